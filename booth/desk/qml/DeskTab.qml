// One of the desk's columns by its name, with its count in words; lit where it is the advisor's turn.
import QtQuick
import Luukku.Ui

Pressable {
    id: tab

    required property string title
    required property string count
    property string calls: ""
    property bool chosen: false
    readonly property bool lit: calls !== ""
    readonly property color ink: chosen ? Theme.colour.actionInk : lit || pressed ? Theme.colour.lampTintInk : Theme.colour.ink

    implicitHeight: Math.max(Theme.size.target, words.height + 2 * Theme.space.unit) + Theme.size.edge
    checkable: true
    checked: chosen
    name: title
    description: calls === "" ? count : calls + ", " + count

    Card {
        id: card
        anchors.fill: parent
        ground: tab.chosen ? Theme.colour.action : tab.lit || tab.pressed ? Theme.colour.lampTint : Theme.colour.surface
        frame: tab.lit ? Theme.colour.ink : Theme.colour.action
        down: tab.pressed
        focusShown: tab.focusShown
    }
    Column {
        id: words
        x: Theme.space.gap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        width: parent.width - 2 * x

        Label { width: parent.width; strong: true; lineHeight: 1; color: tab.ink; text: tab.title; Accessible.ignored: true }
        Row {
            width: parent.width
            spacing: Theme.space.unit

            Rectangle {
                id: turn
                anchors.verticalCenter: parent.verticalCenter
                width: now.width + 2 * Theme.space.unit
                height: now.height
                radius: Theme.radius.control
                visible: tab.lit
                color: Theme.colour.lamp

                Label { id: now; x: Theme.space.unit; kind: Label.Small; strong: true; lineHeight: 1; wrapMode: Text.NoWrap; color: Theme.colour.lampInk; text: tab.calls; Accessible.ignored: true }
            }
            Label {
                width: parent.width - (turn.visible ? turn.width + parent.spacing : 0)
                anchors.verticalCenter: parent.verticalCenter
                kind: Label.Small
                lineHeight: 1
                color: tab.ink
                text: tab.count
                Accessible.ignored: true
            }
        }
    }
}
