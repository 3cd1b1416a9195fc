// One room: its state as a word, and each part of its equipment as a sentence.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Rectangle {
    id: card

    required property var room

    implicitHeight: inside.height + 2 * Theme.space.gap
    radius: Theme.radius.control
    color: room.attention ? Theme.colour.lampTint : Theme.colour.surface
    border { width: room.attention ? Theme.size.border : Math.max(1, Theme.size.border - 1); color: room.attention ? Theme.colour.lampEdge : Theme.colour.hair }

    readonly property color ink: room.attention ? Theme.colour.lampTintInk : Theme.colour.ink

    Column {
        id: inside
        x: Theme.space.gap
        y: Theme.space.gap
        width: parent.width - 2 * Theme.space.gap
        spacing: Theme.space.unit

        Item {
            id: top
            width: parent.width
            // Beside each other where there is room for both.
            readonly property bool beside: name.natural() + state.natural() + Theme.space.unit <= width
            height: beside ? name.height : name.height + state.height

            Label { id: name; anchors.left: parent.left; width: top.width - (top.beside ? state.natural() + Theme.space.unit : 0); kind: Label.Lead; strong: true; color: card.ink; text: card.room.name }
            Label { id: state; anchors.right: parent.right; y: top.beside ? name.baselineOffset - baselineOffset : name.height; width: top.beside ? natural() : top.width; strong: card.room.state !== "free"; color: card.ink; text: card.room.words }
        }
        Repeater {
            model: card.room.devices.length

            Item {
                id: device
                required property int index
                readonly property var line: card.room.devices[device.index] ?? ({ "icon": "", "text": "", "fine": true })
                width: inside.width
                implicitHeight: Math.max(mark.height, words.height)

                Icon {
                    id: mark
                    anchors.left: parent.left
                    y: 1
                    name: device.line.icon
                    size: Theme.size.iconSmall
                    colour: device.line.fine ? (card.room.attention ? card.ink : Theme.colour.ok) : Theme.colour.dangerOnTint
                }
                Label {
                    id: words
                    anchors { left: mark.right; leftMargin: Theme.space.unit; right: parent.right }
                    strong: !device.line.fine
                    lineHeight: 1.04
                    color: device.line.fine ? (card.room.attention ? card.ink : Theme.colour.muted) : Theme.colour.dangerOnTint
                    text: device.line.text
                }
            }
        }
    }
}
