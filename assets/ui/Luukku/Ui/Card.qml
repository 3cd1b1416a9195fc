pragma ComponentBehavior: Bound
// The ground of whatever can be touched: it stands on a darker sill and drops onto it when pressed.
import QtQuick

Item {
    id: card

    property color ground: Theme.colour.surface
    property color frame: Theme.colour.line
    property color edge: Theme.colour.action
    property real corner: Theme.radius.control
    property real frameWidth: Theme.size.border
    property bool down: false
    property bool flat: false
    property bool focusShown: false
    readonly property real drop: card.down || card.flat ? Theme.size.edge : 0

    Loader {
        anchors.fill: parent
        active: card.focusShown
        sourceComponent: FocusRing {
            corner: card.corner
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.size.edge
        visible: !card.down && !card.flat
        radius: card.corner
        color: card.edge
    }

    Rectangle {
        y: card.drop
        width: parent.width
        height: parent.height - Theme.size.edge
        radius: card.corner
        color: card.ground
        border.width: card.frameWidth
        border.color: card.frame
    }
}
