// One question: faces with words, answers to choose from, or some lines to write in.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Column {
    id: asked

    required property var question
    required property string answer
    property bool missing: false
    property string told: ""
    property bool fits: true
    readonly property bool writes: question.kind === "text"

    signal answered(string value)
    signal written(string text)

    spacing: Theme.space.unit

    Label {
        width: parent.width
        visible: !asked.writes
        kind: Label.Lead
        strong: true
        text: asked.question.text
    }
    Label { width: parent.width; visible: !asked.writes && text !== ""; muted: true; text: asked.question.help }
    Row {
        id: answers
        width: parent.width
        visible: !asked.writes
        spacing: Theme.space.gap

        // Cards beside each other are alike in height, whatever their words.
        function tallest(): real {
            let most = Theme.size.target + Theme.size.edge
            for (const card of answers.children)
                most = Math.max(most, card.implicitHeight)
            return most
        }

        Repeater {
            id: choices
            model: asked.writes ? [] : asked.question.choices

            AnswerCard {
                required property var modelData
                objectName: "survey-" + asked.question.id + "-" + modelData.value
                width: Math.floor((answers.width - (choices.count - 1) * answers.spacing) / Math.max(1, choices.count))
                height: answers.tallest()
                face: modelData.icon
                text: modelData.text
                chosen: asked.answer === modelData.value
                onActivated: asked.answered(modelData.value)
            }
        }
    }
    Loader {
        width: parent.width
        active: asked.writes
        visible: active
        sourceComponent: TextBox {
            objectName: "survey-text-" + asked.question.id
            label: asked.question.text
            hint: asked.question.help
            told: asked.told
            fits: asked.fits
            onEdited: text => asked.written(text)
            // What was written before the panel was closed; later it is the box that knows.
            Component.onCompleted: text = asked.answer
        }
    }
    Note { width: parent.width; visible: asked.missing && asked.fits; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: Texts.of("desk-survey-missing") }
}
