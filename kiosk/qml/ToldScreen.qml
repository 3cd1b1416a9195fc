// Told: what has truthfully happened so far, and what comes next.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    required property PresenceViewModel presence
    readonly property ToldViewModel told: kiosk.told
    readonly property bool ended: told.state === "closed" || told.state === "refused"
    readonly property bool large: Theme.scale > 1.2

    objectName: "told"
    clock: time.now
    question: told.question
    lead: told.lead
    stepCount: 3
    stepCurrent: 3
    // Three lines and the code fit below; with large words the wall gives what it can.
    sillY: large ? Theme.sillY.form : Theme.sillY.status - 64
    compact: large
    // Dark to the desk; initials while waiting; a person once the host is on the way.
    hatch: Hatch {
        width: Theme.scale > 1.5 ? Theme.size.hatch : screen.large ? Theme.size.hatchTall : Theme.size.hatchPicture
        picture: screen.told.onTheWay ? "person" : ""
        initials: screen.told.toDesk ? "" : screen.told.initials
        icon: screen.told.toDesk ? "hatchcall" : (screen.told.initials === "" ? "user-round" : "")
        lit: screen.told.lit
    }
    dock: KioskDock { kiosk: screen.kiosk; first: true }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.section

        Column {
            objectName: "told-lines"
            width: parent.width

            Repeater {
                id: lines
                model: screen.told.lines
                StatusLine {
                    required property var modelData
                    required property int index
                    objectName: "told-line-" + index
                    width: parent.width
                    mark: screen.markOf(modelData.mark)
                    time: modelData.time
                    what: modelData.what
                    receipt: modelData.receipt
                    first: index === 0
                    last: index === lines.count - 1
                }
            }
        }
        Grid {
            id: codeRow
            width: parent.width
            columns: screen.large ? 1 : 2
            columnSpacing: Theme.space.inside
            rowSpacing: Theme.space.unit
            verticalItemAlignment: Grid.AlignVCenter
            // An ended visit has nothing that a code could bring back.
            visible: screen.told.code !== "" && !screen.ended

            CodeDisplay {
                id: code
                objectName: "told-code"
                code: screen.told.code
                name: Texts.of("told-code") + " " + screen.told.code.split("").join(" ")
            }
            Column {
                width: screen.large ? codeRow.width : codeRow.width - code.width - codeRow.columnSpacing
                Label { width: parent.width; kind: Label.Body; strong: true; text: Texts.of("told-code") }
                Label { width: parent.width; kind: Label.Small; muted: true; text: Texts.of("told-code-help") }
            }
        }
    }

    Column {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        spacing: Theme.space.gap

        BigButton {
            objectName: "told-done"
            width: parent.width
            text: Texts.of(screen.told.toDesk ? "told-to-desk" : screen.ended ? "told-seen" : "told-wait")
            icon: screen.told.toDesk ? "hatchcall" : screen.ended ? "check" : "armchair"
            onActivated: screen.kiosk.leave()
        }
        Item {
            width: parent.width
            height: Math.max(clears.height, more.height)

            Note {
                id: clears
                objectName: "told-clears"
                anchors { left: parent.left; right: more.left; rightMargin: Theme.space.gap; verticalCenter: parent.verticalCenter }
                visible: screen.presence.sentence !== ""
                icon: "timer"
                text: screen.presence.sentence
            }
            BigButton {
                id: more
                objectName: "told-more"
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                kind: BigButton.Secondary
                small: true
                text: Texts.of("told-more-time")
                onActivated: screen.presence.moreTime()
            }
        }
    }

    function markOf(mark: string): int {
        switch (mark) {
        case "tick": return StatusLine.Tick
        case "lamp": return StatusLine.Lamp
        case "cross": return StatusLine.Cross
        default: return StatusLine.Clock
        }
    }
}
