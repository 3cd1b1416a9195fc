// One place of the bar below a call: an icon over its words. Lit where something is switched off or on.
import QtQuick

Pressable {
    id: button

    required property string text
    required property string icon
    property bool lit: false
    readonly property color ground: !button.available ? Theme.colour.counter : button.pressed ? Theme.colour.tint : Theme.colour.surface
    readonly property color ink: button.lit ? Theme.colour.lampInk : Theme.colour.ink

    implicitWidth: Theme.size.callButton * 2
    implicitHeight: Math.max(Theme.size.callButton, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    name: button.text

    Card {
        id: card

        anchors.fill: parent
        ground: button.lit ? Theme.colour.lamp : button.ground
        frame: button.lit ? Theme.colour.lamp : Theme.colour.line
        edge: Theme.highContrast ? Theme.colour.line : Theme.colour.wallEdge
        down: button.pressed
        flat: !button.available
        focusShown: button.focusShown
    }

    Column {
        id: words

        x: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        width: parent.width - 2 * Theme.space.minGap
        spacing: 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: button.icon
            size: Theme.size.iconDock
            colour: button.ink
        }

        Label {
            width: parent.width
            wanted: Theme.type.small
            font.weight: Theme.weight.label
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.type.titleLine
            color: button.ink
            text: button.text
            Accessible.ignored: true
        }
    }
}
