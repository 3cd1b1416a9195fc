// One wish that is on or off: its icon, its words, and how it stands in a word and with a tick.
import QtQuick

Pressable {
    id: wish

    required property string text
    required property string icon
    required property string onText
    required property string offText
    property bool on: false
    // Why it cannot be had here: shown instead of greying out.
    property string explanation: ""
    readonly property bool tinted: wish.on || wish.pressed
    readonly property color ink: wish.tinted ? Theme.colour.lampTintInk : Theme.colour.ink
    readonly property real tick: Theme.size.answerTick

    implicitHeight: Math.max(Theme.size.button, words.height + 2 * Theme.space.minGap + Theme.size.edge)
    checkable: true
    checked: wish.on
    name: wish.text
    description: wish.available ? "" : wish.explanation
    Accessible.role: Accessible.CheckBox

    Card {
        id: card

        anchors.fill: parent
        ground: wish.tinted ? Theme.colour.lampTint : wish.available ? Theme.colour.surface : Theme.colour.tray
        frame: wish.on ? Theme.colour.action : Theme.colour.line
        frameWidth: wish.on ? Theme.size.border + 2 : Theme.size.border
        down: wish.pressed
        flat: !wish.available
        focusShown: wish.focusShown
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.gap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        name: wish.icon
        colour: wish.tinted ? Theme.colour.lampTintInk : wish.available ? Theme.colour.action : Theme.colour.ink
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.space.minGap
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.minGap + (wish.on ? wish.tick + Theme.space.unit : 0)
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Label {
            width: parent.width
            kind: Label.Button
            lineHeight: Theme.type.titleLine
            color: wish.ink
            text: wish.text
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            kind: Label.Small
            color: wish.ink
            text: !wish.available ? wish.explanation : wish.on ? wish.onText : wish.offText
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        width: wish.tick
        height: width
        radius: width / 2
        visible: wish.on
        color: Theme.colour.action

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: Math.round(wish.tick * 0.64)
            colour: Theme.colour.actionInk
        }
    }
}
