// Below the sill in a call: microphone, volume, the advisor, and at the end the end.
import QtQuick
import Luukku.Room
import Luukku.Ui

Item {
    id: bar

    required property RoomViewModel room
    required property real margin
    readonly property CallViewModel call: room.call
    readonly property bool mayAsk: room.ask === "" || room.ask === "failed"
    readonly property real rest: width - 2 * margin - end.width - 3 * Theme.space.minGap - Theme.space.minGap
    readonly property real tall: Math.max(mute.implicitHeight, volume.implicitHeight, ask.implicitHeight, told.implicitHeight)

    implicitHeight: tall + Theme.space.gap + Theme.space.minGap
    height: implicitHeight

    Row {
        id: row
        x: bar.margin
        y: Theme.space.gap - Theme.size.sillUnder
        height: bar.tall
        spacing: Theme.space.minGap

        CallButton {
            id: mute
            objectName: "room-mute"
            width: Math.round(bar.rest * 0.29)
            height: bar.tall
            icon: bar.call.muted || !bar.call.mayMute ? "mic-off" : "mic"
            lit: bar.call.muted && bar.call.mayMute
            available: bar.call.mayMute
            text: bar.call.microphone
            description: bar.call.muted ? Texts.of("room-muted-short") : ""
            onActivated: bar.call.toggleMute()
        }
        VolumeControl {
            id: volume
            width: Math.round(bar.rest * 0.36)
            height: bar.tall
            text: bar.call.volumeText
            spoken: bar.call.volumeSpoken
            quieterName: Texts.of("room-quieter")
            louderName: Texts.of("room-louder")
            mayQuieter: bar.call.volume > 0
            mayLouder: bar.call.volume < 10
            onQuieter: bar.call.quieter()
            onLouder: bar.call.louder()
        }
        CallButton {
            id: ask
            objectName: "room-ask"
            width: bar.rest - mute.width - volume.width
            height: bar.tall
            visible: bar.mayAsk
            icon: "hatchcall"
            text: Texts.of("room-ask-in")
            onActivated: bar.room.askAdvisor()
        }
        AskedNote {
            id: told
            width: ask.width
            height: bar.tall
            visible: !bar.mayAsk
            brief: true
            room: bar.room
        }
    }
    BigButton {
        id: end
        objectName: "room-end"
        anchors { right: parent.right; rightMargin: bar.margin }
        y: row.y
        width: Math.max(Theme.size.callEnd, implicitWidth)
        height: bar.tall
        kind: BigButton.Danger
        wordSize: Theme.type.title
        icon: "phone-off"
        text: Texts.of("room-end")
        available: !bar.call.ending
        onActivated: bar.call.end()
    }
}
