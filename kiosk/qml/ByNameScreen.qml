// Without a code a surname and a time find an appointment of today.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    readonly property AppointmentViewModel appointment: kiosk.appointment
    readonly property bool looking: appointment.state === "looking"
    readonly property bool fault: appointment.state !== "asking" && !looking
    readonly property bool large: Theme.scale > 1.2
    readonly property bool beside: Theme.landscape ? Theme.scale < 1.8 : !large
    readonly property bool writing: tucked && keyboardHeight > 0

    objectName: "by-name"
    clock: time.now
    // What is wrong is said where the question was: both fields keep what is in them.
    question: Texts.of(fault ? "appointment-" + appointment.state : "by-name-question")
    lead: Texts.of(fault ? "appointment-" + appointment.state + "-help" : looking ? "appointment-looking" : "by-name-lead")
    tucks: large && Theme.landscape
    sillY: tucks ? 0 : Theme.sillY.form
    questionSize: large ? Theme.type.questionSmall : Theme.type.question
    leastPage: Math.max(surname.height, at.height) - (writing && large ? Theme.space.gap : 0)
    hatch: Hatch { visible: !screen.large; width: visible ? Theme.size.hatch : 0; icon: screen.fault ? "circle-alert" : "calendar-check" }
    dock: KioskDock { kiosk: screen.kiosk }

    Component.onCompleted: surname.focusField()
    onFaultChanged: if (fault) screen.Accessible.announce(Texts.spoken(screen.question + " " + screen.lead), Accessible.Assertive)

    // The visitor is led to what is wrong, the first of it first.
    Connections {
        target: screen.appointment

        function onSurnameFaultChanged() {
            if (screen.appointment.surnameFault !== "")
                surname.focusField()
        }

        function onTimeFaultChanged() {
            if (screen.appointment.timeFault !== "" && screen.appointment.surnameFault === "")
                at.focusField()
        }
    }

    Flow {
        id: fields
        // The frames of those in one row stand in line.
        readonly property real head: Math.max(surname.ownHead, at.ownHead)
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.minGap

        Field {
            id: surname
            objectName: "by-name-surname"
            width: screen.beside ? Math.floor((fields.width - fields.spacing) * 0.5) : fields.width
            head: screen.beside ? fields.head : ownHead
            label: Texts.of("by-name-surname")
            error: screen.appointment.surnameFault
            clearName: Texts.of("details-clear")
            maximumLength: 100
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onEdited: screen.appointment.edited()
            onAccepted: at.focusField()
        }
        Field {
            id: at
            objectName: "by-name-time"
            width: screen.beside ? fields.width - fields.spacing - surname.width : fields.width
            head: screen.beside ? fields.head : ownHead
            label: Texts.of("by-name-time")
            placeholder: Texts.of("by-name-time-example")
            error: screen.appointment.timeFault
            clearName: Texts.of("details-clear")
            maximumLength: 8
            inputMethodHints: Qt.ImhFormattedNumbersOnly | Qt.ImhSensitiveData
            onEdited: screen.appointment.edited()
            onAccepted: screen.find()
        }
    }

    foot: BigButton {
        objectName: "by-name-find"
        width: parent ? parent.width : 0
        small: screen.writing
        enabled: !screen.looking
        text: Texts.of("by-name-find")
        icon: "search"
        onActivated: screen.find()
    }

    // Takes the focus from the fields, and with it the keyboard away.
    Item { id: nowhere }

    function find() {
        nowhere.forceActiveFocus()
        appointment.lookUpName(surname.text, at.text)
    }
}
