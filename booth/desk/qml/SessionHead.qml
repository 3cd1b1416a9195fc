// The head of a session: service and room, whom it is about, since when; and how to end it.
import QtQuick
import Luukku.Ui

Item {
    id: head

    required property var session
    // The button that ends it, where there is one.
    required property var end

    signal ended

    implicitHeight: Math.max(words.height, button.visible ? button.height : 0)

    Column {
        id: words
        anchors { left: parent.left; right: corner.left; rightMargin: Theme.space.gap; verticalCenter: parent.verticalCenter }

        Label { width: parent.width; strong: true; lineHeight: 1; wanted: Math.round(Theme.type.title * 0.91); text: head.session.title.replace(/ (?=\d)/, "\u00A0") }
        Label { width: parent.width; muted: true; text: head.session.line }
    }
    Label {
        id: corner
        anchors { right: button.visible ? button.left : parent.right; rightMargin: button.visible ? Theme.space.gap : 0; verticalCenter: parent.verticalCenter }
        wrapMode: Text.NoWrap
        strong: true
        text: head.session.corner
    }
    BigButton {
        id: button
        objectName: head.end ? head.end.object : ""
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: head.end !== null
        width: visible ? implicitWidth : 0
        small: true
        kind: BigButton.Secondary
        wordSize: Theme.type.body
        available: !head.session.resting
        text: head.end ? head.end.text : ""
        onActivated: head.ended()
    }
}
