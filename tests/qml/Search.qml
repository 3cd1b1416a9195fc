import QtQuick
import Luukku.Ui

FocusScope {
    focus: true
    width: 1080
    height: 1920

    Screen {
        anchors.fill: parent
        place: "Koivurannan palvelupiste"
        clock: "10.41"
        question: "Kenet tulit tapaamaan?"
        sillY: Theme.sillY.form
        stepCount: 3
        keyboardHeight: 548
        hatch: Hatch {
            icon: "user-round-search"
        }
        dock: ExampleDock {
            back: true
        }

        Column {
            width: parent.width
            spacing: Theme.space.minGap

            Field {
                width: parent.width
                focus: true
                label: "Kirjoita nimen alku"
                hint: "vähintään 2 kirjainta"
                icon: "search"
                text: "Hä"
                clearName: "Tyhjennä"
            }

            PersonRow {
                width: parent.width
                initials: "PH"
                person: "Pekka Hämäläinen"
                spans: [[6, 2]]
                department: "Kaavoitus"
            }

            PersonRow {
                width: parent.width
                initials: "LH"
                person: "Leena Härkönen"
                spans: [[6, 2]]
                department: "Ikääntyneiden palvelut"
            }

            PersonRow {
                width: parent.width
                initials: "SH"
                person: "Sanna Häyrynen"
                spans: [[6, 2]]
                department: "Varhaiskasvatus"
            }

            Note {
                width: parent.width
                text: "Etkö löydä nimeä? Neuvoja auttaa."
            }
        }
    }

    Rectangle {
        y: 1184
        width: 1080
        height: 548
        color: Theme.colour.tray
    }
}
