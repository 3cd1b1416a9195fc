// One of the customer's own steps: done, now or still to come. Closer together than what has happened.
import QtQuick
import Luukku.Ui

Item {
    id: line

    // "tick", "lamp" or "clock".
    required property string mark
    required property string text
    readonly property bool now: line.mark === "lamp"
    readonly property bool done: line.mark === "tick"

    implicitHeight: Math.max(dot.height, words.height) + Theme.space.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken(line.text)

    Rectangle {
        id: dot
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: Theme.size.mark
        height: width
        radius: width / 2
        color: line.done ? Theme.colour.action : line.now ? Theme.colour.lamp : Theme.colour.counter
        border.width: line.done || line.now ? 0 : Theme.size.border
        border.color: Theme.colour.line

        Icon {
            anchors.centerIn: parent
            name: line.done ? "check" : line.now ? "arrow-right" : "clock"
            directional: line.now
            size: Math.round(parent.width * 0.6)
            colour: line.done ? Theme.colour.actionInk : line.now ? Theme.colour.lampInk : Theme.colour.muted
        }
    }
    Label {
        id: words
        anchors { left: dot.right; leftMargin: Theme.space.gap; right: parent.right; verticalCenter: parent.verticalCenter }
        kind: Label.Button
        font.weight: line.now ? Theme.weight.control : Theme.weight.body
        muted: !line.now
        lineHeight: 1
        text: line.text
        Accessible.ignored: true
    }
}
