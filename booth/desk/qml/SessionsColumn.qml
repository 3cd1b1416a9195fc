// The remote sessions: what goes on or waits, and under it what is over.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskScroll {
    id: column

    required property DeskViewModel desk
    // Alone on the screen: its tab is its heading.
    property bool wide: false

    signal endAsked(string session)

    objectName: "desk-sessions"

    Item {
        width: parent.width
        height: Math.max(head.visible ? head.height : 0, key.visible ? key.height : 0)
        visible: head.visible || key.visible

        ColumnHead { id: head; anchors.left: parent.left; visible: !column.wide; width: parent.width - key.width - Theme.space.gap; text: Texts.of("desk-sessions") }
        LanesKey {
            id: key
            anchors { right: parent.right; verticalCenter: head.verticalCenter }
            visible: column.desk.sessionCount > 0
            kinds: ["done", "now", "coming", "skipped"].map(step => ({ "state": step, "text": Texts.of("desk-step-" + step) }))
        }
    }
    Rectangle {
        width: parent.width
        height: empty.height + 2 * Theme.space.section
        visible: column.desk.sessionCount === 0
        radius: Theme.radius.control
        color: Theme.colour.surface
        border { width: Math.max(1, Theme.size.border - 1); color: Theme.colour.hair }

        Row {
            id: empty
            x: Theme.space.section
            y: Theme.space.section
            width: parent.width - 2 * x
            spacing: Theme.space.section

            HatchTile { id: tile; icon: "video" }
            Column {
                width: empty.width - tile.width - empty.spacing
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.unit

                Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-sessions-empty") }
                Label { width: parent.width; muted: true; text: Texts.of("desk-sessions-empty-help") }
            }
        }
    }
    Repeater {
        model: column.desk.sessionRows

        Column {
            id: place
            required property var row
            required property int index
            // The first that is over has the heading of all that are.
            readonly property bool heads: index === column.desk.sessionCount
            readonly property bool shown: row.now || column.desk.overShown
            width: column.innerWidth
            visible: heads || shown
            spacing: column.spacing

            OverHead {
                visible: place.heads
                width: parent.width
                text: column.desk.overHead
                shown: column.desk.overShown
                onActivated: column.desk.showOver(!shown)
            }
            SessionCard {
                objectName: "desk-session-" + place.index
                width: parent.width
                visible: place.shown
                session: place.row
                number: place.index
                reached: column.desk.hub === "reached"
                onOpened: column.desk.choose(place.row.id)
                onDocumentChosen: kind => column.desk.checkIdentity(place.row.id, kind)
                onPressed: (what, step) => {
                    if (what === "abandon")
                        column.endAsked(place.row.id)
                    else
                        column.desk.press(place.row.id, what, step)
                }
            }
        }
    }
}
