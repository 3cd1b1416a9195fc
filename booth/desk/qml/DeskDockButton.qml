// One place of the desk's dock: an icon beside its word.
import QtQuick
import Luukku.Ui

Pressable {
    id: button

    required property string text
    property string icon: ""
    property bool chosen: false
    property bool directional: false
    readonly property color ink: chosen ? Theme.colour.lampInk : Theme.colour.wallInk

    implicitWidth: words.width + 2 * Theme.space.inside
    implicitHeight: Math.max(Theme.size.target, words.height + 2 * Theme.space.unit) + Theme.size.edge
    width: implicitWidth
    height: implicitHeight
    checkable: chosen
    checked: chosen
    name: text

    Rectangle {
        anchors { fill: parent; margins: -Theme.size.focusRing }
        visible: button.focusShown
        radius: Theme.radius.control + Theme.size.focusRing
        color: Theme.colour.focusRing
    }
    Rectangle {
        anchors { fill: parent; topMargin: Theme.size.edge }
        visible: !button.pressed
        radius: Theme.radius.control
        color: Theme.colour.wallEdge
    }
    Rectangle {
        id: face
        y: button.pressed ? Theme.size.edge : 0
        width: parent.width
        height: parent.height - Theme.size.edge
        radius: Theme.radius.control
        color: button.chosen ? Theme.colour.lamp : Theme.colour.wallRaised
        border { width: Theme.size.border - 1; color: button.chosen ? Theme.colour.lamp : Theme.colour.wallLine }
    }
    Row {
        id: words
        x: Theme.space.inside
        y: face.y + Math.round((face.height - height) / 2)
        spacing: Theme.space.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            size: Theme.size.iconSmall
            directional: button.directional
            colour: button.ink
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Theme.weight.label
            wrapMode: Text.NoWrap
            color: button.ink
            text: button.text
            Accessible.ignored: true
        }
    }
}
