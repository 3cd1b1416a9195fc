// Long words in narrow places, to see that nothing is cut off.
import QtQuick
import Luukku.Ui

Rectangle {
    id: sheet

    width: 1080
    height: 6400
    color: Theme.colour.counter

    Column {
        x: Theme.space.margin
        width: 952
        spacing: Theme.space.gap

        BigButton {
            width: 440
            text: "Keskeytä ilmoittautuminen"
            icon: "arrow-right"
            iconTrailing: true
        }

        BigButton {
            width: 440
            kind: BigButton.Secondary
            available: false
            text: "Henkilöllisyystodistus"
            explanation: "Kirjoita ensin etunimesi ja sukunimesi, niin voimme ilmoittaa saapumisestasi."
        }

        BigButton {
            small: true
            kind: BigButton.Danger
            icon: "phone-off"
            text: "Lopeta"
        }

        Choice {
            width: parent.width
            icon: "user-round-check"
            title: "Sosiaalityöntekijän etätapaamisvastaanotto"
            help: "Kerromme asiakaspalvelupisteen palveluneuvojalle heti, että olet täällä."
        }

        LanguageChoice {
            width: parent.width
            text: "Aloita itsepalveluilmoittautuminen koskettamalla"
            language: "Suomi"
        }

        Field {
            width: parent.width
            label: "Etunimi ja sukunimi kokonaisuudessaan"
            hint: "vähintään kaksi kirjainta"
            text: "Maria-Magdaleena"
            clearName: "Tyhjennä"
            error: "Puhelinnumerosta puuttuu numeroita. Tarkista numero tai jätä kenttä tyhjäksi."
        }

        PersonRow {
            width: parent.width
            initials: "MK"
            person: "Maria-Magdaleena Kulmala-Korhonen"
            spans: [[17, 3]]
            department: "Yhdyskuntasuunnittelupalvelut ja maankäyttö"
        }

        Banner {
            width: parent.width
            title: "Verkkoyhteydessä on toimintahäiriö"
            advice: "Ilmoitamme isännällesi heti, kun yhteys palautuu. Palveluneuvoja auttaa tarvittaessa."
            actionText: "Kutsu palveluneuvoja paikalle"
        }

        StatusLine {
            width: parent.width
            time: "10.42"
            what: "Kerroimme sähköpostiviestillä ja tekstiviestillä"
            receipt: "Viesti on vastaanottajan sähköpostipalvelimella"
        }

        Note {
            width: parent.width
            icon: "lock"
            text: "Nimesi näkevät vain palveluneuvojat ja työntekijä, jonka tapaat. Poistamme sen 30 päivän kuluttua."
        }

        CodeDisplay {
            code: "4711"
        }

        Keypad {
            eraseName: "Pyyhi viimeinen"
        }

        Steps {
            count: 4
            current: 2
        }

        Item {
            width: parent.width
            height: dock.implicitHeight

            Dock {
                id: dock

                width: 1080

                DockButton {
                    text: "Takaisin"
                    icon: "arrow-left"
                }

                DockButton {
                    text: "Suomi"
                    icon: "languages"
                }

                DockButton {
                    text: "Helppo\u00ADkäyttö"
                    icon: "access"
                }

                DockButton {
                    text: "Kutsu neuvoja"
                    icon: "hatchcall"
                }
            }
        }
    }

    Item {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1700

        Dialog {
            open: true
            title: "Haluatko varmasti keskeyttää ilmoittautumisen?"
            advice: "Tietojasi ei tallenneta. Voit aloittaa ilmoittautumisen uudelleen milloin tahansa."
            safeText: "Jatka ilmoittautumista"
            otherText: "Keskeytä ilmoittautuminen"
        }
    }
}
