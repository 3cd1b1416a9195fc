// One screen, cut by the sill: above it the question and the hatch, below it all that can be touched.
import QtQuick

FocusScope {
    id: screen

    property string place: ""
    property string clock: ""
    property string question: ""
    property string lead: ""
    property int stepCount: 0
    property int stepCurrent: 1
    property string stepName: screen.stepCurrent + " / " + screen.stepCount
    property real sillY: Theme.sillY.start
    // A sill from which this screen's own slides into place; below 0 it stands there at once.
    property real enterFrom: -1
    property real keyboardHeight: 0
    property bool lowReach: Theme.lowReach
    // What stands at the end of the header's line, so that its words end before it.
    property real besideHeader: 0
    // The least that is to be seen of what lies below: above the keyboard, and above the foot.
    property real leastPage: 2 * Theme.size.field
    // Whether the foot stands at the very bottom even where all there is would fit above it.
    property bool footLow: false
    // How far everything on the screen stands off its place; what reaches the edges still does.
    property point drift: Qt.point(0, 0)
    // Whether the sill rises where what can be touched needs more than lies below it.
    property bool givesWay: Theme.device === "room"
    // With the keyboard below there is less wall, and a smaller question.
    property bool compact: screen.sillY <= Theme.sillY.form
    // Large words above the keyboard leave room for the question alone, and for a small one.
    readonly property bool brief: Theme.scale > 1.2 && screen.keyboardHeight > 0 && Theme.device === "kiosk"
    property int questionSize: screen.brief ? Theme.type.questionSmall : screen.compact ? Theme.type.questionWithKeyboard : Theme.type.question
    property int leadSize: Theme.type.leadOnWall
    // Whether the question stands in the header's line, lying down, without a keyboard too.
    property bool tucks: false
    // Where much has to be said above the sill, it stands nearer to it and to the header.
    property bool closely: false
    readonly property real wordsMargin: screen.closely ? Theme.space.gap : Theme.size.edge * 6

    default property alias below: belowSlot.data
    property alias above: aboveSlot.data
    // The main act: it stays in sight while the page above it moves, as long as that leaves a page.
    property alias foot: footSlot.data
    property alias hatch: hatchSlot.data
    property alias dock: dockSlot.data
    property alias overlay: overlaySlot.data
    // What is still said under the lead: how long it takes, how far it is.
    property alias status: statusSlot.data

    readonly property bool tucked: Theme.landscape && Theme.device === "kiosk" && (screen.keyboardHeight > 0 || screen.tucks) && screen.question !== ""
    readonly property real lowest: screen.height - dockSlot.height - screen.keyboardHeight - screen.allNeeds - sill.height
    readonly property real lowestWriting: screen.height - dockSlot.height - screen.keyboardHeight - sill.height - Theme.space.section - Theme.space.gap - screen.leastPage
    // Lying down, large words within low reach: a page worth turning, with the button that turns it.
    readonly property real lowestPaged: screen.lowestWriting + screen.leastPage - screen.footRoom - (screen.contentNeeds > 0 ? Math.min(screen.contentNeeds, screen.leastPage + screen.furtherNeeds) : screen.leastPage)
    readonly property bool pagesLow: Theme.landscape && Theme.scale > 1.2 && Theme.device === "kiosk"
    readonly property real lowReachAt: screen.givesWay ? Math.min(Theme.sillY.lowReach, screen.lowest) : screen.pagesLow && screen.keyboardHeight === 0 ? Math.min(Theme.sillY.lowReach, screen.lowestPaged) : screen.keyboardHeight > 0 ? Math.min(Theme.sillY.lowReach, screen.lowestWriting) : Theme.sillY.lowReach
    readonly property real given: screen.givesWay && screen.height > 0 ? Math.max(header.height, Math.min(screen.sillY, screen.lowest)) : screen.brief ? Math.min(screen.sillY, screen.needed) : screen.sillY
    readonly property real wanted: screen.lowReach ? Math.max(screen.given, screen.lowReachAt) : screen.given
    readonly property real needed: header.height - (screen.closely && !screen.tucked ? Theme.space.inside : 0) + words.implicitHeight + Theme.space.gap + screen.wordsMargin
    readonly property real sillAt: screen.tucked && !words.visible ? header.height : words.visible ? Math.max(screen.wanted, screen.needed) : screen.wanted
    readonly property real counterTop: sill.y + sill.height
    readonly property real belowHeight: belowSlot.height
    readonly property real counterRoom: Math.max(0, dockSlot.y - screen.keyboardHeight - sill.y - sill.height)
    readonly property real contentNeeds: screen.needsOf(belowSlot.children)
    readonly property real footNeeds: screen.needsOf(footSlot.children)
    readonly property real footRoom: screen.footNeeds > 0 ? screen.footNeeds + Theme.space.gap : 0
    readonly property real allNeeds: screen.contentNeeds + Theme.space.section + Theme.space.gap + screen.footRoom
    property bool footPinned: false
    // Kept up between layouts, not while one goes on: what it shows changes what it is made from.
    property bool overflows: false
    readonly property real aboveWidth: words.width
    // Above the keyboard every line counts: the button stands there where it takes none of them.
    property bool turns: true
    readonly property real furtherNeeds: further.height + Theme.space.minGap
    readonly property real furtherRoom: screen.keyboardHeight === 0 ? screen.furtherNeeds : 0
    // The room for the page, and how much of it whole things take.
    readonly property real pageRoom: Math.max(0, screen.counterRoom - (further.visible ? screen.furtherNeeds : 0) - (screen.footPinned ? screen.footRoom : 0))
    property real shown: screen.pageRoom
    property bool atEnd: false
    property bool entered: false
    property bool settled: false
    property bool gone: false
    property real followed: 0

    // The height that the answers ask for; lists and pages ask for none and take what there is.
    function needsOf(items: list<Item>): real {
        let needs = 0;
        for (const item of items)
            needs += item.visible && item.implicitHeight > 0 ? item.implicitHeight + (needs > 0 ? Theme.space.gap : 0) : 0;
        return needs;
    }

    function turn() {
        const next = stops.after(screen.things(), counter.contentY + counter.height);
        const whole = next < 0 ? 0 : stops.begin(screen.things(), next - Theme.space.minGap, next);
        counter.contentY = screen.atEnd ? 0 : whole > counter.contentY + Theme.space.section ? whole : counter.contentY + Math.max(counter.height / 2, counter.height - Theme.size.target);
        screen.cutPage();
    }

    function things(): list<rect> {
        return [...stops.below(belowSlot), ...(screen.footPinned ? [] : stops.below(footSlot))];
    }

    // The page ends between two things, where anything whole is to be seen on it.
    function cutPage() {
        const things = screen.overflows ? screen.things() : [];
        const line = stops.cut(things, counter.contentY, counter.contentY + screen.pageRoom);
        screen.shown = line < 0 ? screen.pageRoom : Math.min(screen.pageRoom, stops.end(things, line) - counter.contentY);
        screen.atEnd = stops.after(things, counter.contentY + screen.shown) < 0;
        covers.things = stops.through(things, counter.contentY, counter.contentY + screen.shown, screen.pageRoom);
    }

    // Whoever moves by keyboard, or writes above the keys, must see where they are.
    function showFocus() {
        let item = screen.Window.activeFocusItem;
        if (!item || !screen.overflows || !screen.isBelow(item))
            return;
        // A field is seen with its label, and with what is wrong in it.
        for (let at = item; at && at !== belowSlot; at = at.parent)
            if (at instanceof Field)
                item = at;
        const margin = Math.max(0, Math.min(Theme.space.minGap, (screen.pageRoom - item.height) / 2));
        const top = item.mapToItem(belowSlot, 0, 0).y + belowSlot.y - margin;
        const bottom = top + item.height + 2 * margin;
        if (top < counter.contentY)
            counter.contentY = Math.max(0, top);
        else if (bottom > counter.contentY + screen.pageRoom)
            counter.contentY = stops.begin(screen.things(), Math.max(0, bottom - screen.pageRoom), Math.max(0, top));
        screen.cutPage();
    }

    function noteOverflow() {
        // What was put off may come after the screen has gone.
        if (screen.gone)
            return;
        const room = screen.counterRoom - Theme.space.section - Theme.space.gap - screen.footRoom;
        // A part of a pixel is rounding, not want of room.
        screen.overflows = screen.allNeeds > screen.counterRoom + 1;
        screen.footPinned = screen.footNeeds > 0 && (screen.overflows ? room - screen.furtherRoom >= screen.leastPage : screen.footLow);
        screen.turns = screen.keyboardHeight === 0 || room + (screen.footPinned ? 0 : screen.footRoom) - screen.leastPage >= screen.furtherNeeds;
        if (!screen.overflows)
            counter.contentY = 0;
        // Whoever has turned the page is not taken back to where they wrote.
        if (screen.followed !== screen.counterRoom + screen.allNeeds) {
            screen.followed = screen.counterRoom + screen.allNeeds;
            screen.showFocus();
        }
        screen.cutPage();
    }

    function isBelow(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === belowSlot || at === loose)
                return true;
        return false;
    }

    function rise() {
        rising.restart();
    }

    onKeyboardHeightChanged: Qt.callLater(screen.noteOverflow)
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: Texts.spoken(screen.question !== "" ? screen.question : screen.place)

    onCounterRoomChanged: Qt.callLater(screen.noteOverflow)
    onAllNeedsChanged: Qt.callLater(screen.noteOverflow)
    onPageRoomChanged: Qt.callLater(screen.noteOverflow)
    Component.onDestruction: screen.gone = true
    Component.onCompleted: {
        screen.noteOverflow();
        screen.settled = true;
        screen.entered = true;
        if (screen.enterFrom >= 0)
            screen.rise();
    }

    PageStops {
        id: stops

        ground: counter.contentItem
    }

    Connections {
        target: screen.Window.window

        function onActiveFocusItemChanged() {
            screen.showFocus();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.counter
    }

    Rectangle {
        width: parent.width
        height: sill.y + screen.drift.y
        color: Theme.colour.wall
    }

    FocusScope {
        x: screen.drift.x
        y: screen.drift.y
        width: parent.width
        height: parent.height
        focus: true
        enabled: overlaySlot.visibleChildren.length === 0

        Header {
            id: header
            width: parent.width - screen.besideHeader
            place: screen.place
            clock: screen.clock
            question: screen.tucked ? screen.question : ""
        }

        Item {
            id: aboveSlot
            anchors.top: header.bottom
            anchors.bottom: sill.top
            width: parent.width
        }

        Item {
            id: hatchSlot
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.margin
            anchors.bottom: sill.top
            width: visible ? childrenRect.width : 0
            height: childrenRect.height
            visible: !screen.tucked && !screen.brief
        }

        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.margin
            anchors.right: hatchSlot.left
            anchors.rightMargin: hatchSlot.width > 0 ? Theme.space.inside : 0
            anchors.bottom: sill.top
            anchors.bottomMargin: screen.wordsMargin
            spacing: Theme.space.minGap
            visible: screen.question !== "" && (!screen.tucked || screen.keyboardHeight === 0)

            QuestionLine {
                width: parent.width
                visible: !screen.tucked
                question: screen.question
                questionSize: screen.questionSize
                stepCount: screen.brief ? 0 : screen.stepCount
                stepCurrent: screen.stepCurrent
                stepName: screen.stepName
            }

            Label {
                width: parent.width
                visible: screen.lead !== "" && !screen.brief
                kind: Label.Lead
                wanted: screen.leadSize
                onWall: true
                muted: true
                text: screen.lead
            }

            Item {
                id: statusSlot

                width: parent.width
                height: childrenRect.height
            }
        }

        Flickable {
            id: counter

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: sill.bottom
            height: screen.overflows && !counter.moving ? Math.min(screen.shown, screen.pageRoom) : screen.pageRoom
            contentHeight: belowSlot.y + belowSlot.height + Theme.space.gap + (screen.footPinned ? 0 : screen.footRoom)
            interactive: screen.overflows
            clip: screen.overflows
            boundsBehavior: Flickable.StopAtBounds
            onMovementStarted: covers.things = []
            onMovementEnded: screen.cutPage()

            Item {
                id: belowSlot

                x: Theme.space.margin
                y: Theme.space.section + belowLift.y
                width: counter.width - 2 * Theme.space.margin
                height: Math.max(screen.contentNeeds, screen.pageRoom - Theme.space.section - Theme.space.gap - (screen.footPinned ? 0 : screen.footRoom))
            }

            Item {
                id: loose

                x: Theme.space.margin
                y: belowSlot.y + (screen.contentNeeds > 0 ? screen.contentNeeds : belowSlot.height) + Theme.space.gap
                width: belowSlot.width
                height: screen.footNeeds
                opacity: belowSlot.opacity

                Item {
                    id: footSlot
                    parent: screen.footPinned ? pinned : loose
                    width: belowSlot.width
                    height: screen.footNeeds
                }
            }

            PageCovers { id: covers }
        }

        BigButton {
            id: further

            objectName: "further"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space.margin
            anchors.bottom: pinned.top
            anchors.bottomMargin: Theme.space.minGap
            visible: screen.overflows && screen.turns
            kind: BigButton.Secondary
            small: true
            iconTrailing: true
            icon: screen.atEnd ? "chevron-up" : "chevron-down"
            text: screen.atEnd ? Texts.of("screen-top") : Texts.of("screen-more")
            onActivated: screen.turn()
        }

        Item {
            id: pinned
            anchors.bottom: dockSlot.top
            anchors.bottomMargin: screen.keyboardHeight + (screen.footPinned ? Theme.space.gap : 0)
            x: Theme.space.margin
            width: belowSlot.width
            height: screen.footPinned ? screen.footNeeds : 0
        }

        Sill {
            id: sill

            y: screen.entered || screen.enterFrom < 0 ? screen.sillAt : screen.enterFrom
            width: parent.width

            Behavior on y {
                enabled: screen.settled

                NumberAnimation {
                    duration: Theme.motion.sill
                    easing.type: Easing.OutCubic
                }
            }
        }

        Item {
            id: dockSlot
            anchors.bottom: parent.bottom
            width: parent.width
            height: childrenRect.height
        }
    }

    Item { id: overlaySlot; anchors.fill: parent }

    Translate { id: belowLift }

    ParallelAnimation {
        id: rising

        NumberAnimation {
            target: belowLift
            property: "y"
            from: Theme.motion.riseBy
            to: 0
            duration: Theme.motion.rise
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: belowSlot
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion.rise
            easing.type: Easing.OutCubic
        }
    }
}
