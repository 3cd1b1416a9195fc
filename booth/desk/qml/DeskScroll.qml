// A column that scrolls by wheel, finger, button and keyboard; the bar beside it shows how far.
import QtQuick
import Luukku.Ui

Item {
    id: scroll

    default property alias content: column.data
    property alias spacing: column.spacing
    // Room for focus rings, which lie around what they mark.
    readonly property real ring: Theme.space.unit * 1.25
    readonly property real innerWidth: column.width
    property var focused: null
    // As high as it would have to be for all of it to be seen.
    readonly property real wholeHeight: flick.contentHeight
    readonly property bool overflows: flick.contentHeight > scroll.height + 1

    // The next part; what was the last line is the first, so that nothing is passed over.
    function turn() {
        const last = flick.contentHeight - flick.height
        flick.contentY = more.atEnd ? 0 : Math.min(last, flick.contentY + Math.max(Theme.size.target, flick.height - 2 * Theme.type.title))
    }

    function isInside(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === column)
                return true
        return false
    }

    function showFocus() {
        const item = scroll.Window.activeFocusItem
        scroll.focused = item && scroll.isInside(item) ? item : null
        scroll.follow()
    }

    // Of what is written in, the line with the cursor is to be seen; of anything else, all of it.
    function follow() {
        const item = scroll.focused
        if (!item || !scroll.overflows)
            return
        const part = item.cursorRectangle ?? Qt.rect(0, 0, item.width, item.height)
        const top = item.mapToItem(flick.contentItem, 0, part.y).y - 2 * scroll.ring
        const bottom = top + part.height + 4 * scroll.ring
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(top, bottom - flick.height, flick.contentHeight - flick.height)
    }

    function followCursor() {
        if (scroll.focused && scroll.focused.cursorRectangle !== undefined)
            scroll.follow()
    }

    Connections {
        target: scroll.Window.window

        function onActiveFocusItemChanged() { scroll.showFocus() }
    }
    Connections {
        target: scroll.focused
        ignoreUnknownSignals: true

        function onCursorRectangleChanged() { soon.start() }
    }

    // The text has its new height only after its cursor has its new place.
    Timer { id: soon; interval: 0; onTriggered: scroll.followCursor() }

    Flickable {
        id: flick
        x: -scroll.ring
        width: parent.width + 2 * scroll.ring
        height: parent.height - (scroll.overflows ? more.height + Theme.space.unit : 0)
        contentWidth: width
        contentHeight: column.height + Theme.space.gap + Theme.space.section
        onContentHeightChanged: soon.start()
        onHeightChanged: soon.start()
        interactive: scroll.overflows
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: scroll.ring
            y: Theme.space.gap
            width: scroll.width
            spacing: Theme.space.minGap + Theme.space.unit / 2
        }
    }
    Rectangle {
        anchors { right: parent.right; rightMargin: -scroll.ring - Theme.space.unit / 2 }
        y: Theme.space.unit + flick.visibleArea.yPosition * (flick.height - 2 * Theme.space.unit)
        width: Theme.size.path
        height: Math.max(4 * Theme.space.unit, flick.visibleArea.heightRatio * (flick.height - 2 * Theme.space.unit))
        radius: width / 2
        visible: scroll.overflows
        color: Theme.colour.line
    }
    MoreButton {
        id: more
        objectName: scroll.objectName + "-more"
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.space.unit / 2 }
        visible: scroll.overflows
        atEnd: flick.contentY >= flick.contentHeight - flick.height - 1
        onActivated: scroll.turn()
    }
}
