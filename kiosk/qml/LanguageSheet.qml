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
            model: [["fi", "Suomi"], ["sv", "Svenska"], ["en", "English"]]
            Choice {
                required property var modelData
                objectName: "speak-" + modelData[0]
                width: parent.width
                icon: "languages"
                title: modelData[1]
                chosen: sheet.kiosk.language === modelData[0]
                onActivated: sheet.kiosk.speak(modelData[0])
            }
        }
    }
}
