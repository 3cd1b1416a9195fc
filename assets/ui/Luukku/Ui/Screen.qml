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
    property bool lowReach: false
    // How far everything on the screen stands off its place; what reaches the edges still does.
    property point drift: Qt.point(0, 0)
    // Whether the sill rises where what can be touched needs more than lies below it.
    property bool givesWay: Theme.device === "room"
    // With the keyboard below there is less wall, and a smaller question.
    property bool compact: screen.sillY <= Theme.sillY.form
    property int questionSize: screen.compact ? Theme.type.questionWithKeyboard : Theme.type.question
    property int leadSize: Theme.type.lead
    // Where much has to be said above the sill, it stands nearer to it and to the header.
    property bool closely: false
    readonly property real wordsMargin: screen.closely ? Theme.space.gap : Theme.size.edge * 6

    default property alias below: belowSlot.data
    property alias above: aboveSlot.data
    property alias hatch: hatchSlot.data
    property alias dock: dockSlot.data
    property alias overlay: overlaySlot.data
    // What is still said under the lead: how long it takes, how far it is.
    property alias status: statusSlot.data

    readonly property real lowest: screen.height - dockSlot.height - screen.contentNeeds - Theme.space.section - Theme.space.gap - sill.height
    readonly property real given: screen.givesWay && screen.height > 0 ? Math.min(screen.sillY, screen.lowest) : screen.sillY
    readonly property real wanted: screen.lowReach ? Math.max(screen.given, Theme.sillY.lowReach) : screen.given
    readonly property real needed: header.height - (screen.closely ? Theme.space.inside : 0) + words.implicitHeight + Theme.space.gap + screen.wordsMargin
    readonly property real sillAt: words.visible ? Math.max(screen.wanted, screen.needed) : screen.wanted
    readonly property real counterTop: sill.y + sill.height
    readonly property real belowHeight: belowSlot.height
    readonly property real counterRoom: Math.max(0, dockSlot.y - screen.keyboardHeight - sill.y - sill.height)
    readonly property real contentNeeds: screen.needsOf(belowSlot.children)
    // Kept up between layouts, not while one goes on: what it shows changes what it is made from.
    property bool overflows: false
    readonly property real aboveWidth: words.width
    property bool atEnd: false
    property bool entered: false
    property bool settled: false

    // The height that the answers ask for; lists and pages ask for none and take what there is.
    function needsOf(items: list<Item>): real {
        let needs = 0;
        for (const item of items)
            needs += item.visible && item.implicitHeight > 0 ? item.implicitHeight + (needs > 0 ? Theme.space.gap : 0) : 0;
        return needs;
    }

    function turn() {
        const last = counter.contentHeight - counter.height;
        counter.contentY = screen.atEnd ? 0 : Math.min(last, counter.contentY + counter.height - Theme.size.target);
    }

    // Whoever moves by keyboard, or writes above the keys, must see where they are.
    function showFocus() {
        const item = screen.Window.activeFocusItem;
        if (!item || !screen.overflows || !screen.isBelow(item))
            return;
        const top = item.mapToItem(belowSlot, 0, 0).y + belowSlot.y - Theme.space.section;
        const bottom = top + item.height + 2 * Theme.space.section;
        if (top < counter.contentY)
            counter.contentY = Math.max(0, top);
        else if (bottom > counter.contentY + counter.height)
            counter.contentY = Math.min(top, Math.max(0, Math.min(bottom, counter.contentHeight) - counter.height));
    }

    function noteOverflow() {
        screen.overflows = screen.contentNeeds + Theme.space.section + Theme.space.gap > screen.counterRoom;
    }

    function noteEnd() {
        screen.atEnd = counter.atYEnd;
    }

    function isBelow(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === belowSlot)
                return true;
        return false;
    }

    function rise() {
        rising.restart();
    }

    onKeyboardHeightChanged: Qt.callLater(screen.showFocus)
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: Texts.spoken(screen.question !== "" ? screen.question : screen.place)

    onCounterRoomChanged: Qt.callLater(screen.noteOverflow)
    onContentNeedsChanged: Qt.callLater(screen.noteOverflow)
    Component.onCompleted: {
        screen.noteOverflow();
        screen.settled = true;
        screen.entered = true;
        if (screen.enterFrom >= 0)
            screen.rise();
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

            width: parent.width
            place: screen.place
            clock: screen.clock
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
            width: childrenRect.width
            height: childrenRect.height
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
            visible: screen.question !== ""

            Steps {
                // Large words above the keyboard leave room for the question alone.
                visible: screen.stepCount > 0 && !(Theme.space.tight && screen.keyboardHeight > 0)
                count: screen.stepCount
                current: screen.stepCurrent
                name: screen.stepName
                bottomPadding: Theme.space.unit
            }

            Label {
                width: parent.width
                kind: Label.Question
                onWall: true
                wanted: screen.questionSize
                text: screen.question
            }

            Label {
                width: parent.width
                visible: screen.lead !== ""
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
                visible: height > 0
            }
        }

        Flickable {
            id: counter

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: sill.bottom
            height: Math.max(0, screen.counterRoom - (further.visible ? further.height + Theme.space.minGap : 0))
            contentHeight: belowSlot.y + belowSlot.height + Theme.space.gap
            interactive: screen.overflows
            clip: screen.overflows
            boundsBehavior: Flickable.StopAtBounds
            // Kept apart from the button's words, whose height this depends on.
            onAtYEndChanged: Qt.callLater(screen.noteEnd)

            Item {
                id: belowSlot

                x: Theme.space.margin
                y: Theme.space.section + belowLift.y
                width: counter.width - 2 * Theme.space.margin
                height: Math.max(screen.contentNeeds, counter.height - Theme.space.section - Theme.space.gap)
            }
        }

        BigButton {
            id: further

            objectName: "further"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space.margin
            anchors.bottom: dockSlot.top
            anchors.bottomMargin: Theme.space.minGap + screen.keyboardHeight
            // Above the keyboard every line counts; there a finger pushes the page.
            visible: screen.overflows && screen.keyboardHeight === 0
            kind: BigButton.Secondary
            small: true
            iconTrailing: true
            icon: screen.atEnd ? "chevron-up" : "chevron-down"
            text: screen.atEnd ? Texts.of("screen-top") : Texts.of("screen-more")
            onActivated: screen.turn()
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

    Item {
        id: overlaySlot

        anchors.fill: parent
    }

    Translate {
        id: belowLift
    }

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
