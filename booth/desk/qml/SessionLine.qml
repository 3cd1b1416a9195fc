// One remote session among many: what goes on in one sentence, and the next act.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Item {
    id: line

    required property var session
    required property var acts
    required property int number
    readonly property bool mine: session.tone === "turn"
    readonly property color ink: mine ? Theme.colour.lampTintInk : Theme.colour.ink
    readonly property var act: acts[0] ?? null
    readonly property string said: session.error !== "" ? session.error : session.kept !== "" ? session.kept : session.explanation !== "" ? session.explanation : session.sentence

    signal opened
    signal pressed(string what, string step)

    implicitHeight: Math.max(more.height, words.height, button.visible ? button.height : 0)

    Pressable {
        id: more
        objectName: "desk-open-" + line.number
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: Theme.size.target
        height: Theme.size.target + Theme.size.edge
        name: line.session.opens
        onActivated: line.opened()

        Card {
            id: face
            anchors.fill: parent
            down: more.pressed
            focusShown: more.focusShown
        }
        Icon {
            x: Math.round((parent.width - width) / 2)
            y: Math.round((parent.height - Theme.size.edge - height) / 2) + face.drop
            name: "chevron-down"
            size: Theme.size.iconSmall
            colour: Theme.colour.action
        }
    }
    Column {
        id: words
        anchors { left: more.right; leftMargin: Theme.space.gap; right: button.visible ? button.left : parent.right; rightMargin: button.visible ? Theme.space.gap : 0; verticalCenter: parent.verticalCenter }
        spacing: Theme.space.unit / 4

        Item {
            width: parent.width
            height: Math.max(title.height, corner.height)

            Label { id: title; anchors.left: parent.left; width: parent.width - corner.width - Theme.space.minGap; kind: Label.Lead; strong: true; lineHeight: 1; color: line.ink; text: line.session.short }
            Label { id: corner; anchors { right: parent.right; baseline: title.baseline } wrapMode: Text.NoWrap; kind: Label.Small; color: line.mine ? line.ink : Theme.colour.muted; text: line.session.corner }
        }
        Label { width: parent.width; lineHeight: 1.04; color: line.session.error !== "" ? Theme.colour.dangerOnTint : line.ink; text: line.said }
    }
    BigButton {
        id: button
        objectName: line.act ? line.act.object : ""
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: line.act !== null
        width: visible ? implicitWidth : 0
        small: true
        kind: BigButton.Secondary
        wordSize: Theme.type.body
        available: !line.session.resting
        text: line.act ? line.act.text : ""
        onActivated: line.pressed(line.act.what, line.act.step)
    }
}
