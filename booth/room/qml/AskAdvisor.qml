// The way to a human: the button, and what became of the asking, in words; and how the screen suits one.
import QtQuick
import Luukku.Room
import Luukku.Ui

Column {
    id: asking

    required property RoomViewModel room
    property bool stacked: false
    property int kind: BigButton.Primary
    // Where the buttons are narrow, words alone.
    property bool plain: false
    // Where much has to be said, the short word for what became of the asking.
    property bool brief: plain
    // A third button, where there is more to be seen.
    property string moreText: ""
    readonly property bool mayAsk: room.ask === "" || room.ask === "failed"

    spacing: Theme.space.gap

    Grid {
        id: row
        readonly property real share: Math.floor((width - (columns - 1) * spacing) / columns)
        readonly property real tall: Math.max(ask.implicitHeight, note.implicitHeight, access.implicitHeight, further.visible ? further.implicitHeight : 0)
        width: parent.width
        columns: asking.stacked ? 1 : further.visible ? 3 : 2
        spacing: Theme.space.minGap

        BigButton {
            id: ask
            objectName: "room-ask"
            width: row.share
            height: row.tall
            kind: asking.kind
            visible: asking.mayAsk
            text: Texts.of("room-ask")
            icon: asking.plain ? "" : "hatchcall"
            onActivated: asking.room.askAdvisor()
        }
        AskedNote {
            id: note
            width: row.share
            height: row.tall
            visible: !asking.mayAsk
            brief: asking.brief
            room: asking.room
        }
        BigButton {
            id: access
            objectName: "room-access"
            width: row.share
            height: row.tall
            kind: BigButton.Secondary
            text: Texts.of("room-access")
            icon: asking.plain ? "" : "access"
            onActivated: asking.accessAsked()
        }
        BigButton {
            id: further
            objectName: "room-path-more"
            width: row.share
            height: row.tall
            visible: asking.moreText !== ""
            kind: BigButton.Secondary
            text: asking.moreText
            onActivated: asking.moreAsked()
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
    signal moreAsked
}
