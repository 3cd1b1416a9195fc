// The appointment that was found: whether it is theirs, and whether its time is now.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    readonly property AppointmentViewModel appointment: kiosk.appointment
    readonly property bool large: Theme.scale > 1.2

    objectName: "invited"
    clock: time.now
    question: appointment.question
    lead: appointment.lead
    tucks: large && Theme.landscape
    sillY: tucks ? 0 : Theme.landscape ? Theme.sillY.form : large ? Theme.sillY.start : Theme.sillY.status - 64
    questionSize: large ? Theme.type.questionSmall : Theme.type.question
    leastPage: Theme.size.field
    hatch: Hatch {
        visible: !Theme.space.tight
        width: visible ? Theme.size.hatch : 0
        initials: screen.appointment.welcome ? screen.appointment.initials : ""
        icon: screen.appointment.welcome ? "" : "calendar-check"
        lit: screen.appointment.welcome
    }
    dock: KioskDock { kiosk: screen.kiosk }

    Flow {
        id: facts
        // Lying down large words stand beside each other as far as they fit.
        readonly property bool filled: !screen.large || !Theme.landscape
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.gap

        Banner {
            objectName: "invited-fault"
            width: facts.width
            visible: screen.appointment.keepFault !== ""
            kind: Banner.Error
            title: Texts.of("details-not-kept")
            advice: screen.appointment.keepFault
        }
        Note {
            objectName: "invited-when"
            width: facts.filled ? facts.width : Math.min(naturalWidth, facts.width)
            icon: "calendar-check"
            strong: true
            wordSize: Theme.type.title
            text: screen.appointment.when
        }
        Note {
            objectName: "invited-host"
            width: facts.filled ? facts.width : Math.min(naturalWidth, facts.width)
            icon: "user-round"
            strong: true
            wordSize: Theme.type.lead
            text: screen.appointment.host
        }
        Note {
            objectName: "invited-where"
            width: facts.width
            visible: text !== ""
            icon: "map-pin"
            wordSize: Theme.type.lead
            text: [screen.appointment.department, screen.appointment.place].filter(part => part !== "").join(" · ")
        }
    }

    foot: Grid {
        id: acts
        readonly property bool beside: Theme.landscape || !screen.large
        readonly property real share: beside && screen.appointment.welcome ? width - columnSpacing : width
        width: parent ? parent.width : 0
        columns: beside ? 2 : 1
        columnSpacing: Theme.space.gap
        rowSpacing: Theme.space.minGap
        // The main act stands first where they stand on top of each other, and last where beside.
        layoutDirection: Qt.RightToLeft
        enabled: screen.kiosk.step === "invited"

        BigButton {
            objectName: screen.appointment.welcome ? "invited-confirm" : "invited-leave"
            width: Math.floor(!screen.appointment.welcome || !acts.beside ? acts.width : acts.share * 0.56)
            text: Texts.of(screen.appointment.welcome ? "invited-confirm" : "invited-leave")
            icon: "check"
            onActivated: {
                if (screen.appointment.welcome)
                    screen.appointment.confirm()
                else
                    screen.kiosk.leave()
            }
        }
        BigButton {
            objectName: "invited-other"
            width: Math.floor(acts.beside ? acts.share * 0.44 : acts.width)
            visible: screen.appointment.welcome
            kind: BigButton.Secondary
            text: Texts.of("invited-other")
            onActivated: screen.kiosk.back()
        }
    }
}
