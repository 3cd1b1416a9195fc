// It is over: who ended it, without blame; then the survey is offered, or the thanks are said.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time
    readonly property bool thanks: room.screen === "thanks"

    objectName: thanks ? "thanks" : "ended"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: Theme.scale > 1.2
    sillY: Theme.sillY.roomSpeak - Theme.size.button / 2
    hatch: Hatch { width: Theme.size.hatchPicture; icon: screen.thanks ? "message-square-heart" : "phone-off"; lit: screen.thanks }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        Row {
            id: offer
            readonly property real share: Math.floor((width - Theme.space.minGap) / 2)
            readonly property real tall: Math.max(begin.implicitHeight, no.implicitHeight)
            width: parent.width
            visible: screen.room.offer && !screen.thanks
            spacing: Theme.space.minGap

            BigButton {
                id: no
                objectName: "survey-no"
                width: offer.share
                height: offer.tall
                kind: BigButton.Secondary
                text: Texts.of("room-survey-no")
                onActivated: screen.room.declineSurvey()
            }
            BigButton {
                id: begin
                objectName: "survey-begin"
                width: offer.share
                height: offer.tall
                text: Texts.of("room-survey-begin")
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                onActivated: screen.room.beginSurvey()
            }
        }
        Note {
            width: parent.width
            icon: offer.visible ? "lock" : "hatchcall"
            strong: !offer.visible
            text: Texts.of(offer.visible ? "room-survey-private" : "room-over-help")
        }
    }
}
