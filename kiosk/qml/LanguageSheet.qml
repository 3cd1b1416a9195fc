// The languages, each in its own words.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property KioskViewModel kiosk
    required property TimeViewModel time

    objectName: "language-sheet"
    clock: time.now
    question: Texts.of("language-question")
    sillY: Theme.sillY.form
    hatch: Hatch { icon: "languages" }
    dock: KioskDock { kiosk: sheet.kiosk }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.gap

        Repeater {
            model: sheet.kiosk.beginnings
            Choice {
                required property var modelData
                objectName: "speak-" + modelData.language
                width: parent.width
                icon: "languages"
                title: modelData.name
                chosen: sheet.kiosk.language === modelData.language
                onActivated: sheet.kiosk.speak(modelData.language)
            }
        }
    }
}
