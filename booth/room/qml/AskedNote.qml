// What became of asking the advisor, where the button was.
import QtQuick
import Luukku.Room
import Luukku.Ui

Item {
    id: asked

    required property RoomViewModel room
    property bool brief: false
    readonly property bool known: room.ask === "asked" || room.ask === "here"

    implicitHeight: note.implicitHeight

    Note {
        id: note
        objectName: "room-ask-note"
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.space.minGap; verticalCenter: parent.verticalCenter }
        height: implicitHeight
        // Only what has been done has a tick: whoever is here has still to be told.
        icon: asked.room.ask === "here" ? "user-round" : asked.known ? "check" : "clock"
        strong: true
        text: asked.brief && asked.room.ask === "here" ? Texts.of("room-ask-here-brief") : asked.room.askText
    }
}
