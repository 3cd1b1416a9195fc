// One large key with a digit, or with an icon and its word.
import QtQuick

Pressable {
    id: key

    required property string text
    property string icon: ""
    // Whether it is as high as two, with room for its icon above the word.
    property bool tall: false

    implicitWidth: Theme.size.key
    implicitHeight: Math.max(Theme.size.key, words.height + 2 * Theme.space.unit + Theme.size.edge)
    name: key.text

    Card {
        id: card

        anchors.fill: parent
        ground: key.pressed ? Theme.colour.tint : Theme.colour.surface
        down: key.pressed
        flat: !key.available
        corner: Theme.radius.key
        focusShown: key.focusShown
    }

    Item {
        id: words

        // A low key has its icon beside the word, where there is room for both.
        readonly property bool above: key.icon !== "" && (key.tall || !Theme.landscape)
        readonly property bool beside: key.icon !== "" && !words.above && mark.width + Theme.space.unit + word.natural() <= words.width
        readonly property real lead: words.beside ? mark.width + Theme.space.unit : 0

        width: parent.width - 2 * Theme.space.unit
        height: words.above ? mark.height + word.height : word.height
        x: Theme.space.unit
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Icon {
            id: mark

            x: words.beside ? Math.round((words.width - words.lead - word.natural()) / 2) : Math.round((words.width - width) / 2)
            y: words.above ? 0 : Math.round((words.height - height) / 2)
            visible: words.above || words.beside
            name: key.icon
            size: words.above ? Theme.size.icon : Theme.size.iconSmall
            directional: true
            colour: Theme.colour.action
        }

        Label {
            id: word

            x: words.beside ? mark.x + words.lead : 0
            y: words.above ? mark.height : 0
            width: words.beside ? natural() : words.width
            kind: Label.Button
            wanted: key.icon === "" ? Theme.type.figure : Theme.type.small
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            color: key.icon === "" ? Theme.colour.ink : Theme.colour.action
            text: key.text
            Accessible.ignored: true
        }
    }
}
