// One of a few errands to choose from: hatch tile, title, one line of help.
import QtQuick

Pressable {
    id: choice

    required property string title
    required property string icon
    property string help: ""
    property bool chosen: false
    readonly property bool tinted: choice.chosen || choice.pressed
    readonly property color ink: choice.tinted ? Theme.colour.lampTintInk : choice.available ? Theme.colour.ink : Theme.colour.muted
    // Cut help lines before cutting size.
    readonly property bool helped: choice.help !== "" && Theme.scale < 1.6
    // Words that large need the card's whole height: the tile's room stays, the padding goes.
    readonly property real inset: Theme.scale < 1.6 ? Theme.space.inside : Theme.space.unit

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(Theme.scale < 1.6 ? Theme.size.choice : tile.height + 2 * Theme.space.unit + Theme.size.edge, words.height + 2 * choice.inset + Theme.size.edge)
    checkable: choice.chosen
    checked: choice.chosen
    name: choice.title
    description: choice.help

    Card {
        id: card

        anchors.fill: parent
        ground: choice.tinted ? Theme.colour.lampTint : Theme.colour.surface
        frame: choice.chosen ? Theme.colour.action : Theme.colour.line
        frameWidth: choice.chosen ? Theme.size.border + 2 : Theme.size.border
        down: choice.pressed
        flat: !choice.available
        focusShown: choice.focusShown
    }

    HatchTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.inside
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        icon: choice.icon
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.space.inside
        anchors.right: mark.left
        anchors.rightMargin: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        spacing: Theme.space.unit / 2

        Label {
            width: parent.width
            kind: Label.Title
            color: choice.ink
            text: choice.title
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: choice.helped
            color: choice.tinted ? Theme.colour.lampTintInk : Theme.colour.muted
            text: choice.help
            Accessible.ignored: true
        }
    }

    Icon {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.inside
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        name: choice.chosen ? "check" : "chevron-right"
        directional: !choice.chosen
        colour: choice.tinted ? Theme.colour.lampTintInk : Theme.colour.action
    }
}
