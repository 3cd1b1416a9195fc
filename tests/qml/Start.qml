import QtQuick
import Luukku.Ui

Screen {
    width: 1080
    height: 1920
    place: "Koivurannan palvelupiste"
    clock: "10.41"
    question: "Hei! Miten voimme auttaa?"
    lead: "Valitse yksi."
    hatch: Hatch {
        width: Theme.size.hatchTall
        picture: "p_advisor"
    }
    dock: ExampleDock {}

    PagedColumn {
        anchors.fill: parent
        moreText: "Lisää vaihtoehtoja"
        backText: "Takaisin alkuun"

        Choice {
            focus: true
            icon: "user-round-check"
            title: "Tulin tapaamaan työntekijää"
            help: "Kerromme hänelle heti, että olet täällä."
        }

        Choice {
            icon: "video"
            title: "Minulla on varattu etätapaaminen"
            help: "Videopuhelu viranomaisen kanssa."
        }

        Choice {
            icon: "messages-square"
            title: "Haluan puhua neuvojan kanssa"
            help: "Saat vuoronumeron. Odotus noin 10 min."
        }

        Choice {
            icon: "users-round"
            title: "Tulin kokoukseen tai koulutukseen"
            help: "Ilmoittaudu osallistujaksi."
        }

        Choice {
            icon: "door-open"
            title: "Olen lähdössä"
            help: "Merkitsemme käyntisi päättyneeksi."
        }
    }
}
