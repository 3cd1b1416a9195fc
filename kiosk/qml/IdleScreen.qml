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
    readonly property real aside: lying ? Math.max(0, width - 2 * Theme.space.margin - Theme.size.idleWords) : 0
    // Where there is little room the languages' names are enough: all of them are seen at once.
    readonly property bool terse: Theme.scale >= 1.6 || (lying || Theme.lowReach) && Theme.scale > 1 || lying && Theme.lowReach || kiosk.beginnings.length > (lying ? 4 : 5)
    readonly property real headEnd: Theme.size.header + head.implicitHeight + Theme.space.gap
    readonly property real hoursEnd: headEnd + (hours.sentence !== "" ? hours.wanted + Theme.space.gap : 0)
    // Below the sill there is room for every language, and where they are brief for how to begin.
    readonly property real forNames: height - Theme.size.dock - choices.needs - 2 * Theme.space.section - Theme.size.sill - Theme.size.sillUnder
    readonly property bool called: terse && forNames - calling.needs >= Math.max(hoursEnd, Theme.lowReach ? Theme.sillY.lowReach : 0)
    readonly property real forAll: forNames - (called ? calling.needs : 0)

    objectName: "idle"
    sillY: height <= 0 ? Theme.sillY.idle : Math.max(headEnd, Math.min(forAll, terse ? forAll : Math.max(hoursEnd, Theme.sillY.idle)))
    drift: Qt.point(drift.x, drift.y)
    besideHeader: lying ? aside + Theme.space.margin : 0
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
            height: screen.lying ? parent.height + Theme.size.header - Theme.space.section : parent.height - hours.y - hours.height - Theme.space.inside
            width: screen.lying ? screen.aside - Theme.space.gap : parent.width - 2 * Theme.space.margin
            // Large words and much to say of the hours may leave no room for it; a night has no pictures.
            visible: !Theme.night && height >= least
            picture: screen.slides.picture
            title: screen.slides.title
            story: screen.slides.story
            alt: screen.slides.alt
            tongue: screen.slides.tongue
            filler: screen.slides.wordsOnly
            count: screen.slides.count
            current: screen.slides.current
        }
    ]

    Drift { id: drift; minute: screen.time.minute }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.gap

        Label {
            id: calling
            readonly property real needs: implicitHeight + Theme.space.gap
            objectName: "idle-begin"
            width: parent.width
            visible: screen.called
            kind: Label.Title
            text: Texts.of("idle-begin")
        }

        Grid {
            id: choices

            readonly property real tallest: {
                let tallest = 0;
                for (let at = 0; at < buttons.count; ++at)
                    tallest = Math.max(tallest, (buttons.itemAt(at) as LanguageChoice)?.implicitHeight ?? 0);
                return tallest;
            }
            // Summed up here: the grid itself would know only when the next frame is laid out.
            readonly property real needs: {
                let needs = -spacing;
                for (let at = 0; at < buttons.count; at += columns)
                    needs += spacing + (columns > 1 ? tallest : (buttons.itemAt(at) as LanguageChoice)?.implicitHeight ?? 0);
                return needs;
            }
            // Names side by side are all of one size.
            readonly property int letters: {
                let letters = Theme.type.lead;
                for (let at = 0; at < buttons.count; ++at)
                    letters = Math.min(letters, (buttons.itemAt(at) as LanguageChoice)?.letters ?? letters);
                return letters;
            }

            width: parent.width
            columns: screen.terse ? (screen.lying ? 4 : 2) : screen.lying ? 2 : 1
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
                    brief: screen.terse
                    most: choices.letters
                    text: modelData.text
                    language: modelData.name
                    // By night the outlines are light enough.
                    filled: !Theme.night && screen.kiosk.language === modelData.language
                    onActivated: screen.kiosk.begin(modelData.language)
                }
            }
        }
    }
}
