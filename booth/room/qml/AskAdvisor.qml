// The way to a human: the button, and what became of the asking, in words.
import QtQuick
import Luukku.Room
import Luukku.Ui

Column {
    id: asking

    required property RoomViewModel room
    readonly property bool mayAsk: room.ask === "" || room.ask === "failed"

    spacing: Theme.space.gap

    Row {
        id: row
        readonly property real share: Math.floor((width - Theme.space.minGap) / 2)
        width: parent.width
        spacing: Theme.space.minGap

        BigButton {
            objectName: "room-ask"
            width: row.share
            visible: asking.mayAsk
            text: Texts.of("room-ask")
            icon: "hatchcall"
            onActivated: asking.room.askAdvisor()
        }
        AskedNote {
            width: row.share
            height: access.height
            visible: !asking.mayAsk
            room: asking.room
        }
        BigButton {
            id: access
            objectName: "room-access"
            width: row.share
            kind: BigButton.Secondary
            text: Texts.of("dock-access")
            icon: "access"
            onActivated: asking.accessAsked()
        }
    }
    Note {
        objectName: "room-ask-help"
        width: parent.width
        visible: asking.room.askHelp !== ""
        icon: "circle-alert"
        strong: true
        text: asking.room.askHelp
    }

    signal accessAsked
}
