// The call: the official fills the screen, and everything that can be touched lies below the sill.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Ui

FocusScope {
    id: screen

    required property RoomViewModel room
    readonly property CallViewModel call: room.call
    readonly property real margin: Theme.space.callMargin
    // Over the picture there is room for the most urgent, and a second word where words are small.
    readonly property var banners: call.banners.slice(0, Theme.scale > 1.2 ? 1 : 2)
    readonly property bool pictured: call.seen && picture.hasPicture

    objectName: "call"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: Texts.spoken(call.who)

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.wall
    }

    Item {
        id: stage
        width: parent.width
        height: sill.y
        clip: true

        PictureItem {
            id: picture
            objectName: "room-official-picture"
            anchors.fill: parent
            visible: screen.call.seen
            source: screen.room.officialPicture
            Accessible.role: Accessible.Graphic
            Accessible.name: Texts.spoken(screen.call.who)
        }
        // What stands still is not what is happening now.
        Rectangle {
            objectName: "call-dimmed"
            anchors.fill: picture
            visible: screen.call.lost && screen.pictured
            color: Theme.colour.wall
            opacity: Theme.scrim
        }
        Column {
            anchors { left: parent.left; right: face.left; bottom: parent.bottom; leftMargin: Theme.space.margin; rightMargin: Theme.space.inside; bottomMargin: 6 * Theme.space.unit }
            visible: screen.call.connecting
            spacing: Theme.space.minGap

            Label { objectName: "call-connecting"; width: parent.width; kind: Label.Question; onWall: true; text: Texts.of("room-connecting") }
            Label { width: parent.width; kind: Label.Lead; onWall: true; muted: true; text: Texts.of("room-connecting-help") }
        }
        Hatch {
            id: face
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: screen.call.connecting ? Math.round(parent.width * 0.15) : screen.call.unseen ? unseen.x + Math.round((unseen.width - parent.width) / 2) : 0
            anchors.bottom: parent.bottom
            width: screen.call.unseen ? Theme.size.hatchPicture : Theme.size.hatchCall
            visible: !screen.pictured && (Theme.scale < 1.2 || screen.call.unseen || screen.banners.length === 0)
            initials: screen.call.connecting ? "" : screen.call.initials
            icon: "user-round"
            lit: !screen.call.connecting && screen.call.initials !== ""
        }
        // Why there is no picture, where it would be: between what stands at the sides.
        Column {
            id: unseen
            x: plates.x + plates.width + Theme.space.inside
            width: own.x - x - Theme.space.inside
            anchors { bottom: face.top; bottomMargin: Theme.space.gap }
            visible: screen.call.unseen

            Label { objectName: "call-unseen"; width: parent.width; kind: Label.Lead; strong: true; onWall: true; horizontalAlignment: Text.AlignHCenter; text: Texts.of("room-unseen") }
            Label { width: parent.width; onWall: true; muted: true; horizontalAlignment: Text.AlignHCenter; text: Texts.of("room-unseen-help") }
        }
    }

    Column {
        id: plates
        anchors { left: parent.left; top: parent.top; margins: screen.margin }
        width: Math.min(Theme.size.plate, own.x - 2 * screen.margin)
        spacing: Theme.space.minGap

        Rectangle {
            objectName: "call-plate"
            width: parent.width
            visible: !screen.call.connecting
            height: names.height + 2 * Theme.space.gap
            radius: Theme.radius.control
            color: Theme.colour.wall
            border.width: Theme.highContrast ? Theme.size.border : 0
            border.color: Theme.colour.line

            Column {
                id: names
                x: Theme.space.inside
                y: Theme.space.gap
                width: parent.width - 2 * Theme.space.inside

                Label { objectName: "call-who"; width: parent.width; kind: Label.Button; onWall: true; text: screen.call.who }
                Label { width: parent.width; kind: Label.Small; onWall: true; muted: true; text: screen.call.ending ? Texts.of("room-ending") : screen.call.privacy }
            }
        }
        Repeater {
            model: screen.banners
            FloatingBanner {
                required property var modelData
                objectName: "call-banner-" + modelData.icon
                width: plates.width
                kind: modelData.kind === "error" ? Banner.Error : Banner.Attention
                icon: modelData.icon
                title: modelData.title
                advice: modelData.advice
            }
        }
    }

    OwnPicture {
        id: own
        anchors { right: parent.right; top: parent.top; margins: screen.margin }
        width: Theme.size.ownPicture
        source: screen.room.ownPicture
        seen: screen.call.ownSeen
        muted: screen.call.muted && screen.call.mayMute
    }
    Chip {
        objectName: "call-advisor"
        visible: !screen.call.connecting
        anchors { right: own.right; top: own.bottom; topMargin: Theme.space.minGap }
        width: own.width
        room: own.width
        icon: screen.call.advisorHere ? "user-round-check" : "door-open"
        text: screen.call.advisor
    }

    Sill {
        id: sill
        y: bar.y - height
        width: parent.width
    }
    CallBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        room: screen.room
        margin: screen.margin
    }
}
