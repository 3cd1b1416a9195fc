// Every component in its states on one sheet, to be looked at.
import QtQuick
import Luukku.Ui

Rectangle {
    id: sheet

    property alias dialogOpen: question.open

    width: 1920
    height: 3200
    color: Theme.colour.counter
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Rectangle {
        id: head

        width: parent.width
        height: 300
        color: Theme.colour.wall

        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.margin
            anchors.bottom: parent.bottom
            spacing: Theme.space.gap

            Hatch {
                icon: "user-round-search"
            }

            Hatch {
                initials: "PH"
            }

            Hatch {
                picture: "p_advisor"
            }

            Hatch {
                picture: "person"
            }

            Hatch {
                icon: "check"
                lit: true
            }
        }

        Column {
            x: Theme.space.margin
            y: Theme.space.section
            spacing: Theme.space.gap

            Label {
                width: 700
                kind: Label.Question
                onWall: true
                text: "Luukku"
            }

            Steps {
                count: 4
                current: 2
            }
        }
    }

    Sill {
        id: sill

        y: head.height
        width: parent.width
    }

    Column {
        x: Theme.space.margin
        anchors.top: sill.bottom
        anchors.topMargin: Theme.space.section
        width: 860
        spacing: Theme.space.gap

        Grid {
            columns: 2
            spacing: Theme.space.gap

            BigButton {
                width: 418
                text: "Jatka"
            }

            BigButton {
                objectName: "pressed"
                width: 418
                text: "Jatka"
                keyHeld: true
            }

            BigButton {
                objectName: "focused"
                width: 418
                focus: true
                text: "Jatka"
            }

            BigButton {
                width: 418
                available: false
                text: "Jatka"
                explanation: "Kirjoita ensin nimesi."
            }

            BigButton {
                width: 418
                kind: BigButton.Secondary
                text: "Ohita"
            }

            BigButton {
                width: 418
                kind: BigButton.Danger
                icon: "phone-off"
                text: "Lopeta"
            }

            BigButton {
                width: 418
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                text: "Kerro, että olen täällä"
            }

            BigButton {
                small: true
                kind: BigButton.Secondary
                text: "Lisää aikaa"
            }
        }

        Choice {
            width: parent.width
            icon: "user-round-check"
            title: "Tulin tapaamaan työntekijää"
            help: "Kerromme hänelle heti, että olet täällä."
        }

        Choice {
            width: parent.width
            chosen: true
            icon: "video"
            title: "Minulla on varattu etätapaaminen"
            help: "Videopuhelu viranomaisen kanssa."
        }

        Choice {
            width: parent.width
            keyHeld: true
            icon: "messages-square"
            title: "Haluan puhua neuvojan kanssa"
            help: "Saat vuoronumeron."
        }

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

        CodeDisplay {
            code: "47"
            entering: true
        }

        Keypad {
            eraseName: "Pyyhi"
        }
    }

    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.margin
        anchors.top: sill.bottom
        anchors.topMargin: Theme.space.section
        width: 860
        spacing: Theme.space.gap

        Field {
            width: parent.width
            label: "Etunimi ja sukunimi"
            text: "Åsa Öhman"
            clearName: "Tyhjennä"
        }

        Field {
            width: parent.width
            label: "Puhelinnumero"
            hint: "ei pakollinen"
            text: "040 12"
            clearName: "Tyhjennä"
            error: "Numerosta puuttuu numeroita. Tarkista numero tai jätä kenttä tyhjäksi."
        }

        Field {
            width: parent.width
            label: "Kirjoita nimen alku"
            hint: "vähintään 2 kirjainta"
            icon: "search"
            placeholder: "040 123 4567"
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
            keyHeld: true
            initials: "LH"
            person: "Leena Härkönen"
            spans: [[6, 2]]
            department: "Ikääntyneiden palvelut"
        }

        Banner {
            width: parent.width
            title: "Yhteys on heikko"
            advice: "Voit jatkaa äänellä."
            icon: "weak"
            actionText: "Jatka äänellä"
        }

        Banner {
            width: parent.width
            kind: Banner.Done
            title: "Viesti on perillä"
            advice: "Kerroimme klo 10.42."
        }

        Banner {
            width: parent.width
            kind: Banner.Error
            icon: "video-off"
            title: "Kamera irtosi"
            advice: "Neuvoja sai tiedon."
        }

        Column {
            width: parent.width

            StatusLine {
                width: parent.width
                first: true
                time: "10.42"
                what: "Kerroimme sähköpostilla"
                receipt: "Viesti on lähetetty"
            }

            StatusLine {
                width: parent.width
                time: "10.42"
                what: "Kerroimme tekstiviestillä"
                receipt: "Viesti on perillä"
            }

            StatusLine {
                width: parent.width
                mark: StatusLine.Cross
                time: "10.42"
                what: "Tekstiviesti ei mennyt perille"
            }

            StatusLine {
                width: parent.width
                mark: StatusLine.Lamp
                time: "10.43"
                what: "”Olen tulossa”"
                receipt: "Vastaus tuli juuri nyt"
            }

            StatusLine {
                width: parent.width
                mark: StatusLine.Clock
                last: true
                time: "10.50"
                what: "Jos kukaan ei ole tullut"
                receipt: "Kerromme silloin sijaiselle"
            }
        }

        Note {
            width: parent.width
            icon: "lock"
            text: "Nimesi näkevät vain neuvojat ja työntekijä, jonka tapaat. Poistamme sen 30 päivän kuluttua."
        }
    }

    Item {
        width: 1000
        height: 900
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        Dialog {
            id: question

            open: true
            title: "Oletko vielä täällä?"
            advice: "Näyttö tyhjenee 40 sekunnin kuluttua."
            safeText: "Lisää aikaa"
            otherText: "Lopeta nyt"
        }
    }
}
