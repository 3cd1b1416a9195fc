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
    readonly property bool offered: room.offer && !thanks
    // Where the line broke, help comes first and the survey is a quiet second.
    readonly property bool quiet: room.cut && !thanks

    objectName: thanks ? "thanks" : "ended"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: Theme.scale > 1.2
    closely: compact && quiet
    questionSize: closely ? Theme.type.questionSmall : compact ? Theme.type.questionWithKeyboard : Theme.type.questionAlone
    leadSize: Theme.type.leadAlone
    sillY: Theme.sillY.roomSpeak - Theme.size.button / 2
    hatch: Hatch { width: Theme.size.hatchPicture; icon: screen.thanks ? "message-square-heart" : screen.quiet ? "user-round" : "phone-off"; lit: screen.thanks }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        Note {
            objectName: "over-help"
            width: parent.width
            visible: screen.quiet || !screen.offered
            icon: "hatchcall"
            strong: true
            wordSize: Theme.type.leadAlone
            text: Texts.of("room-over-help")
        }
        Note {
            objectName: "survey-aside"
            width: parent.width
            visible: screen.quiet && screen.offered
            icon: "message-square-heart"
            text: screen.room.aside
        }
        Row {
            id: offer
            readonly property real share: Math.floor((width - Theme.space.minGap) / 2)
            readonly property real tall: Math.max(begin.implicitHeight, no.implicitHeight)
            width: parent.width
            visible: screen.offered
            spacing: Theme.space.minGap

            BigButton {
                id: no
                objectName: "survey-no"
                width: offer.share
                height: offer.tall
                small: screen.quiet
                kind: BigButton.Secondary
                text: Texts.of("room-survey-no")
                onActivated: screen.room.declineSurvey()
            }
            BigButton {
                id: begin
                objectName: "survey-begin"
                width: offer.share
                height: offer.tall
                small: screen.quiet
                kind: screen.quiet ? BigButton.Secondary : BigButton.Primary
                text: Texts.of("room-survey-begin")
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                onActivated: screen.room.beginSurvey()
            }
        }
        Note {
            width: parent.width
            visible: screen.offered
            icon: "lock"
            text: Texts.of("room-survey-private")
        }
    }
}
