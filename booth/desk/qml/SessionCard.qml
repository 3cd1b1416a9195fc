// One remote session: the house of its three parties, and the advisor's next act in words.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Rectangle {
    id: card

    required property var session
    required property int number
    required property bool reached
    readonly property bool mine: session.tone === "turn"
    // What needs the hub is explained while it is away, and not offered.
    readonly property var acts: session.buttons.filter(one => one.what !== "abandon" && (reached || (one.what !== "call" && one.what !== "again")))
    readonly property var end: session.buttons.find(one => one.what === "abandon") ?? null

    signal opened
    signal pressed(string what, string step)
    signal documentChosen(string kind)

    implicitHeight: content.height
    radius: Theme.radius.control
    color: !session.open && mine ? Theme.colour.lampTint : Theme.colour.surface
    border { width: mine ? Theme.size.border : Math.max(1, Theme.size.border - 1); color: mine ? Theme.colour.ink : Theme.colour.line }
    Accessible.role: Accessible.Grouping
    Accessible.name: session.title

    Loader {
        id: content
        width: parent.width
        sourceComponent: card.session.open ? whole : short
    }

    Component {
        id: short

        Item {
            implicitHeight: line.height + 2 * Theme.space.minGap + Theme.space.unit / 2

            SessionLine {
                id: line
                x: Theme.space.gap
                y: Theme.space.minGap + Theme.space.unit / 4
                width: parent.width - 2 * Theme.space.gap
                session: card.session
                acts: card.acts
                number: card.number
                onOpened: card.opened()
                onPressed: (what, step) => card.pressed(what, step)
            }
        }
    }
    Component {
        id: whole

        Item {
            implicitHeight: bar.y + bar.height + card.border.width

            SessionHead {
                id: head
                x: Theme.space.gap
                y: Theme.space.minGap
                width: parent.width - 2 * Theme.space.gap
                session: card.session
                end: card.end
                onEnded: card.pressed("abandon", "")
            }
            Lanes {
                id: lanes
                x: Theme.space.gap
                y: head.y + head.height + Theme.space.unit
                width: parent.width - 2 * Theme.space.gap
                floors: card.session.floors
            }
            SessionBar {
                id: bar
                x: card.border.width
                y: lanes.y + lanes.height + Theme.space.unit
                width: parent.width - 2 * card.border.width
                session: card.session
                acts: card.acts
                number: card.number
                onPressed: (what, step) => card.pressed(what, step)
                onDocumentChosen: kind => card.documentChosen(kind)
            }
        }
    }
}
