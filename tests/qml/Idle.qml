import QtQuick
import Luukku.Ui

Screen {
    id: idle

    width: 1080
    height: 1920
    place: "Koivuranta · Björkstrand"
    sillY: Theme.sillY.idle
    above: [
        IdleHead {
            id: head
            x: Theme.space.margin
            y: Theme.space.minGap
            width: idle.width - 2 * Theme.space.margin
            time: "10.41"
            date: "torstai 12. marraskuuta"
        },
        OpeningHours {
            x: Theme.space.margin
            y: head.y + head.height + Theme.space.gap
            width: idle.width - 2 * Theme.space.margin
            open: true
            room: implicitHeight
            sentence: "Avoinna tänään 7.45–19.00"
        },
        IdleWindow {
            x: Theme.space.margin
            anchors.bottom: parent.bottom
            width: idle.width - 2 * Theme.space.margin
            height: 706
            title: "Miltä Rantapuisto näyttää?"
            story: "Uusi kaavaluonnos on esillä aulassa 27.11. asti. Kerro, mitä ajattelet."
            count: 4
            current: 2
        }
    ]
    dock: ExampleDock {}

    Column {
        width: parent.width
        spacing: Theme.space.gap

        LanguageChoice {
            width: parent.width
            filled: true
            text: "Aloita koskettamalla"
            language: "Suomi"
        }

        LanguageChoice {
            width: parent.width
            text: "Tryck på skärmen för att börja"
            language: "Svenska"
        }

        LanguageChoice {
            width: parent.width
            text: "Touch to begin"
            language: "English"
        }
    }
}
