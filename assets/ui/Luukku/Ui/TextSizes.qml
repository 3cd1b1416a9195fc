pragma ComponentBehavior: Bound
// The sizes of text to choose from: the same letter, each time larger; its words are for who listens.
import QtQuick

Row {
    id: sizes

    // value and name of each, from the smallest.
    property var choices: [{ value: 1, name: Texts.of("access-size-1") }, { value: 1.3, name: Texts.of("access-size-2") }, { value: 1.6, name: Texts.of("access-size-3") }, { value: 2, name: Texts.of("access-size-4") }]
    required property real chosen

    signal wished(real value)

    spacing: Theme.space.minGap

    Repeater {
        model: sizes.choices

        Pressable {
            id: size

            required property var modelData
            required property int index
            readonly property bool now: Math.abs(sizes.chosen - modelData.value) < 0.01
            readonly property bool tinted: size.now || size.pressed

            objectName: "access-size-" + (size.index + 1)
            width: Math.floor((sizes.width - (sizes.choices.length - 1) * sizes.spacing) / sizes.choices.length)
            height: Theme.size.textChoice
            checkable: true
            checked: size.now
            name: size.modelData.name
            onActivated: sizes.wished(size.modelData.value)

            Card {
                id: card

                anchors.fill: parent
                ground: size.tinted ? Theme.colour.lampTint : Theme.colour.surface
                frame: size.now ? Theme.colour.action : Theme.colour.line
                frameWidth: size.now ? Theme.size.border + 2 : Theme.size.border
                down: size.pressed
                focusShown: size.focusShown
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                // The letters stand on one line, as their sizes are compared.
                y: Math.round(parent.height * 0.72) - baselineOffset + card.drop
                wrapMode: Text.NoWrap
                strong: true
                wanted: Math.round(Theme.size.textSample * size.modelData.value)
                color: size.tinted ? Theme.colour.lampTintInk : Theme.colour.action
                text: "A"
                Accessible.ignored: true
            }

            Rectangle {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.unit
                y: Theme.space.unit + card.drop
                width: Theme.size.sizeTick
                height: width
                radius: width / 2
                visible: size.now
                color: Theme.colour.action

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: Math.round(Theme.size.sizeTick * 0.64)
                    colour: Theme.colour.actionInk
                }
            }
        }
    }
}
