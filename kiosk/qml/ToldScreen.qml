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
    readonly property bool largest: Theme.scale > 1.8

    objectName: "told"
    clock: time.now
    question: told.question
    lead: told.lead
    stepCount: Theme.scale > 1.8 ? 0 : 3
    stepCurrent: 3
    // Lying down, large words on the wall leave no room for what has happened.
    tucks: large
    closely: tucked
    // Cut what is beside the point before cutting size.
    leadSize: clearsOnWall ? Theme.type.overBody : Theme.type.leadOnWall
    // Three lines and the code fit below; with large words the wall gives what it can.
    sillY: tucked ? 0 : large || Theme.landscape ? Theme.sillY.form : Theme.sillY.status - 64
    // Room for what happened last; the rest of it is a push away.
    leastPage: largest && !Theme.landscape && lines.count > 0 ? Math.max(happened.height / lines.count, lines.itemAt(0)?.height ?? 0) : Theme.size.hatchCode + Theme.space.minGap
    // All that can be touched stands in the foot, which is low anyway.
    footLow: true
    lowReach: false
    questionSize: large ? Theme.type.questionSmall : Theme.landscape ? Theme.type.questionWithKeyboard : Theme.type.question
    // Dark to the desk; initials while waiting; a person once the host is on the way.
    hatch: Hatch {
        // The longest of all leads needs its room in large words.
        visible: Theme.scale < 1.5 || (Theme.scale < 1.8 && !Theme.landscape && screen.told.state !== "not-told-yet")
        width: !visible ? 0 : Theme.scale > 1.5 || Theme.landscape ? Theme.size.hatch : screen.large ? Theme.size.hatchTall : Theme.size.hatchPicture
        picture: screen.told.onTheWay ? "person" : ""
        initials: screen.told.toDesk ? "" : screen.told.initials
        icon: screen.told.toDesk ? "hatchcall" : (screen.told.initials === "" ? "user-round" : "")
        lit: screen.told.lit
    }
    dock: KioskDock { kiosk: screen.kiosk; first: true }
    status: Note {
        objectName: "told-clears-on-wall"
        width: parent ? parent.width : 0
        height: visible ? implicitHeight : 0
        visible: screen.clearsOnWall && screen.presence.sentence !== ""
        icon: "timer"
        ink: Theme.colour.wallInk
        wordSize: screen.leadSize
        text: screen.presence.sentence
    }

    // Large words leave one row for the acts: how long the screen stays is said on the wall.
    readonly property bool clearsOnWall: largest || (Theme.landscape && Theme.scale > 1.5)
    readonly property bool outOfSight: overflows && !footPinned

    onOutOfSightChanged: presence.putOutOfSight(outOfSight)
    Component.onDestruction: presence.putOutOfSight(false)

    Item {
        id: page
        // Lying down the code stands beside what has happened, unless a first page has no room for two
        // lines. Upright, large words put it first where that page holds both, the largest in the foot.
        readonly property real firstRoom: screen.counterRoom - screen.furtherNeeds - screen.footRoom - Theme.space.section
        readonly property bool beside: Theme.landscape && codeRow.visible && (!screen.clearsOnWall || firstRoom >= 2 * (Theme.type.button + Theme.space.inside))
        readonly property bool codeFirst: screen.large && codeRow.visible && !Theme.landscape && firstRoom >= codeRow.height + Theme.space.section + (lines.count > 0 ? lines.itemAt(0)?.height ?? 0 : 0)
        readonly property real codeShare: screen.large ? code.implicitWidth : Math.ceil((width - Theme.space.section) * 0.46)
        readonly property real share: beside ? width - codeShare - Theme.space.section : width
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: implicitHeight
        implicitHeight: (beside ? Math.max(happened.height, codeRow.height) : happened.height + (codeRow.visible ? codeRow.height + Theme.space.section : 0)) + (help.visible ? help.height + Theme.space.section : 0)

        Column {
            id: happened
            objectName: "told-lines"
            anchors.left: parent.left
            y: page.codeFirst ? codeRow.height + Theme.space.section : 0
            width: page.share

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
                    // Cut what is beside the point before cutting a line in two.
                    receipt: screen.largest || (screen.clearsOnWall && lines.count > 1) ? "" : modelData.receipt
                    first: index === 0
                    last: index === lines.count - 1
                }
            }
        }
        Label {
            id: help
            anchors { left: parent.left; right: parent.right }
            y: page.height - height
            visible: screen.coded && screen.large
            kind: Label.Small
            muted: true
            text: Texts.of("told-code-help")
        }
        Grid {
            id: codeRow
            anchors.right: parent.right
            y: page.codeFirst || page.beside ? 0 : happened.height + Theme.space.section
            width: page.beside ? page.codeShare : page.width
            columns: page.beside ? 1 : 2
            columnSpacing: Theme.space.inside
            rowSpacing: Theme.space.unit
            verticalItemAlignment: Grid.AlignVCenter
            // An ended visit has nothing that a code could bring back.
            visible: screen.coded && !screen.codeLow

            CodeDisplay {
                id: code
                objectName: "told-code"
                arch: screen.codeArch
                code: screen.told.code
                name: screen.told.codeSaid
            }
            Column {
                width: codeRow.columns === 1 ? codeRow.width : codeRow.width - code.width - codeRow.columnSpacing
                Label { width: parent.width; kind: Label.Body; strong: true; text: Texts.of("told-code") }
                Label { width: parent.width; visible: !screen.large; kind: Label.Small; muted: true; text: Texts.of("told-code-help") }
            }
        }
    }

    readonly property bool coded: told.code !== "" && !ended
    // Whoever is sent to the desk has no answer to look for: there the acts need the room.
    readonly property bool codeLow: coded && largest && !told.toDesk && !Theme.landscape && !Theme.lowReach
    readonly property int codeArch: Theme.scale > 1.5 ? Theme.size.hatchCodeSmall : Theme.size.hatchCode

    foot: Item {
        id: acts
        // In one row; or the main act above the rest; with the largest words both acts alone.
        readonly property bool inRow: Theme.landscape || screen.largest
        readonly property real half: (width - Theme.space.gap) / 2
        readonly property real doneWidth: Math.floor(!inRow ? width : screen.clearsOnWall ? Math.max(half, width - more.implicitWidth - Theme.space.gap) : half)
        readonly property real row: Math.max(done.implicitHeight, more.implicitHeight)
        readonly property real sentence: clears.visible ? clears.implicitHeight : 0
        readonly property real codeRoom: lowCode.visible ? lowCode.height + Theme.space.minGap : 0
        width: parent ? parent.width : 0
        height: implicitHeight
        implicitHeight: inRow ? codeRoom + Math.max(row, sentence) : done.implicitHeight + Theme.space.gap + Math.max(more.implicitHeight, sentence)

        Row {
            id: lowCode
            visible: screen.codeLow
            spacing: Theme.space.inside

            CodeDisplay {
                objectName: "told-code-low"
                arch: screen.codeArch
                code: screen.told.code
                name: screen.told.codeSaid
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: acts.width - parent.spacing - 4 * (Theme.size.hatchCode + Theme.space.minGap)
                strong: true
                text: Texts.of("told-code")
            }
        }
        Note {
            id: clears
            objectName: "told-clears"
            anchors { left: parent.left; right: more.left; rightMargin: Theme.space.gap }
            y: more.y + Math.round((more.height - height) / 2)
            visible: screen.presence.sentence !== "" && !screen.clearsOnWall
            icon: "timer"
            text: screen.presence.sentence
        }
        BigButton {
            id: done
            objectName: "told-done"
            anchors.right: parent.right
            y: screen.clearsOnWall ? parent.height - height : Theme.landscape ? Math.round((parent.height - height) / 2) : 0
            width: acts.doneWidth
            height: screen.clearsOnWall ? acts.row : implicitHeight
            text: Texts.of(screen.told.toDesk ? "told-to-desk" : screen.ended ? "told-seen" : "told-wait")
            icon: screen.largest ? "" : screen.told.toDesk ? "hatchcall" : screen.ended ? "check" : "armchair"
            onActivated: screen.kiosk.leave()
        }
        BigButton {
            id: more
            objectName: "told-more"
            anchors { right: acts.inRow ? done.left : parent.right; rightMargin: acts.inRow ? Theme.space.gap : 0 }
            y: screen.clearsOnWall ? parent.height - height : Theme.landscape ? Math.round((parent.height - height) / 2) : done.height + Theme.space.gap + Math.max(0, Math.round((clears.implicitHeight - height) / 2))
            width: screen.clearsOnWall ? parent.width - acts.doneWidth - Theme.space.gap : implicitWidth
            height: screen.clearsOnWall ? acts.row : implicitHeight
            kind: BigButton.Secondary
            small: !screen.largest
            text: Texts.of("told-more-time")
            onActivated: screen.presence.moreTime()
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
