// One window of a lane: lit, done, still dark, or passed by; told apart by shape, not by colour alone.
import QtQuick

Item {
    id: pane

    // done, now, coming or skipped; "" is wall.
    required property string step
    property int size: Theme.size.window
    readonly property bool done: pane.step === "done"
    readonly property bool now: pane.step === "now"
    readonly property bool skipped: pane.step === "skipped"

    implicitWidth: pane.size
    implicitHeight: Math.round(pane.size * 1.16)

    Arch {
        anchors.fill: parent
        visible: pane.step !== ""
        color: pane.done ? Theme.colour.action : pane.now ? Theme.colour.lamp : Theme.colour.surface
        border.width: pane.done ? 0 : pane.now ? Theme.size.border : Math.max(1, Theme.size.border - 1)
        border.color: pane.now ? Theme.colour.focusLine : Theme.colour.line
    }

    Icon {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 1
        visible: pane.done || pane.skipped
        name: pane.done ? "check" : "minus"
        size: Math.round(pane.size * 0.72)
        colour: pane.done ? Theme.colour.actionInk : Theme.colour.muted
    }

    Rectangle {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 2
        visible: pane.now
        width: Math.round(pane.size * 0.3)
        height: width
        radius: width / 2
        color: Theme.colour.lampInk
    }
}
