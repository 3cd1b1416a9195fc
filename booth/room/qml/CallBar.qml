// Below the sill in a call: microphone, volume, the advisor, and at the end the end.
import QtQuick
import Luukku.Room
import Luukku.Ui

Item {
    id: bar

    required property RoomViewModel room
    required property real margin
    property bool accessOpen: false
    readonly property CallViewModel call: room.call
    readonly property bool mayAsk: room.ask === "" || room.ask === "failed"
    // Upright there are three rows: two places in each, and the end alone.
    readonly property bool upright: !Theme.landscape
    readonly property bool large: Theme.scale > 1.5
    readonly property real inside: width - 2 * margin
    // The end stands apart, so that nobody hits it who means its neighbour.
    readonly property real middle: Math.max(access.implicitHeight, bar.mayAsk ? ask.implicitHeight : told.implicitHeight)
    readonly property real rest: inside - end.width - 5 * Theme.space.minGap
    readonly property real half: Math.floor((inside - Theme.space.minGap) / 2)
    readonly property real upper: Math.max(mute.implicitHeight, volume.implicitHeight)
    readonly property real tall: Math.max(upper, middle, end.implicitHeight)
    readonly property real lead: Theme.space.gap - Theme.size.sillUnder

    signal accessAsked

    implicitHeight: (upright ? upper + middle + end.implicitHeight + 2 * Theme.space.gap : tall) + lead + Theme.space.inside
    height: implicitHeight

    CallButton {
        id: mute
        objectName: "room-mute"
        x: Theme.mirrored ? bar.width - bar.margin - width : bar.margin
        y: bar.lead
        width: bar.upright ? bar.half : Math.round(bar.rest * 0.21)
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
        width: bar.upright ? bar.half : Math.round(bar.rest * 0.29)
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
    CallButton {
        id: access
        objectName: "room-access"
        anchors { left: bar.upright ? mute.left : volume.right; leftMargin: bar.upright ? 0 : Theme.space.minGap }
        y: bar.upright ? bar.lead + bar.upper + Theme.space.gap : bar.lead
        width: bar.upright ? bar.half : Math.round(bar.rest * 0.25)
        height: bar.upright ? bar.middle : bar.tall
        icon: "access"
        lit: bar.accessOpen
        checkable: true
        checked: bar.accessOpen
        text: Texts.of("room-access")
        onActivated: bar.accessAsked()
    }
    Item {
        id: advisor
        anchors { left: access.right; leftMargin: Theme.space.minGap }
        y: access.y
        width: bar.upright ? bar.half : bar.rest - mute.width - volume.width - access.width
        height: access.height

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
        y: bar.upright ? access.y + access.height + Theme.space.gap : bar.lead
        width: bar.upright ? bar.inside : Math.max(Theme.size.callEnd, bar.large ? 0 : implicitWidth)
        height: bar.upright ? implicitHeight : bar.tall
        danger: true
        beside: !bar.large || bar.upright
        wordSize: bar.large ? Theme.type.button : Theme.type.title
        icon: "phone-off"
        text: Texts.of("room-end")
        available: !bar.call.ending
        onActivated: bar.call.end()
    }
}
