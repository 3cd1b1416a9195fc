// Which errand: only those that exist.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time

    objectName: "start"
    clock: time.now
    question: Texts.of("start-question")
    lead: Texts.of("start-lead")
    // Two choices: lower down they are nearer to the hand.
    sillY: Theme.sillY.status
    hatch: Hatch { width: Theme.scale > 1.2 ? Theme.size.hatchTall : Theme.size.hatchPicture; picture: "p_advisor"; lit: true }
    dock: KioskDock { kiosk: screen.kiosk; first: true }

    PagedColumn {
        objectName: "start-choices"
        anchors.fill: parent
        columns: Theme.landscape && Theme.scale < 1.8 ? 2 : 1
        moreText: Texts.of("screen-more")
        backText: Texts.of("screen-top")

        Choice {
            objectName: "start-visit"
            icon: "user-round-check"
            title: Texts.of("start-visit")
            help: Texts.of(screen.kiosk.hubReached ? "start-visit-help" : "start-visit-away")
            onActivated: screen.kiosk.visitSomeone()
        }
        Choice {
            objectName: "start-code"
            icon: "hash"
            title: Texts.of("start-code")
            help: Texts.of("start-code-help")
            onActivated: screen.kiosk.askByCode()
        }
    }
}
