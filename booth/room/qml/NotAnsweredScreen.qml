// Nobody answered: what happened, and that the advisor comes back.
import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time

    signal accessAsked

    objectName: "not-answered"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: false
    questionSize: Theme.scale > 1.5 ? Theme.type.questionWithKeyboard : Theme.type.questionAlone
    leadSize: Theme.scale > 1.6 ? Theme.type.lead : Theme.type.leadAlone
    closely: Theme.scale > 1.5
    sillY: Theme.sillY.roomSpeak - Theme.size.button / 2
    hatch: Hatch { visible: Theme.scale < 1.8; width: Theme.size.hatchPicture; icon: "phone-off"; picture: screen.room.ask === "here" ? "p_advisor" : ""; lit: screen.room.ask === "here" }

    AskAdvisor {
        width: parent.width
        room: screen.room
        onAccessAsked: screen.accessAsked()
    }
}
