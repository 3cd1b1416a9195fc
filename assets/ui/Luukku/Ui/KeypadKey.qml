// One large key with a digit, or with an icon and its word.
import QtQuick

Pressable {
    id: key

    required property string text
    property string icon: ""

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

    Column {
        id: words

        width: parent.width - 2 * Theme.space.unit
        x: Theme.space.unit
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            // A low key has room for the word alone.
            visible: key.icon !== "" && !Theme.landscape
            name: key.icon
            directional: true
            colour: Theme.colour.action
        }

        Label {
            width: parent.width
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
