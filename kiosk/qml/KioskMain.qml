// The kiosk's one window: a screen for each step, sheets on top, the keyboard above the dock.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Luukku.Keyboard
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Window {
    id: window

    required property KioskViewModel kiosk
    required property TimeViewModel time
    required property OpeningViewModel opening
    required property SlidesViewModel slides
    required property NightViewModel night
    required property PresenceViewModel presence
    required property AccessViewModel access
    required property StaffViewModel staff
    required property ScannerViewModel scanner
    // The place's name by language.
    required property var places
    property bool lateParts: false
    property bool faulted: false
    // A question lies over everything: nothing behind it can be touched or reached.
    readonly property bool asked: still.open || fault.open
    readonly property string place: Texts.named(places)

    width: 1080
    height: 1920
    color: Theme.colour.counter
    title: "Luukku"

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
            enabled: sheet.item === null && !staffSheet.active && !window.asked
            sourceComponent: window.componentOf(window.kiosk.step)
        }

        KioskKeyboard {
            id: keyboard
            objectName: "keyboard"
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.size.dock }
            visible: sheet.item === null
            loaded: window.lateParts
            maximumHeight: Theme.landscape ? Theme.size.keyboardLow : stage.height / 2
        }

        Loader {
            id: sheet
            objectName: "sheet"
            anchors.fill: parent
            enabled: !window.asked
            sourceComponent: window.sheetOf(window.kiosk.sheet)
        }

        StaffCorner {
            objectName: "staff-corner"
            anchors { right: parent.right; top: parent.top }
            visible: window.kiosk.step === "idle" && sheet.item === null && !staffSheet.active
            staff: window.staff
        }

        Loader {
            id: staffSheet
            objectName: "staff"
            anchors.fill: parent
            active: window.staff.state !== ""
            enabled: !window.asked
            sourceComponent: StaffSheet { staff: window.staff; time: window.time; place: window.place }
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
            otherText: Texts.of("still-quit")
            onSafe: window.presence.moreTime()
            onOther: window.kiosk.leave()
        }

        Dialog {
            id: fault
            objectName: "fault"
            anchors.fill: parent
            open: window.faulted
            title: Texts.of("fault-title")
            advice: Texts.of("fault-help")
            icon: "info"
            safeText: Texts.of("still-more")
            otherText: Texts.of("still-quit")
            onSafe: window.faulted = false
            onOther: {
                window.faulted = false
                window.kiosk.leave()
            }
        }
    }

    // Whoever comes has light at once: what is touched acts, and the palette changes with it.
    Binding {
        target: Theme
        property: "night"
        value: window.night.dark && window.kiosk.step === "idle" && sheet.item === null && !staffSheet.active && !window.asked
    }

    function componentOf(step: string): Component {
        switch (step) {
        case "start": return start
        case "search": return search
        case "details": return details
        case "keeping": return window.kiosk.appointment.host === "" ? details : invited
        case "told": return told
        case "code": return code
        case "appointment": return appointment
        case "by-name": return byName
        case "invited": return invited
        case "leaving": return leaving
        case "left": return left
        default: return idle
        }
    }

    function sheetOf(name: string): Component {
        switch (name) {
        case "language": return languageSheet
        case "access": return accessSheet
        case "desk": return deskSheet
        default: return null
        }
    }

    Component { id: idle; IdleScreen { kiosk: window.kiosk; time: window.time; opening: window.opening; slides: window.slides; place: window.place } }
    Component { id: start; StartScreen { kiosk: window.kiosk; time: window.time; opening: window.opening; place: window.place } }
    Component {
        id: search
        SearchScreen { kiosk: window.kiosk; time: window.time; place: window.place; keyboardHeight: keyboard.coveredHeight }
    }
    Component {
        id: details
        DetailsScreen { kiosk: window.kiosk; time: window.time; place: window.place; keyboardHeight: keyboard.coveredHeight }
    }
    Component { id: told; ToldScreen { kiosk: window.kiosk; time: window.time; presence: window.presence; place: window.place } }
    Component { id: code; CodeScreen { kiosk: window.kiosk; time: window.time; place: window.place } }
    Component { id: appointment; AppointmentScreen { kiosk: window.kiosk; time: window.time; scanner: window.scanner; place: window.place } }
    Component {
        id: byName
        ByNameScreen { kiosk: window.kiosk; time: window.time; place: window.place; keyboardHeight: keyboard.coveredHeight }
    }
    Component { id: invited; InvitedScreen { kiosk: window.kiosk; time: window.time; place: window.place } }
    Component { id: leaving; CodeScreen { kiosk: window.kiosk; time: window.time; place: window.place; leaving: true } }
    Component { id: left; LeftScreen { kiosk: window.kiosk; time: window.time; place: window.place } }
    Component { id: languageSheet; LanguageSheet { kiosk: window.kiosk; time: window.time; place: window.place } }
    Component { id: accessSheet; AccessSheet { kiosk: window.kiosk; time: window.time; access: window.access; place: window.place } }
    Component { id: deskSheet; DeskSheet { kiosk: window.kiosk; time: window.time; place: window.place } }
}
