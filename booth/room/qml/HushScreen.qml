// The first moment, and the equipment that is not there: a wall with words, or still without.
import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time

    objectName: "hush"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: false
    questionSize: Theme.scale > 1.5 ? Theme.type.questionSmall : Theme.type.questionAlone
    leadSize: Theme.scale > 1.6 ? Theme.type.lead : Theme.type.leadAlone
    closely: Theme.scale > 1.5
    sillY: Theme.sillY.roomSpeak
    hatch: Hatch { visible: Theme.scale < 1.5; width: Theme.size.hatchPicture; icon: screen.question === "" ? "" : "power" }

    Note {
        width: parent.width
        visible: screen.question !== ""
        icon: "hatchcall"
        strong: true
        text: Texts.of("room-starting-help")
    }
}
