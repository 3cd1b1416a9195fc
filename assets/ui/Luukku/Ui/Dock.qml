// The dock: four places that never change: back or quit, language, accessibility, call an advisor.
import QtQuick

Item {
    id: dock

    default property alias places: row.data
    readonly property real tallest: dock.tallestOf(row.children)

    function tallestOf(items: list<Item>): real {
        let tallest = Theme.size.dockButton;
        for (const item of items)
            tallest = Math.max(tallest, item.implicitHeight);
        return tallest;
    }

    // All words of the dock are as large as the longest of them can be.
    readonly property real wordSize: Math.min(Theme.type.small, ...Array.from(row.children, item => item.fittedWord ?? Theme.type.small))
    readonly property int inset: (Theme.landscape ? 1.5 : 3) * Theme.space.unit

    width: parent ? parent.width : implicitWidth
    implicitWidth: Theme.size.screen
    implicitHeight: Math.max(Theme.size.dock, row.y + dock.tallest + dock.inset)
    height: implicitHeight
    Accessible.role: Accessible.ToolBar

    Rectangle {
        // Farther than the screen: one that drifts has it from edge to edge all the same.
        anchors.fill: parent
        anchors.margins: -Theme.size.drift
        anchors.topMargin: 0
        color: Theme.colour.wall
    }

    Rectangle {
        x: -Theme.size.drift
        width: parent.width + 2 * Theme.size.drift
        height: Theme.size.border
        visible: Theme.highContrast
        color: Theme.colour.line
    }

    Row {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space.margin
        y: Theme.landscape ? dock.inset : dock.inset - 2
        height: dock.height - y - dock.inset
        spacing: Theme.space.minGap
    }
}
