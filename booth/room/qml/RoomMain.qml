// The room's one window: a screen for each stage, a sheet on top, questions over everything.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Luukku.Keyboard
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Window {
    id: window

    required property RoomViewModel room
    required property TimeViewModel time
    required property RoomPresenceViewModel presence
    required property AccessViewModel access
    property bool lateParts: false
    property bool faulted: false
    property bool accessOpen: false
    // A question lies over everything: nothing behind it can be touched or reached.
    readonly property bool asked: stop.open || still.open || fault.open
    // What has just come under a resting or a second finger cannot be touched yet.
    property bool settled: true
    readonly property string shown: kindOf(room.screen)
    readonly property string touched: shown + room.survey.number

    width: 1920
    height: 1080
    color: Theme.colour.wall
    title: "Luukku"

    onTouchedChanged: {
        settled = false
        settle.restart()
    }
    onShownChanged: {
        if (shown !== "free" && shown !== "prepared" && shown !== "not-answered")
            accessOpen = false
    }

    // What somebody has chosen in the free room is cleared once they have gone.
    Binding {
        target: window.presence
        property: "altered"
        value: window.accessOpen || !window.access.plain || window.room.language !== window.room.languages[0].language
    }

    Connections {
        target: window.presence

        function onLeft() {
            window.accessOpen = false
        }
    }

    Timer {
        id: settle
        interval: Theme.motion.settle
        onTriggered: window.settled = true
    }

    Stage {
        id: stage
        objectName: "stage"
        windowWidth: window.width
        windowHeight: window.height

        Loader {
            id: screen
            objectName: "screen"
            anchors.fill: parent
            focus: true
            enabled: window.settled && sheet.item === null && !window.asked
            sourceComponent: window.componentOf(window.shown)
        }

        KioskKeyboard {
            id: keyboard
            objectName: "keyboard"
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            visible: window.shown === "survey" && sheet.item === null
            loaded: window.lateParts
        }

        Loader {
            id: sheet
            objectName: "sheet"
            anchors.fill: parent
            enabled: !window.asked
            sourceComponent: window.accessOpen ? accessSheet : null
        }

        Dialog {
            id: stop
            objectName: "stop"
            anchors.fill: parent
            open: window.room.waiting.asking
            title: Texts.of("room-stop-question")
            advice: Texts.of("room-stop-help")
            icon: "phone-off"
            safeText: Texts.of("room-stop-stay")
            otherText: Texts.of("room-stop")
            onSafe: window.room.waiting.goOn()
            onOther: window.room.waiting.stop()
        }

        Dialog {
            id: still
            objectName: "still"
            anchors.fill: parent
            open: window.presence.warned
            title: Texts.of("still-question")
            advice: window.presence.sentence
            icon: "timer"
            safeText: Texts.of("still-more")
            otherText: Texts.of(window.shown === "survey" ? "room-survey-leave" : "still-quit")
            onSafe: window.presence.moreTime()
            onOther: window.presence.leave()
        }

        Dialog {
            id: fault
            objectName: "fault"
            anchors.fill: parent
            open: window.faulted
            title: Texts.of("fault-title")
            advice: Texts.of("room-fault-help")
            icon: "info"
            safeText: Texts.of("still-more")
            onSafe: window.faulted = false
        }
    }

    function kindOf(screen: string): string {
        switch (screen) {
        case "connecting": return "call"
        case "starting": return "hush"
        case "thanks": return "ended"
        default: return screen
        }
    }

    function componentOf(kind: string): Component {
        switch (kind) {
        case "free": return free
        case "prepared": return prepared
        case "not-answered": return notAnswered
        case "ringing": return ringing
        case "call": return call
        case "ended": return ended
        case "survey": return survey
        default: return hush
        }
    }

    Component { id: hush; HushScreen { room: window.room; time: window.time } }
    Component { id: free; FreeScreen { room: window.room; time: window.time; onAccessAsked: window.accessOpen = true } }
    Component { id: prepared; PreparedScreen { room: window.room; time: window.time; onAccessAsked: window.accessOpen = true } }
    Component { id: notAnswered; NotAnsweredScreen { room: window.room; time: window.time; onAccessAsked: window.accessOpen = true } }
    Component { id: ringing; RingingScreen { room: window.room; time: window.time; onAccessAsked: window.accessOpen = true } }
    Component { id: call; CallScreen { room: window.room; access: window.access } }
    Component { id: ended; EndedScreen { room: window.room; time: window.time; onAccessAsked: window.accessOpen = true } }
    Component { id: survey; SurveyScreen { room: window.room; time: window.time; keyboardHeight: keyboard.coveredHeight; onAccessAsked: window.accessOpen = true } }
    Component { id: accessSheet; RoomAccessSheet { room: window.room; time: window.time; access: window.access; onClosed: window.accessOpen = false } }
}
