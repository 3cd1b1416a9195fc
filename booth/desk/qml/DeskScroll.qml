// A column that scrolls by wheel, finger and keyboard; the bar beside it shows how far.
import QtQuick
import Luukku.Ui

Item {
    id: scroll

    default property alias content: column.data
    property alias spacing: column.spacing
    // Room for focus rings, which lie around what they mark.
    readonly property real ring: Theme.space.unit + 2
    readonly property real innerWidth: column.width
    readonly property bool overflows: flick.contentHeight > flick.height + 1

    function isInside(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === column)
                return true
        return false
    }

    function showFocus() {
        const item = scroll.Window.activeFocusItem
        if (!item || !scroll.overflows || !scroll.isInside(item))
            return
        const top = item.mapToItem(flick.contentItem, 0, 0).y - 2 * scroll.ring
        const bottom = top + item.height + 4 * scroll.ring
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(top, bottom - flick.height, flick.contentHeight - flick.height)
    }

    Connections {
        target: scroll.Window.window

        function onActiveFocusItemChanged() { scroll.showFocus() }
    }

    Flickable {
        id: flick
        x: -scroll.ring
        width: parent.width + 2 * scroll.ring
        height: parent.height
        contentWidth: width
        contentHeight: column.height + Theme.space.gap + Theme.space.section
        interactive: scroll.overflows
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: scroll.ring
            y: Theme.space.gap
            width: scroll.width
            spacing: Theme.space.minGap + 4
        }
    }
    Rectangle {
        anchors { right: parent.right; rightMargin: -scroll.ring - 4 }
        y: Theme.space.unit + flick.visibleArea.yPosition * (flick.height - 2 * Theme.space.unit)
        width: 6
        height: Math.max(32, flick.visibleArea.heightRatio * (flick.height - 2 * Theme.space.unit))
        radius: width / 2
        visible: scroll.overflows
        color: Theme.colour.line
    }
}
