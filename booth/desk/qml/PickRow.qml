// One of a few to choose from, in one line or two.
import QtQuick
import Luukku.Ui

Pressable {
    id: row

    required property string title
    property string line: ""
    property string icon: ""
    property bool chosen: false
    readonly property bool tinted: chosen || pressed
    readonly property color ink: tinted ? Theme.colour.lampTintInk : Theme.colour.ink

    implicitHeight: Math.max(Theme.size.choice - 2 * Theme.space.unit, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    checkable: true
    checked: chosen
    name: title
    description: line

    Card {
        id: card
        anchors.fill: parent
        ground: row.tinted ? Theme.colour.lampTint : Theme.colour.surface
        frame: row.chosen ? Theme.colour.action : Theme.colour.line
        frameWidth: row.chosen ? Theme.size.border + 1 : Theme.size.border
        down: row.pressed
        focusShown: row.focusShown
    }
    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.space.gap }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        visible: name !== ""
        name: row.chosen ? "check" : row.icon
        width: visible ? size : 0
        colour: row.tinted ? row.ink : Theme.colour.action
    }
    Column {
        id: words
        anchors { left: mark.right; leftMargin: mark.visible ? Theme.space.gap : 0; right: parent.right; rightMargin: Theme.space.gap }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Label { width: parent.width; kind: Label.Lead; strong: true; lineHeight: 1; color: row.ink; text: row.title; Accessible.ignored: true }
        Label { width: parent.width; visible: text !== ""; color: row.tinted ? row.ink : Theme.colour.muted; text: row.line; Accessible.ignored: true }
    }
}
