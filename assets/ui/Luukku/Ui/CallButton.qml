// One place of the bar below a call: an icon with its words. Lit where something is switched off or on.
import QtQuick

Pressable {
    id: button

    required property string text
    required property string icon
    property bool lit: false
    // What ends the call stands in a frame of birch: red alone does not show on a dark wall.
    property bool danger: false
    property bool beside: false
    // Where large words leave no room beside others, the icon stands alone; it is still named.
    property bool wordless: false
    property int wordSize: Theme.type.small
    readonly property color ground: !button.available ? Theme.colour.counter : button.pressed && !button.danger && !button.lit ? Theme.colour.tint : button.danger ? Theme.colour.danger : button.lit ? Theme.colour.lamp : Theme.colour.surface
    readonly property color ink: !button.available ? Theme.colour.ink : button.danger ? Theme.colour.dangerInk : button.lit ? Theme.colour.lampInk : Theme.colour.ink
    readonly property real across: words.width - (button.beside ? mark.width + Theme.space.minGap : 0)

    implicitWidth: button.wordless ? Math.max(Theme.size.callButton, Theme.size.target) : Math.max(Theme.size.callButton * 2, label.natural() + 2 * Theme.space.inside + (button.beside ? mark.width + Theme.space.minGap : 0))
    implicitHeight: Math.max(Theme.size.callButton, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    name: button.text

    Card {
        id: card

        anchors.fill: parent
        ground: button.ground
        frame: button.danger ? Theme.colour.sill : button.lit ? Theme.colour.lamp : Theme.colour.line
        frameWidth: button.danger ? Theme.size.birch : Theme.size.border
        edge: button.danger ? Theme.colour.sill : Theme.highContrast ? Theme.colour.line : Theme.colour.wallEdge
        down: button.pressed
        flat: !button.available
        focusShown: button.focusShown
    }

    Item {
        id: words

        x: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        width: parent.width - 2 * Theme.space.minGap
        height: button.wordless ? mark.height : button.beside ? Math.max(mark.height, label.height) : mark.height + 2 + label.height

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: button.beside ? mark.width + Theme.space.minGap + label.width : parent.width
            height: parent.height

            Icon {
                id: mark

                x: button.beside ? (Theme.mirrored ? parent.width - width : 0) : Math.round((parent.width - width) / 2)
                y: button.beside ? Math.round((parent.height - height) / 2) : 0
                name: button.icon
                size: Theme.size.iconDock
                colour: button.ink
            }

            Label {
                id: label

                visible: !button.wordless
                x: button.beside && !Theme.mirrored ? parent.width - width : 0
                y: button.beside ? Math.round((parent.height - height) / 2) : mark.height + 2
                width: button.beside ? Math.min(natural(), button.across) : words.width
                room: button.across
                wanted: button.wordSize
                font.weight: button.danger ? Theme.weight.control : Theme.weight.label
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Theme.type.titleLine
                color: button.ink
                text: button.text
                Accessible.ignored: true
            }
        }
    }
}
