// Ink line, lamp ring, ink line: seen on every ground. It lies under the control and shows around it.
import QtQuick

Item {
    id: ring

    property real corner: Theme.radius.control
    readonly property real outer: 2 * Theme.size.focusLine + Theme.size.focusRing

    Rectangle {
        anchors.fill: parent
        anchors.margins: -ring.outer
        radius: ring.corner + ring.outer
        color: Theme.colour.focusLine
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.size.focusLine - ring.outer
        radius: ring.corner + ring.outer - Theme.size.focusLine
        color: Theme.colour.focusRing
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.size.focusLine
        radius: ring.corner + Theme.size.focusLine
        // On dark grounds a white line would melt into the white control.
        color: Theme.dark ? Theme.colour.counter : Theme.colour.focusLine
    }
}
