// Nobody is here: the time, where this is, and how to begin, in each language in turn.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time

    objectName: "idle"
    // Every language must be seen at once, however large its words.
    sillY: height <= 0 ? Theme.sillY.idle : Math.min(Theme.sillY.idle, height - Theme.size.dock - choices.implicitHeight - 2 * Theme.space.section - Theme.size.sill)
    dock: KioskDock { kiosk: screen.kiosk; idle: true }

    above: [
        IdleHead {
            id: head
            objectName: "idle-clock"
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.space.margin; rightMargin: Theme.space.margin }
            time: screen.time.now
            date: screen.time.today
        },
        IdleWindow {
            anchors {
                left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom
                leftMargin: Theme.space.margin; rightMargin: Theme.space.margin; topMargin: Theme.space.inside
            }
            title: Texts.of("idle-art-title")
            story: Texts.of("idle-art-help")
        }
    ]

    Column {
        id: choices
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.gap

        Repeater {
            model: screen.kiosk.beginnings
            LanguageChoice {
                required property var modelData
                objectName: "begin-" + modelData.language
                width: parent.width
                text: modelData.text
                language: modelData.name
                filled: screen.kiosk.language === modelData.language
                onActivated: screen.kiosk.begin(modelData.language)
            }
        }
    }
}
