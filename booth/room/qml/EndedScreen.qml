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

    signal accessAsked

    objectName: thanks ? "thanks" : "ended"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: Theme.scale > 1.2
    closely: compact || quiet
    questionSize: compact ? Theme.type.questionSmall : Theme.type.questionAlone
    leadSize: Theme.scale > 1.6 ? Theme.type.body : quiet ? Theme.type.lead : Theme.type.leadAlone
    sillY: Theme.sillY.roomSpeak - Theme.size.button / 2
    hatch: Hatch { width: screen.offered && Theme.scale > 1.5 ? 0 : Theme.size.hatchPicture; visible: width > 0; icon: screen.thanks ? "message-square-heart" : screen.quiet ? "user-round" : "phone-off"; lit: screen.thanks }

    Column {
        id: notes
        width: parent.width
        spacing: Theme.space.gap

        Note {
            objectName: "over-help"
            width: parent.width
            visible: screen.quiet || !screen.offered
            icon: "hatchcall"
            strong: true
            wordSize: Theme.scale > 1.5 || screen.quiet ? Theme.type.body : Theme.type.leadAlone
            text: Texts.of("room-over-help")
        }
        Note {
            objectName: "survey-aside"
            width: parent.width
            visible: screen.quiet && screen.offered
            icon: "message-square-heart"
            text: screen.room.aside
        }
        Note {
            objectName: "survey-private"
            width: parent.width
            // The survey itself says so too.
            visible: screen.offered && !(screen.quiet && Theme.scale > 1.6)
            icon: "lock"
            text: Texts.of("room-survey-private")
        }
    }
    foot: RoomFoot {
        width: parent.width
        alone: !screen.offered
        onAccessAsked: screen.accessAsked()

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
    }
}
