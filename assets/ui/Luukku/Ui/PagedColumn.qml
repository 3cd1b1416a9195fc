// A list that pages: it shows as many of its items as fit, and a button for the ones after them.
import QtQuick

Item {
    id: pages

    default property alias items: holder.data
    required property string moreText
    required property string backText
    property real spacing: Theme.space.gap
    property int columns: 1
    property int first: 0
    property int shown: 0
    property list<Item> watched: []
    // The item whose page is shown when the column is laid out anew; below 0 the page stays.
    property int current: -1
    // False where another button of the screen turns the page.
    property bool ownButton: true
    // Whether it will be laid out anew in a moment.
    readonly property bool waits: later.running
    readonly property int count: pages.offered().length
    readonly property bool atEnd: pages.first + pages.shown >= pages.count
    readonly property bool paged: pages.first > 0 || pages.shown < pages.count

    function offered(): list<Item> {
        const found = [];
        for (const item of holder.children)
            if (item.implicitHeight > 0)
                found.push(item);
        return found;
    }

    // The height of the row that begins with item `start`.
    function rowOf(items: list<Item>, start: int): real {
        return Math.max(...items.slice(start, start + pages.columns).map(item => item.implicitHeight));
    }

    // How many items from `start` on fit into `room` pixels; at least one, however large.
    function fitting(items: list<Item>, start: int, room: real): int {
        let used = -pages.spacing;
        for (let i = start; i < items.length; i += pages.columns) {
            used += pages.rowOf(items, i) + pages.spacing;
            if (used > room)
                return Math.max(pages.columns, i - start);
        }
        return items.length - start;
    }

    // Each item is listened to once, however often the list is laid out.
    function watch(items: list<Item>) {
        for (const item of items)
            if (!pages.watched.includes(item)) {
                pages.watched.push(item);
                item.implicitHeightChanged.connect(pages.placeLater);
            }
    }

    function placeLater() {
        // Not callLater: that would still come after the column has gone.
        later.restart();
    }

    function place() {
        const items = pages.offered();
        pages.watch(items);
        if (pages.first >= items.length)
            pages.first = 0;
        const all = pages.fitting(items, 0, pages.height) >= items.length;
        const room = all || !pages.ownButton ? pages.height : pages.height - more.implicitHeight - pages.spacing;
        if (all)
            pages.first = 0;
        pages.shown = pages.fitting(items, pages.first, room);
        let y = 0;
        for (let i = 0; i < items.length; ++i) {
            const item = items[i];
            item.visible = i >= pages.first && i < pages.first + pages.shown;
            item.width = (pages.width + pages.spacing) / pages.columns - pages.spacing;
            if (!item.visible)
                continue;
            const column = (i - pages.first) % pages.columns;
            const row = pages.rowOf(items, i - column);
            item.x = (Theme.mirrored ? pages.columns - 1 - column : column) * (item.width + pages.spacing);
            item.y = y;
            item.height = row;
            y += column === pages.columns - 1 ? row + pages.spacing : 0;
        }
    }

    function turn() {
        const next = pages.first + pages.shown;
        pages.first = next < pages.count ? next : 0;
        pages.place();
    }

    function placeAnew() {
        if (pages.current >= 0)
            pages.first = 0;
        pages.place();
        while (pages.current >= pages.first + pages.shown && !pages.atEnd)
            pages.turn();
    }

    onCurrentChanged: pages.placeLater()
    onColumnsChanged: pages.placeLater()
    onWidthChanged: pages.placeLater()
    onHeightChanged: pages.placeLater()
    Component.onCompleted: pages.place()

    Timer {
        id: later

        interval: 0
        onTriggered: pages.placeAnew()
    }

    Item {
        id: holder

        width: parent.width
        onChildrenChanged: pages.placeLater()
    }

    BigButton {
        id: more

        objectName: "page-more"

        onImplicitHeightChanged: pages.placeLater()

        anchors.bottom: parent.bottom
        width: parent.width
        visible: pages.paged && pages.ownButton
        kind: BigButton.Secondary
        small: true
        iconTrailing: true
        icon: pages.atEnd ? "chevron-up" : "chevron-down"
        text: pages.atEnd ? pages.backText : pages.moreText
        onActivated: pages.turn()
    }
}
