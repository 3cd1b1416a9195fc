// An act beside the matter: words without a box, and still a large place to press.
import QtQuick
import Luukku.Ui

Pressable {
    id: button

    required property string text
    property string icon: ""
    readonly property color ink: available ? Theme.colour.action : Theme.colour.muted

    implicitWidth: words.width + 2 * Theme.space.minGap
    implicitHeight: Math.max(Theme.size.target, words.height + 2 * Theme.space.unit)
    width: implicitWidth
    height: implicitHeight
    name: text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        visible: button.pressed || button.focusShown
        color: button.pressed ? Theme.colour.tint : Theme.colour.counter
        border { width: button.focusShown ? Theme.size.focusLine + 1 : 0; color: Theme.colour.ink }
    }
    Row {
        id: words
        anchors.centerIn: parent
        spacing: Theme.space.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            size: Theme.size.iconSmall
            colour: button.ink
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            strong: true
            font.underline: true
            color: button.ink
            text: button.text
            Accessible.ignored: true
        }
    }
}
