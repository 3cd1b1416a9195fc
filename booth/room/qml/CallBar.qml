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
    // Upright there are two rows, two places in each.
    readonly property bool upright: !Theme.landscape
    readonly property bool large: Theme.scale > 1.5
    readonly property real inside: width - 2 * margin
    // The end stands apart, so that nobody hits it who means its neighbour.
    readonly property real rest: inside - end.width - 3 * Theme.space.minGap - Theme.space.minGap
    readonly property real half: Math.floor((inside - Theme.space.minGap) / 2)
    readonly property real upper: Math.max(mute.implicitHeight, volume.implicitHeight)
    readonly property real lower: Math.max(bar.mayAsk ? ask.implicitHeight : told.implicitHeight, end.implicitHeight)
    readonly property real tall: Math.max(upper, lower)
    readonly property real lead: Theme.space.gap - Theme.size.sillUnder

    implicitHeight: (upright ? upper + Theme.space.gap + lower : tall) + lead + Theme.space.inside
    height: implicitHeight

    CallButton {
        id: mute
        objectName: "room-mute"
        x: Theme.mirrored ? bar.width - bar.margin - width : bar.margin
        y: bar.lead
        width: bar.upright ? bar.half : Math.round(bar.rest * 0.29)
        height: bar.upright ? bar.upper : bar.tall
        icon: bar.call.muted || !bar.call.mayMute ? "mic-off" : "mic"
        lit: bar.call.muted && bar.call.mayMute
        available: bar.call.mayMute
        text: bar.call.microphone
        description: bar.call.muted ? Texts.of("room-muted-short") : ""
        onActivated: bar.call.toggleMute()
    }
    VolumeControl {
        id: volume
        anchors { left: mute.right; leftMargin: Theme.space.minGap }
        y: bar.lead
        width: bar.upright ? bar.half : Math.round(bar.rest * 0.36)
        height: mute.height
        text: bar.call.volumeText
        spoken: bar.call.volumeSpoken
        quieterName: Texts.of("room-quieter")
        louderName: Texts.of("room-louder")
        mayQuieter: bar.call.volume > 0
        mayLouder: bar.call.volume < 10
        onQuieter: bar.call.quieter()
        onLouder: bar.call.louder()
    }
    Item {
        id: advisor
        anchors { left: bar.upright ? mute.left : volume.right; leftMargin: bar.upright ? 0 : Theme.space.minGap }
        y: end.y
        width: bar.upright ? bar.half : bar.rest - mute.width - volume.width
        height: end.height

        CallButton {
            id: ask
            objectName: "room-ask"
            anchors.fill: parent
            visible: bar.mayAsk
            icon: "hatchcall"
            text: Texts.of("room-ask-in")
            onActivated: bar.room.askAdvisor()
        }
        AskedNote {
            id: told
            anchors.fill: parent
            visible: !bar.mayAsk
            brief: true
            room: bar.room
        }
    }
    CallButton {
        id: end
        objectName: "room-end"
        anchors { right: parent.right; rightMargin: bar.margin }
        y: bar.upright ? bar.lead + bar.upper + Theme.space.gap : bar.lead
        width: bar.upright ? bar.half : Math.max(Theme.size.callEnd, bar.large ? 0 : implicitWidth)
        height: bar.upright ? bar.lower : bar.tall
        danger: true
        beside: !bar.large || bar.upright
        wordSize: bar.large ? Theme.type.button : Theme.type.title
        icon: "phone-off"
        text: Texts.of("room-end")
        available: !bar.call.ending
        onActivated: bar.call.end()
    }
}
