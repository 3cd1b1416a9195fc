// A panel in the place of the sessions: what is asked scrolls, the acts and what became of them stay.
import QtQuick
import Luukku.Ui

Item {
    id: panel

    default property alias content: body.content
    property alias acts: row.data
    property string fault: ""
    property string kept: ""
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
        Row {
            id: row
            width: parent.width
            spacing: Theme.space.gap
            layoutDirection: Qt.RightToLeft
        }
    }
}
