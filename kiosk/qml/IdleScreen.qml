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
    required property OpeningViewModel opening

    objectName: "idle"
    // Every language must be seen at once, however large its words.
    sillY: height <= 0 ? Theme.sillY.idle : Math.min(Theme.sillY.idle, height - Theme.size.dock - choices.implicitHeight - 2 * Theme.space.section - Theme.size.sill)
    drift: Qt.point(drift.x, drift.y)
    dock: KioskDock { kiosk: screen.kiosk; idle: true }

    above: [
        IdleHead {
            id: head
            objectName: "idle-clock"
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.space.margin; rightMargin: Theme.space.margin }
            time: screen.time.now
            date: screen.time.today
        },
        OpeningHours {
            id: hours
            objectName: "idle-opening"
            anchors { left: parent.left; right: parent.right; top: head.bottom; leftMargin: Theme.space.margin; rightMargin: Theme.space.margin; topMargin: visible ? Theme.space.gap : 0 }
            open: screen.opening.open
            sentence: screen.opening.sentence
            hours: screen.opening.hours
            note: screen.opening.note
            room: parent.height - y - Theme.space.gap
        },
        IdleWindow {
            objectName: "idle-window"
            anchors {
                left: parent.left; right: parent.right; top: hours.bottom; bottom: parent.bottom
                leftMargin: Theme.space.margin; rightMargin: Theme.space.margin; topMargin: Theme.space.inside
            }
            // Large words and much to say of the hours may leave no room for it.
            visible: hours.sentence === "" || height >= least
            title: Texts.of("idle-art-title")
            story: Texts.of("idle-art-help")
        }
    ]

    Drift { id: drift; minute: screen.time.minute }

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
