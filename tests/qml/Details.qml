import QtQuick
import Luukku.Ui

Screen {
    width: 1080
    height: 1920
    place: "Koivurannan palvelupiste"
    clock: "10.41"
    question: "Mikä on sinun nimesi?"
    sillY: Theme.sillY.form
    stepCount: 3
    stepCurrent: 2
    hatch: Hatch {
        initials: "PH"
    }
    dock: ExampleDock {
        back: true
    }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        Field {
            width: parent.width
            focus: true
            label: "Etunimi ja sukunimi"
            text: "Aino Mäkelä"
            clearName: "Tyhjennä"
        }

        Field {
            width: parent.width
            label: "Puhelinnumero"
            hint: "ei pakollinen"
            placeholder: "040 123 4567"
        }

        Note {
            width: parent.width
            icon: "lock"
            text: "Nimesi näkevät vain neuvojat ja työntekijä, jonka tapaat. Poistamme sen 30 päivän kuluttua."
        }

        Row {
            spacing: Theme.space.gap

            BigButton {
                id: beside

                width: 368
                height: Math.max(implicitHeight, confirm.implicitHeight)
                kind: BigButton.Secondary
                text: "Jatka ilman nimeä"
            }

            BigButton {
                id: confirm

                height: Math.max(implicitHeight, beside.implicitHeight)
                width: 560
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                text: "Kerro, että olen täällä"
            }
        }
    }
}
