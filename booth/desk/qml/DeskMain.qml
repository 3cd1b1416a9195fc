// The desk's one window: a screen for what is known, and the questions that lie over it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Luukku.Desk
import Luukku.Touch
import Luukku.Ui

Window {
    id: window

    required property DeskViewModel desk
    required property TimeViewModel time
    required property DeskDisplayViewModel display
    // The place's name by language.
    required property var places
    property bool faulted: false
    // The session that is to be ended, once the advisor has said so again.
    property string ending: ""
    // The customer who is to be taken out of the queue, once the advisor has said so again.
    property string leaving: ""
    // Language and size are being chosen.
    property bool looking: false
    readonly property bool asked: end.open || leave.open || takeOver.open || fault.open || looks.open
    readonly property string place: Texts.named(places)

    width: 1440
    height: 900
    color: Theme.colour.counter
    title: "Luukku"

    Stage {
        id: stage
        objectName: "stage"
        shortSide: 900
        longSide: 1440
        windowWidth: window.width
        windowHeight: window.height

        Loader {
            id: screen
            objectName: "screen"
            anchors.fill: parent
            focus: true
            enabled: !window.asked
            sourceComponent: window.componentOf(window.desk.screen)
        }

        DeskLooks {
            id: looks
            objectName: "desk-looks"
            desk: window.desk
            display: window.display
            open: window.looking
            onClosed: window.looking = false
        }

        Dialog {
            id: end
            objectName: "desk-end-asked"
            anchors.fill: parent
            open: window.ending !== ""
            title: Texts.of("desk-end-question")
            advice: Texts.of("desk-end-help")
            icon: "phone-off"
            safeText: Texts.of("desk-end-safe")
            otherText: Texts.of("desk-end-other")
            otherDanger: true
            onSafe: window.ending = ""
            onOther: {
                const session = window.ending
                window.ending = ""
                window.desk.press(session, "abandon", "")
            }
        }

        Dialog {
            id: leave
            objectName: "desk-left-asked"
            anchors.fill: parent
            open: window.leaving !== "" && window.leaving === window.desk.start.customerId
            title: window.desk.start.leaving
            advice: Texts.of("desk-left-help")
            icon: "user-round"
            safeText: Texts.of("desk-left-safe")
            otherText: Texts.of("desk-customer-left")
            otherDanger: true
            onSafe: window.leaving = ""
            onOther: {
                window.leaving = ""
                window.desk.start.customerLeft()
            }
        }

        Dialog {
            id: takeOver
            objectName: "desk-survey-asked"
            anchors.fill: parent
            open: window.desk.asked
            title: Texts.of("desk-take-over-question")
            advice: Texts.of("desk-take-over-help")
            icon: "message-square-heart"
            safeText: Texts.of("desk-take-over-safe")
            otherText: Texts.of("desk-take-over-other")
            otherDanger: true
            onSafe: window.desk.answer(false)
            onOther: window.desk.answer(true)
        }

        Dialog {
            id: fault
            objectName: "fault"
            anchors.fill: parent
            open: window.faulted
            title: Texts.of("fault-title")
            advice: Texts.of("desk-fault-help")
            icon: "info"
            safeText: Texts.of("desk-fault-close")
            onSafe: window.faulted = false
        }

        Connections {
            target: window.desk

            // What was asked about another advisor's session is not asked any more.
            function onAdvisorChanged() {
                window.ending = window.leaving = ""
                window.looking = false
            }
        }
    }

    function componentOf(name: string): Component {
        switch (name) {
        case "today": return today
        case "sign-in": return signIn
        default: return starting
        }
    }

    Component { id: starting; StartingScreen { desk: window.desk; time: window.time; display: window.display; place: window.place; onLooksAsked: window.looking = true } }
    Component { id: signIn; SignInScreen { desk: window.desk; time: window.time; display: window.display; place: window.place; onLooksAsked: window.looking = true } }
    Component {
        id: today
        TodayScreen {
            desk: window.desk
            time: window.time
            display: window.display
            place: window.place
            onEndAsked: session => window.ending = session
            onLeaveAsked: customer => window.leaving = customer
            onLooksAsked: window.looking = true
        }
    }
}
