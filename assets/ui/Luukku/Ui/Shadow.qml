// The one shadow of the house, around whatever floats. In high contrast a line does its work.
import QtQuick

BorderImage {
    anchors.margins: -Theme.size.shadow
    source: Qt.resolvedUrl("shadow.png")
    border.left: Theme.size.shadow + Theme.radius.control
    border.right: Theme.size.shadow + Theme.radius.control
    border.top: Theme.size.shadow + Theme.radius.control
    border.bottom: Theme.size.shadow + Theme.radius.control
    visible: !Theme.highContrast
}
