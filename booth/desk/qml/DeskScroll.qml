// A column that scrolls by wheel, finger, button and keyboard; the bar beside it shows how far.
// At rest no part of it is cut through: what does not fit is seen whole on the next page.
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
    readonly property real wholeHeight: column.height + Theme.space.gap + Theme.space.section
    readonly property bool overflows: scroll.wholeHeight > scroll.height + 1

    // The next page begins with the first part that is not seen whole.
    function turn() {
        const parts = breaks.parts()
        const end = flick.contentY + flick.height
        const whole = breaks.above(end, parts)
        const next = whole > flick.contentY + Theme.size.target ? whole : end - 2 * Theme.type.title
        scroll.goTo(more.atEnd ? 0 : breaks.start(next, scroll.ring, parts))
    }

    // The last page may be shorter than the others.
    function goTo(y: real) {
        flick.tail = Math.max(0, y + flick.height - scroll.wholeHeight)
        flick.contentY = y
    }

    // Hides what is only partly in sight, unless that is all there is.
    function mask() {
        const parts = scroll.overflows && !flick.moving ? breaks.parts() : []
        const top = breaks.below(flick.contentY, parts) - flick.contentY
        const end = breaks.above(flick.contentY + flick.height, parts) - flick.contentY
        const some = end - top > Theme.size.target
        view.y = some ? top : 0
        view.height = some ? end - view.y : flick.height
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
        const own = item.mapToItem(flick.contentItem, 0, part.y).y
        const parts = breaks.parts()
        const around = parts.filter(one => one.top <= own + 1 && one.bottom >= own + part.height - 1)
        const top = Math.min(own - 2 * scroll.ring, ...around.map(one => one.top - scroll.ring))
        const bottom = Math.max(own + part.height + 2 * scroll.ring, ...around.map(one => one.bottom + scroll.ring))
        if (top < flick.contentY + view.y) {
            const whole = breaks.start(breaks.above(Math.max(0, top), parts), scroll.ring, parts)
            scroll.goTo(bottom - whole <= flick.height ? whole : Math.max(0, top))
        } else if (bottom > flick.contentY + view.y + view.height) {
            const least = Math.min(top, bottom - flick.height)
            scroll.goTo(Math.max(0, Math.min(top, breaks.below(least, parts))))
        }
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
    Timer {
        id: soon
        interval: 0
        onTriggered: {
            scroll.mask()
            scroll.followCursor()
        }
    }
    onWholeHeightChanged: {
        flick.tail = 0
        soon.start()
    }

    Item {
        id: view
        objectName: scroll.objectName + "-view"
        x: -scroll.ring
        width: parent.width + 2 * scroll.ring
        height: flick.height
        clip: true

        Flickable {
            id: flick
            // Beyond the end, where a last page is short.
            property real tail: 0
            y: -view.y
            width: parent.width
            height: scroll.height - (scroll.overflows ? more.height + Theme.space.unit : 0)
            contentWidth: width
            contentHeight: scroll.wholeHeight + tail
            onContentYChanged: scroll.mask()
            onMovingChanged: scroll.mask()
            onHeightChanged: soon.start()
            interactive: scroll.overflows
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                x: scroll.ring
                y: Theme.space.gap
                width: scroll.width
                spacing: Theme.space.minGap + Theme.space.unit / 2
            }
        }
    }
    // Larger parts are cut between their own, or a page could be left nearly empty for the sake of one.
    DeskBreaks { id: breaks; column: column; most: flick.height * 0.6 }
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
        atEnd: flick.contentY + flick.height >= column.y + column.height - 1
        onActivated: scroll.turn()
    }
}
