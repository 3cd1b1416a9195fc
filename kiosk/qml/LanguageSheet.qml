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

    PagedColumn {
        objectName: "language-choices"
        anchors.fill: parent
        columns: Theme.landscape ? 2 : 1
        moreText: Texts.of("screen-more")
        backText: Texts.of("screen-top")

        Repeater {
            model: sheet.kiosk.beginnings
            Choice {
                required property var modelData
                objectName: "speak-" + modelData.language
                icon: "languages"
                title: modelData.name
                chosen: sheet.kiosk.language === modelData.language
                onActivated: sheet.kiosk.speak(modelData.language)
            }
        }
    }
}
