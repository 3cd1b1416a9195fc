import QtQuick
import Luukku.Ui

Screen {
    width: 1080
    height: 1920
    place: "Koivurannan palvelupiste"
    clock: "10.43"
    question: "Pekka on tulossa"
    lead: "Pekka Hämäläinen hakee sinut aulasta noin 3 minuutin kuluttua."
    sillY: Theme.sillY.status
    stepCount: 3
    stepCurrent: 3
    hatch: Hatch {
        width: Theme.size.hatchPicture
        picture: "p_pekka"
    }
    dock: ExampleDock {}

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

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.space.gap

        BigButton {
            width: parent.width
            icon: "armchair"
            text: "Selvä, jään odottamaan"
        }

        Item {
            width: parent.width
            height: Math.max(note.height, more.height)

            Note {
                id: note

                anchors.left: parent.left
                anchors.right: more.left
                anchors.rightMargin: Theme.space.gap
                anchors.verticalCenter: parent.verticalCenter
                icon: "timer"
                text: "Näyttö tyhjenee 40 sekunnin kuluttua."
            }

            BigButton {
                id: more

                anchors.right: parent.right
                small: true
                kind: BigButton.Secondary
                text: "Lisää aikaa"
            }
        }
    }
}
