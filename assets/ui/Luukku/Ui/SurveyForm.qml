pragma ComponentBehavior: Bound
// The answers to one question: faces, cards to choose from, or a line to write in.
import QtQuick

Item {
    id: form

    // "smileys", "yes-no", "choice" or "text".
    required property string kind
    required property string question
    // value, text of each.
    property var choices: []
    property string answer: ""
    property string writeLabel: form.question
    property string writeHint: ""
    // What makes a question another one; the same question may be asked in other words.
    property var about: form.question

    readonly property int columns: Theme.landscape ? Math.max(1, Math.min(3, form.choices.length)) : 1
    readonly property bool writes: form.kind === "text"

    signal given(string value)

    function begin() {
        if (form.writes)
            field.focusField();
    }

    function takeAnswer() {
        field.text = form.answer;
    }

    // Another question is another line, with what was written there before; the answer may come after it.
    onAboutChanged: Qt.callLater(form.takeAnswer)
    implicitHeight: form.writes ? field.implicitHeight : form.kind === "smileys" ? faces.implicitHeight : cards.implicitHeight

    Smileys {
        id: faces

        anchors.fill: parent
        visible: form.kind === "smileys"
        choices: form.kind === "smileys" ? form.choices : []
        answer: form.answer
        onGiven: value => form.given(value)
    }

    Grid {
        id: cards

        // All as high as the one with the most words needs.
        readonly property real tall: cards.tallest(cards.children)

        function tallest(items: list<Item>): real {
            let tall = Theme.scale < 1.5 && Theme.landscape ? Theme.size.choice : Theme.size.button;
            for (const item of items)
                tall = Math.max(tall, item.implicitHeight);
            return tall;
        }

        width: parent.width
        visible: !form.writes && form.kind !== "smileys"
        columns: form.columns
        spacing: Theme.space.minGap

        Repeater {
            model: cards.visible ? form.choices : []

            AnswerCard {
                required property var modelData

                objectName: "survey-answer-" + modelData.value
                width: Math.floor((cards.width - (form.columns - 1) * cards.spacing) / form.columns)
                height: cards.tall
                text: modelData.text
                chosen: form.answer === modelData.value
                onActivated: form.given(modelData.value)
            }
        }
    }

    Field {
        id: field

        objectName: "survey-text"
        width: parent.width
        visible: form.writes
        label: form.writeLabel
        hint: form.writeHint
        maximumLength: 500
        onEdited: text => form.given(text)
    }
}
