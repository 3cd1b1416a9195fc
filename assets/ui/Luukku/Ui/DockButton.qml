// One place of the dock: an icon with its word.
import QtQuick

Pressable {
    id: button

    required property string text
    required property string icon
    property bool chosen: false
    property bool directional: false
    readonly property int fittedWord: word.fitted(button.text, word.room)
    readonly property real wordSize: (button.parent?.parent as Dock)?.wordSize ?? button.fittedWord
    readonly property color ink: button.chosen ? Theme.colour.lampInk : button.available ? Theme.colour.wallInk : Theme.colour.wallMuted

    // Four share the dock evenly.
    width: parent ? (parent.width - 3 * Theme.space.minGap) / 4 : implicitWidth
    height: parent ? parent.height : implicitHeight
    implicitWidth: Theme.size.dockButton
    implicitHeight: Math.max(Theme.size.dockButton, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    checkable: button.chosen
    checked: button.chosen
    name: button.text

    Card {
        id: card

        anchors.fill: parent
        ground: button.chosen ? Theme.colour.lamp : button.available ? Theme.colour.wallRaised : Theme.colour.wall
        frame: button.chosen ? Theme.colour.lamp : Theme.colour.wallLine
        frameWidth: Theme.size.border - 1
        edge: Theme.colour.wallEdge
        down: button.pressed
        flat: !button.available
        focusShown: button.focusShown
    }

    Item {
        id: words

        readonly property real least: mark.width + Theme.space.minGap
        readonly property real besideWidth: Math.min(word.natural(), width - least)

        width: parent.width - 2 * Theme.space.minGap
        height: Theme.landscape ? Math.max(mark.height, word.height) : mark.height + 2 + word.height
        x: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.landscape ? words.least + words.besideWidth : parent.width
            height: parent.height

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.leftMargin: Theme.landscape ? 0 : Math.round((parent.width - width) / 2)
                y: Theme.landscape ? Math.round((parent.height - height) / 2) : 0
                name: button.icon
                size: Theme.size.iconDock
                directional: button.directional
                colour: button.ink
            }

            Label {
                id: word

                anchors.right: parent.right
                width: Theme.landscape ? words.besideWidth : parent.width
                y: Theme.landscape ? Math.round((parent.height - height) / 2) : mark.height + 2
                wanted: Theme.type.small
                room: Theme.landscape ? words.width - words.least : words.width
                font.pixelSize: button.wordSize
                font.weight: Theme.weight.label
                horizontalAlignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter
                lineHeight: Theme.type.tightLine
                color: button.ink
                text: button.text
                Accessible.ignored: true
            }
        }
    }
}
