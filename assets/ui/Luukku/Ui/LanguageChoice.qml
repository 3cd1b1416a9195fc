// Touching a language starts in it. The filled one takes turns.
import QtQuick

Pressable {
    id: choice

    required property string text
    required property string language
    property bool filled: false
    // Beside others, on a screen that is not high.
    property bool dense: false
    // The language's name alone, beside other names; they are no larger than `most`.
    property bool brief: false
    property int most: Theme.type.lead
    readonly property int letters: words.fitted(choice.language, words.width)
    readonly property color ink: choice.filled ? Theme.colour.actionInk : Theme.colour.ink

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(choice.dense ? Theme.size.target + Theme.size.edge : Theme.size.language, words.height + 2 * (choice.dense ? Theme.space.minGap : Theme.space.gap) + Theme.size.edge)
    name: choice.brief ? choice.language : choice.text
    description: choice.brief ? choice.text : choice.language

    Card {
        id: card

        anchors.fill: parent
        ground: choice.filled ? (choice.pressed && !Theme.highContrast ? Theme.colour.actionEdge : Theme.colour.action) : choice.pressed ? Theme.colour.tint : Theme.colour.surface
        frame: choice.filled ? ground : Theme.colour.line
        edge: choice.filled ? Theme.colour.actionEdge : Theme.colour.action
        down: choice.pressed
        focusShown: choice.focusShown
    }

    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: choice.brief ? Theme.space.minGap : Theme.space.section
        anchors.right: choice.brief ? parent.right : tongue.left
        anchors.rightMargin: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        kind: Label.Title
        wanted: choice.brief ? Theme.type.lead : Theme.type.title
        font.pixelSize: choice.brief ? Math.min(choice.letters, choice.most) : words.fitted(words.text, words.width)
        horizontalAlignment: choice.brief ? Text.AlignHCenter : Text.AlignLeft
        color: choice.ink
        text: choice.brief ? choice.language : choice.text
        Accessible.ignored: true
    }

    Label {
        id: tongue

        visible: !choice.brief
        anchors.right: mark.left
        anchors.rightMargin: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        wanted: Theme.type.lead
        wrapMode: Text.NoWrap
        fit: false
        font.weight: Theme.weight.label
        color: choice.filled ? Theme.colour.actionInk : choice.pressed ? Theme.colour.ink : Theme.colour.muted
        text: choice.language
        Accessible.ignored: true
    }

    Icon {
        id: mark

        visible: !choice.brief
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.inside
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        name: choice.filled ? "pointer" : "chevron-right"
        directional: !choice.filled
        colour: choice.filled ? Theme.colour.actionInk : Theme.colour.action
    }
}
