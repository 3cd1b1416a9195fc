// The rooms: what goes on in each, and whether its equipment works.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskScroll {
    id: column

    required property DeskViewModel desk
    // Alone on the screen: its tab is its heading.
    property bool wide: false

    objectName: "desk-rooms"

    ColumnHead { visible: !column.wide; text: Texts.of("desk-rooms") }
    Label { width: parent.width; visible: column.desk.rooms.length === 0; muted: true; text: Texts.of("desk-rooms-empty") }
    Repeater {
        model: column.desk.roomRows

        RoomCard {
            required property var row
            required property int index
            objectName: "desk-room-card-" + index
            width: column.innerWidth
            room: row
        }
    }
}
