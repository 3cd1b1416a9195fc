// Which errand: only those that exist here, and that are open now.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    required property OpeningViewModel opening
    readonly property var icons: ({ "appointment": "calendar-check", "visit": "user-round-check", "code": "hash", "leave": "door-open" })
    // Lying down there is room for all choices, or for help: whoever needs large words sees the choices.
    readonly property bool helped: !Theme.landscape || (Theme.scale <= 1.2 && !Theme.lowReach)
    readonly property bool away: !kiosk.hubReached
    // Too little room for two lines of words and the button that turns the page.
    readonly property bool shallow: Theme.scale > 1.2 && (away || Theme.lowReach)
    readonly property bool closed: opening.errands.length === 0

    objectName: "start"
    clock: time.now
    question: Texts.of("start-question")
    // Who comes to closed doors is told when they open.
    lead: closed ? opening.sentence : Texts.of(away && !helped ? "start-visit-away" : "start-lead")
    // A choice, and the button that turns to the others.
    leastPage: Math.max(errands.itemAt(0)?.implicitHeight ?? 0, errands.itemAt(1)?.implicitHeight ?? 0) + furtherNeeds
    // Upright, lower down the choices are nearer to the hand; lying down two rows of them need the room.
    sillY: tucks ? 0 : Theme.landscape ? Theme.sillY.form : Theme.sillY.status - 64
    tucks: Theme.landscape && Theme.scale > 1.8 && !Theme.lowReach && !away
    hatch: Hatch { visible: !screen.tucked; width: !visible ? 0 : Theme.landscape ? Theme.size.hatch : Theme.scale > 1.2 ? Theme.size.hatchTall : Theme.size.hatchPicture; picture: "p_advisor"; lit: true }
    dock: KioskDock { kiosk: screen.kiosk; first: true }

    PagedColumn {
        objectName: "start-choices"
        anchors.fill: parent
        columns: Theme.landscape && Theme.scale < 1.8 && !screen.shallow ? 2 : 1
        moreText: Texts.of("screen-more")
        backText: Texts.of("screen-top")

        Repeater {
            id: errands
            model: screen.opening.errands

            Choice {
                required property string modelData
                objectName: "start-" + modelData
                icon: screen.icons[modelData] ?? ""
                title: Texts.of("start-" + modelData)
                help: !screen.helped ? "" : Texts.of(modelData === "visit" && screen.away ? "start-visit-away" : "start-" + modelData + "-help")
                onActivated: screen.choose(modelData)
            }
        }
    }
    Note {
        objectName: "start-closed"
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: screen.closed
        icon: "info"
        text: Texts.of("start-closed")
    }

    function choose(errand: string) {
        switch (errand) {
        case "appointment": return kiosk.haveAppointment()
        case "visit": return kiosk.visitSomeone()
        case "code": return kiosk.askByCode()
        case "leave": return kiosk.askLeaving()
        }
    }
}
