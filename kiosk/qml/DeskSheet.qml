// The way to a human: where the advisor is.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property KioskViewModel kiosk
    required property TimeViewModel time

    objectName: "desk-sheet"
    clock: time.now
    question: Texts.of("desk-question")
    lead: Texts.of("desk-lead")
    sillY: Theme.sillY.status
    hatch: Hatch { width: Theme.scale > 1.2 ? Theme.size.hatchTall : Theme.size.hatchPicture; picture: "p_advisor"; lit: true }
    dock: KioskDock { kiosk: sheet.kiosk }

    BigButton {
        objectName: "desk-close"
        anchors { left: parent.left; right: parent.right; top: parent.top }
        text: Texts.of("desk-close")
        icon: "check"
        onActivated: sheet.kiosk.back()
    }
}
