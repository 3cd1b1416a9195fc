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
    questionSize: Theme.type.questionAlone
    leadSize: Theme.type.leadAlone
    sillY: Theme.sillY.roomSpeak
    hatch: Hatch { width: Theme.size.hatchPicture; icon: screen.question === "" ? "" : "power" }

    Note {
        width: parent.width
        visible: screen.question !== ""
        icon: "hatchcall"
        strong: true
        text: Texts.of("room-starting-help")
    }
}
