// Where there is room for one column only: which of the three is seen, and what the others hold.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Row {
    id: tabs

    // name, title, count, note and calls of each.
    required property var columns
    required property string view

    signal chosen(string name)

    // Tabs beside each other are alike in height, whatever their words.
    function tallest(): real {
        let most = Theme.size.target + Theme.size.edge
        for (const tab of tabs.children)
            most = Math.max(most, tab.implicitHeight)
        return most
    }

    // What the keyboard comes to next: the first in the column that is seen.
    function after(): Item {
        return all.itemAt(all.count - 1).nextItemInFocusChain(true)
    }

    spacing: Theme.space.gap

    Repeater {
        id: all
        // Delegates that stay keep focus and touch.
        model: 3

        DeskTab {
            required property int index
            readonly property var column: tabs.columns[index] ?? ({ "name": "", "title": "", "count": "", "note": "", "calls": "" })
            objectName: "desk-tab-" + column.name
            width: Math.floor((tabs.width - 2 * tabs.spacing) / 3)
            height: tabs.tallest()
            title: column.title
            count: column.note === "" ? column.count : column.count + " · " + column.note
            calls: column.calls
            chosen: tabs.view === column.name
            onActivated: tabs.chosen(column.name)
        }
    }
}
