// One choice about the looks; the chosen one is lit and ticked.
import QtQuick
import Luukku.Ui

Pressable {
    id: choice

    required property string text
    property bool chosen: false
    readonly property bool tinted: chosen || pressed
    readonly property color ink: tinted ? Theme.colour.lampTintInk : Theme.colour.ink

    implicitWidth: words.width + mark.size + 3 * Theme.space.minGap
    implicitHeight: Math.max(Theme.size.target, words.height + 2 * Theme.space.unit) + Theme.size.edge
    width: implicitWidth
    height: implicitHeight
    checkable: true
    checked: chosen
    name: text

    Card {
        id: card
        anchors.fill: parent
        ground: choice.tinted ? Theme.colour.lampTint : Theme.colour.surface
        frame: choice.chosen ? Theme.colour.action : Theme.colour.line
        frameWidth: Theme.size.border + (choice.chosen ? 1 : 0)
        down: choice.pressed
        focusShown: choice.focusShown
    }
    // The room for the tick is kept, so that nothing moves as another is chosen.
    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.space.minGap }
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        visible: choice.chosen
        name: "check"
        size: Theme.size.iconSmall
        colour: choice.ink
    }
    Label {
        id: words
        x: Math.round((parent.width - width) / 2) + (choice.chosen ? Math.round((mark.size + Theme.space.minGap) / 2) * (Theme.mirrored ? -1 : 1) : 0)
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        wrapMode: Text.NoWrap
        strong: choice.chosen
        color: choice.ink
        text: choice.text
        Accessible.ignored: true
    }
}
