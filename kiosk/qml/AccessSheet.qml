// How the screen suits this visitor; gone with them.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property KioskViewModel kiosk
    required property TimeViewModel time
    required property AccessViewModel access

    objectName: "access-sheet"
    clock: time.now
    question: Texts.of("access-question")
    lead: Texts.of("access-lead")
    sillY: Theme.sillY.form
    hatch: Hatch { icon: "access" }
    dock: KioskDock { kiosk: sheet.kiosk }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.tight ? Theme.space.unit : Theme.space.gap

        Repeater {
            model: [[1, "access-size-1"], [1.3, "access-size-2"], [1.6, "access-size-3"]]
            BigButton {
                required property var modelData
                readonly property bool now: Math.abs(sheet.access.scale - modelData[0]) < 0.01
                objectName: modelData[1]
                width: parent.width
                kind: BigButton.Secondary
                checkable: true
                checked: now
                text: Texts.of(modelData[1])
                icon: now ? "check" : "type"
                onActivated: sheet.access.setScale(modelData[0])
            }
        }
        BigButton {
            objectName: "access-contrast"
            width: parent.width
            kind: BigButton.Secondary
            text: Texts.of(sheet.access.contrast ? "access-contrast-off" : "access-contrast-on")
            icon: "contrast"
            onActivated: sheet.access.setContrast(!sheet.access.contrast)
        }
        BigButton {
            objectName: "access-calm"
            width: parent.width
            kind: BigButton.Secondary
            text: Texts.of(sheet.access.calm ? "access-calm-off" : "access-calm-on")
            icon: "pause"
            onActivated: sheet.access.setCalm(!sheet.access.calm)
        }
        BigButton {
            objectName: "access-done"
            width: parent.width
            text: Texts.of("access-done")
            icon: "check"
            onActivated: sheet.kiosk.back()
        }
    }
}
