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
    required property SlidesViewModel slides
    // Lying down, the time stands beside the window instead of above it.
    readonly property bool lying: Theme.landscape
    // Large words need the whole width.
    readonly property bool halved: lying && Theme.scale < 1.6
    readonly property real aside: halved ? Math.max(0, width - 2 * Theme.space.margin - Theme.size.idleWords) : 0
    readonly property real headEnd: Theme.size.header + head.implicitHeight + Theme.space.gap
    readonly property real hoursEnd: headEnd + (hours.sentence !== "" ? hours.least + Theme.space.gap : 0)
    // Below the sill there is room for every language, or at the very least for one and for the way on.
    readonly property real forAll: height - Theme.size.dock - choices.implicitHeight - 2 * Theme.space.section - Theme.size.sill
    readonly property real forOne: height - Theme.size.dock - choices.tallest - furtherRoom - Theme.space.section - Theme.space.gap - Theme.size.sill - Theme.size.sillUnder

    objectName: "idle"
    sillY: height <= 0 ? Theme.sillY.idle : Math.max(headEnd, Math.min(forOne, Math.max(hoursEnd, Math.min(Theme.sillY.idle, forAll))))
    drift: Qt.point(drift.x, drift.y)
    besideHeader: halved ? aside + Theme.space.margin : 0
    dock: KioskDock { kiosk: screen.kiosk; idle: true }

    above: [
        IdleHead {
            id: head
            objectName: "idle-clock"
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.space.margin; rightMargin: Theme.space.margin + screen.aside }
            time: screen.time.now
            date: screen.time.today
        },
        OpeningHours {
            id: hours
            objectName: "idle-opening"
            anchors { left: parent.left; right: parent.right; top: head.bottom; leftMargin: Theme.space.margin; rightMargin: Theme.space.margin + screen.aside; topMargin: sentence !== "" ? Theme.space.gap : 0 }
            open: screen.opening.open
            sentence: screen.opening.sentence
            hours: screen.opening.hours
            note: screen.opening.note
            room: screen.sillY - Theme.size.header - y - Theme.space.gap
        },
        IdleWindow {
            objectName: "idle-window"
            anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.space.margin }
            // Lying down it begins beside the header, whose words end before it.
            height: screen.halved ? parent.height + Theme.size.header - Theme.space.section : parent.height - hours.y - hours.height - Theme.space.inside
            width: screen.halved ? screen.aside - Theme.space.gap : parent.width - 2 * Theme.space.margin
            // Large words and much to say of the hours may leave no room for it; a night has no pictures.
            visible: !Theme.night && height >= least
            picture: screen.slides.picture
            title: screen.slides.title
            story: screen.slides.story
            alt: screen.slides.alt
            filler: screen.slides.wordsOnly
            count: screen.slides.count
            current: screen.slides.current
        }
    ]

    Drift { id: drift; minute: screen.time.minute }

    Grid {
        id: choices

        // A few languages stand below each other; more of them, or a low screen, side by side.
        readonly property int most: screen.lying ? 4 : 5
        readonly property real tallest: {
            let tallest = 0;
            for (let at = 0; at < buttons.count; ++at)
                tallest = Math.max(tallest, (buttons.itemAt(at) as LanguageChoice)?.implicitHeight ?? 0);
            return tallest;
        }

        anchors { left: parent.left; right: parent.right; top: parent.top }
        columns: Theme.scale >= 1.6 ? 1 : (screen.lying ? 2 : 1) + (buttons.count > most ? 1 : 0)
        spacing: Theme.space.gap

        Repeater {
            id: buttons

            model: screen.kiosk.beginnings
            LanguageChoice {
                required property var modelData
                objectName: "begin-" + modelData.language
                width: Math.floor((choices.width - (choices.columns - 1) * choices.spacing) / choices.columns)
                height: choices.columns > 1 ? choices.tallest : implicitHeight
                dense: screen.lying
                text: modelData.text
                language: modelData.name
                // By night the outlines are light enough.
                filled: !Theme.night && screen.kiosk.language === modelData.language
                onActivated: screen.kiosk.begin(modelData.language)
            }
        }
    }
}
