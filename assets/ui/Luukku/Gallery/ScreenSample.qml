// A whole screen with everything that one may have.
import QtQuick
import Luukku.Ui

Item {
    id: sample

    property alias compact: screen.compact
    property alias closely: screen.closely
    property alias lowReach: screen.lowReach
    property alias givesWay: screen.givesWay
    property alias tucks: screen.tucks
    property alias turns: screen.turns
    property alias stepCount: screen.stepCount
    property alias lead: screen.lead
    property bool bare: false
    readonly property bool wide: Theme.device === "room"

    width: Math.round(screen.width * scaled.scale)
    height: Math.round(screen.height * scaled.scale)

    Item {
        id: scaled

        scale: 0.5
        transformOrigin: Item.TopLeft

        Screen {
            id: screen

            width: sample.wide ? 1728 : 1080
            height: sample.wide ? 1080 : 1920
            place: sample.bare ? "" : "Koivurannan palvelupiste"
            clock: sample.bare ? "" : "10.41"
            question: sample.bare ? "" : Texts.of("details-question")
            stepCurrent: 2
            hatch: Hatch {
                visible: !sample.bare && !sample.wide
                initials: "PH"
            }
            dock: DockSample {
                width: screen.width
            }

            BigButton {
                visible: !sample.bare
                width: Math.min(parent.width, 700)
                text: Texts.of("details-confirm")
            }
        }
    }
}
