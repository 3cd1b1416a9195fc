// The head of a panel: the way back, and what the panel is about.
import QtQuick
import Luukku.Ui

Item {
    id: head

    required property string text
    property string line: ""
    property string back: "desk-back"

    // What is quiet and beside the matter stands at the far end.
    default property alias aside: far.data

    signal closed

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(button.height, words.height, far.height)

    BigButton {
        id: button
        objectName: head.back
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: implicitWidth
        small: true
        kind: BigButton.Secondary
        wordSize: Theme.type.body
        icon: "arrow-left"
        directional: true
        text: Texts.of("desk-back")
        onActivated: head.closed()
    }
    Column {
        id: words
        anchors { left: button.right; leftMargin: Theme.space.gap; right: far.left; rightMargin: far.width > 0 ? Theme.space.gap : 0; verticalCenter: parent.verticalCenter }

        Label { width: parent.width; kind: Label.Title; lineHeight: 1; text: head.text.replace(/ (?=\d)/, "\u00A0"); Accessible.role: Accessible.Heading }
        Label { width: parent.width; visible: text !== ""; muted: true; text: head.line }
    }
    Row {
        id: far
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
    }
}
