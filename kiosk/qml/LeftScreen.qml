// Goodbye: the visit is over, and nothing on the screen says whose it was.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time

    objectName: "left"
    clock: time.now
    question: Texts.of("left-" + kiosk.parting)
    lead: Texts.of("left-" + kiosk.parting + "-lead")
    sillY: Theme.sillY.status
    hatch: Hatch { width: Theme.scale > 1.2 ? Theme.size.hatchTall : Theme.size.hatchPicture; icon: "door-open"; lit: true }
    dock: KioskDock { kiosk: screen.kiosk; first: true }

    BigButton {
        objectName: "left-done"
        anchors { left: parent.left; right: parent.right; top: parent.top }
        text: Texts.of("left-done")
        icon: "check"
        onActivated: screen.kiosk.leave()
    }
}
