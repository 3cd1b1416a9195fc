// A panel in the place of the sessions: what is asked scrolls, the acts and what became of them stay.
import QtQuick
import Luukku.Ui

Item {
    id: panel

    default property alias content: body.content
    property alias acts: row.data
    property string fault: ""
    property string kept: ""
    // How much may still be written, in words, and whether that is too much already.
    property string room: ""
    property bool fits: true
    // What must be known before the act.
    property string lead: ""
    readonly property real innerWidth: body.innerWidth

    DeskScroll {
        id: body
        anchors { top: parent.top; bottom: foot.top; left: parent.left; right: parent.right }
        spacing: Theme.space.gap
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: foot.top }
        height: Theme.size.border
        visible: body.overflows
        color: Theme.highContrast ? Theme.colour.line : Theme.colour.hair
    }
    Column {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.space.gap }
        topPadding: Theme.space.gap
        spacing: Theme.space.minGap

        Note { objectName: "desk-panel-fault"; width: parent.width; visible: panel.fault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.fault }
        Note { objectName: "desk-panel-kept"; width: parent.width; visible: panel.kept !== ""; strong: true; icon: "check"; text: panel.kept }
        Note { objectName: "desk-panel-room"; width: parent.width; visible: panel.room !== ""; strong: !panel.fits; icon: panel.fits ? "info" : "circle-alert"; ink: panel.fits ? Theme.colour.muted : Theme.colour.dangerOnTint; text: panel.room }
        Note { objectName: "desk-panel-lead"; width: parent.width; visible: panel.lead !== ""; text: panel.lead }
        Row {
            id: row
            width: parent.width
            spacing: Theme.space.gap
        }
    }
}
