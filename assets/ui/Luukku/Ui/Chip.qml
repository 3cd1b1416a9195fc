// A word about a state that floats on a picture: short, with an icon.
import QtQuick

Rectangle {
    id: chip

    required property string text
    property string icon: ""
    property bool lit: false
    // The width that the chip may take; longer words break.
    property real room: Theme.size.plate
    readonly property color ink: chip.lit ? Theme.colour.lampInk : Theme.colour.wallInk

    implicitWidth: mark.width + words.width + 2 * Theme.space.gap + (mark.visible ? Theme.space.unit : 0)
    implicitHeight: Math.max(words.height, mark.height) + 2 * Theme.space.unit
    width: implicitWidth
    height: implicitHeight
    radius: Math.min(height / 2, Theme.radius.control)
    color: chip.lit ? Theme.colour.lamp : Theme.colour.wall
    border.width: Theme.highContrast ? Theme.size.border : 0
    border.color: Theme.colour.line
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken(chip.text)

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: chip.icon !== ""
        name: chip.icon
        size: chip.icon === "" ? 0 : Theme.size.iconSmall
        colour: chip.ink
    }

    Label {
        id: words

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(natural(), room)
        room: chip.room - 2 * Theme.space.gap - mark.width - Theme.space.unit
        kind: Label.Small
        wanted: Theme.type.overSmall
        font.weight: Theme.weight.label
        color: chip.ink
        text: chip.text
        Accessible.ignored: true
    }
}
