// One place of the dock: an icon with its word.
import QtQuick

Pressable {
    id: button

    required property string text
    required property string icon
    property bool chosen: false
    property bool directional: false
    readonly property color ink: button.chosen ? Theme.colour.lampInk : Theme.colour.wallInk

    // Four share the dock evenly.
    width: parent ? (parent.width - 3 * Theme.space.minGap) / 4 : implicitWidth
    height: parent ? parent.height : implicitHeight
    implicitWidth: Theme.size.dockButton
    implicitHeight: Math.max(Theme.size.dockButton, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    name: button.text

    Card {
        id: card

        anchors.fill: parent
        ground: button.chosen ? Theme.colour.lamp : Theme.colour.wallRaised
        frame: button.chosen ? Theme.colour.lamp : Theme.colour.wallLine
        frameWidth: Theme.size.border - 1
        edge: Theme.colour.wallEdge
        down: button.pressed
        flat: !button.available
        focusShown: button.focusShown
    }

    Column {
        id: words

        width: parent.width - 2 * Theme.space.unit
        x: Theme.space.unit
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        spacing: 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: button.icon
            size: Theme.size.iconDock
            directional: button.directional
            colour: button.ink
        }

        Label {
            width: parent.width
            wanted: Theme.type.small
            font.weight: Theme.weight.label
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.type.tightLine
            color: button.ink
            text: button.text
            Accessible.ignored: true
        }
    }
}
