// Somebody who waits: their number in a hatch, how long, in which language.
import QtQuick
import Luukku.Ui

Pressable {
    id: row

    required property var customer
    property bool chosen: false
    readonly property bool tinted: chosen || pressed

    implicitHeight: Math.max(tile.height, words.height) + 2 * Theme.space.minGap + Theme.size.edge
    checkable: chosen
    checked: chosen
    name: customer.number + ", " + customer.waited + ", " + customer.line

    Card {
        id: card
        anchors.fill: parent
        ground: row.tinted ? Theme.colour.lampTint : Theme.colour.surface
        frame: row.chosen ? Theme.colour.action : Theme.colour.line
        down: row.pressed
        focusShown: row.focusShown
    }
    HatchTile {
        id: tile
        anchors { left: parent.left; leftMargin: Theme.space.minGap + Theme.space.unit / 2 }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        arch: Theme.size.deskTile
        initials: row.customer.number
        initialsSize: Theme.type.name
        initialsInk: row.chosen ? Theme.colour.lampInk : Theme.colour.ink
        ground: row.chosen ? Theme.colour.lamp : Theme.colour.tint
        edge: row.chosen ? Theme.colour.ink : Theme.colour.action
    }
    Column {
        id: words
        anchors { left: tile.right; leftMargin: mark.visible ? Theme.space.minGap + Theme.space.unit / 2 : Theme.space.unit; right: mark.left; rightMargin: mark.visible ? Theme.space.unit / 2 : 0 }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Label { width: parent.width; strong: true; lineHeight: 1; color: row.tinted ? Theme.colour.lampTintInk : Theme.colour.ink; text: row.customer.waited.replace(/ (?=\S+$)/, "\u00A0"); Accessible.ignored: true }
        Label { anchors.left: parent.left; width: parent.width - Theme.space.unit; kind: Label.Small; color: row.tinted ? Theme.colour.lampTintInk : Theme.colour.muted; text: row.customer.line; Accessible.ignored: true }
    }
    Icon {
        id: mark
        anchors { right: parent.right; rightMargin: visible ? Theme.space.minGap : Theme.space.unit / 2 }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        // Large words need its room.
        visible: Theme.scale <= 1
        width: visible ? size : 0
        name: "chevron-right"
        directional: true
        size: Theme.size.iconSmall
        colour: row.tinted ? Theme.colour.lampTintInk : Theme.colour.action
    }
}
