// The call: the official fills the screen, and everything that can be touched lies below the sill.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

FocusScope {
    id: screen

    required property RoomViewModel room
    required property AccessViewModel access
    readonly property CallViewModel call: room.call
    readonly property real margin: Theme.space.callMargin
    // Over the picture there is room for the most urgent, and a second word where words are small.
    readonly property var banners: call.banners.slice(0, large ? 1 : 2)
    readonly property bool large: Theme.scale > 1.2
    readonly property bool narrow: Theme.scale > 1.5
    // Upright there is height enough: the words stand above the picture, and nothing on it.
    readonly property bool upright: !Theme.landscape
    readonly property real speaks: Math.max(plates.y + plates.height, advisor.visible ? advisor.y + advisor.height : own.y + own.height) + Theme.space.inside
    // What suits the customer is chosen beside the picture, or upright below it.
    property bool accessOpen: false
    // Upright, and beside large words, what is left beside the panel is the official's.
    readonly property bool bare: accessOpen && (upright || narrow)
    readonly property real aside: accessOpen && !upright ? accessSlot.width : 0
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
        y: screen.upright && !screen.accessOpen ? screen.speaks : 0
        anchors { left: parent.left; right: parent.right; rightMargin: screen.aside }
        height: sill.y - y - (screen.accessOpen && screen.upright ? accessSlot.height : 0)
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
            anchors { left: parent.left; right: face.visible ? face.left : parent.right; bottom: parent.bottom; leftMargin: Theme.space.margin; rightMargin: Theme.space.inside; bottomMargin: 6 * Theme.space.unit }
            visible: screen.call.connecting
            spacing: Theme.space.minGap

            Label { objectName: "call-connecting"; wanted: screen.narrow ? Theme.type.questionSmall : Theme.type.question; width: parent.width; kind: Label.Question; onWall: true; text: Texts.of("room-connecting") }
            Label { width: parent.width; kind: Label.Lead; onWall: true; muted: true; text: Texts.of("room-connecting-help") }
        }
        Hatch {
            id: face
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: screen.call.connecting ? Math.round(parent.width * 0.15) : screen.call.unseen ? (Theme.mirrored ? -1 : 1) * (unseen.x + Math.round((unseen.width - parent.width) / 2)) : 0
            anchors.bottom: parent.bottom
            width: screen.call.unseen ? Theme.size.hatchPicture : Theme.size.hatchCall
            visible: !screen.pictured && parent.height > height + (screen.call.unseen ? unseen.height + Theme.space.gap : 0) && (screen.call.unseen || !screen.large || !screen.call.connecting && screen.banners.length === 0)
            initials: screen.call.connecting ? "" : screen.call.initials
            icon: "user-round"
            lit: !screen.call.connecting && screen.call.initials !== ""
        }
        // Why there is no picture, where it would be: between what stands at the sides.
        Column {
            id: unseen
            x: screen.upright ? screen.margin : (Theme.mirrored ? own.x + own.width : plates.x + plates.width) + Theme.space.inside
            width: screen.upright ? parent.width - 2 * screen.margin : (Theme.mirrored ? plates.x : own.x) - x - Theme.space.inside
            anchors { bottom: face.visible ? face.top : parent.bottom; bottomMargin: Theme.space.gap }
            visible: screen.call.unseen

            Label { objectName: "call-unseen"; width: parent.width; kind: Label.Lead; wanted: Theme.type.overTitle; strong: true; onWall: true; horizontalAlignment: Text.AlignHCenter; text: Texts.of("room-unseen") }
            Label { width: parent.width; wanted: Theme.type.overBody; onWall: true; muted: true; horizontalAlignment: Text.AlignHCenter; text: Texts.of("room-unseen-help") }
        }
    }

    Column {
        id: plates
        anchors { left: parent.left; top: parent.top; margins: screen.margin }
        // Off the face: it ends where that may begin.
        width: screen.upright ? (Theme.mirrored ? screen.width - own.x - own.width : own.x) - screen.margin - Theme.space.gap : screen.aside > 0 && screen.narrow ? stage.width - 2 * screen.margin : Math.min(Theme.size.plate, (screen.width - screen.aside) / 2 - Theme.size.callFace - screen.margin)
        spacing: Theme.space.minGap

        Rectangle {
            id: plate
            objectName: "call-plate"
            width: parent.width
            visible: !screen.call.connecting && !screen.bare
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

                Label { objectName: "call-who"; width: parent.width; kind: Label.Button; wanted: Theme.type.overTitle; onWall: true; text: screen.call.who }
                Label { width: parent.width; visible: !screen.narrow || screen.upright || screen.banners.length === 0; kind: Label.Small; wanted: Theme.type.overSmall; onWall: true; muted: true; text: screen.call.ending ? Texts.of("room-ending") : screen.call.privacy }
            }
        }
        // Upright the banners begin below both what is said and what is seen of oneself.
        Item {
            width: parent.width
            height: screen.upright && screen.banners.length > 0 ? Math.max(0, advisor.y + advisor.height - parent.y - plate.height - Theme.space.minGap) : 0
            visible: height > 0
        }
        Repeater {
            model: screen.banners
            FloatingBanner {
                required property var modelData
                objectName: "call-banner-" + modelData.icon
                width: screen.upright ? screen.width - 2 * screen.margin : plates.width
                kind: modelData.kind === "error" ? Banner.Error : Banner.Attention
                icon: modelData.icon
                title: modelData.title
                advice: modelData.advice
            }
        }
    }

    OwnPicture {
        id: own
        anchors { right: parent.right; top: parent.top; margins: screen.margin; rightMargin: screen.margin + screen.aside }
        width: Math.round(Theme.size.ownPicture * (screen.aside > 0 ? 0.6 : 1))
        visible: !screen.bare
        source: screen.room.ownPicture
        seen: screen.call.ownSeen
        muted: screen.call.muted && screen.call.mayMute
    }
    Chip {
        id: advisor
        objectName: "call-advisor"
        visible: !screen.call.connecting && !screen.accessOpen
        anchors { right: own.right; top: own.bottom; topMargin: Theme.space.minGap }
        width: own.width
        room: own.width
        icon: screen.call.advisorHere ? "user-round-check" : "door-open"
        text: screen.call.advisor
    }

    Loader {
        id: accessSlot
        anchors { right: parent.right; bottom: sill.top }
        width: screen.upright ? parent.width : Math.round(parent.width * (screen.narrow ? 0.62 : screen.large ? 0.42 : 0.36))
        height: screen.upright && item ? (item as Item).implicitHeight : sill.y
        active: screen.accessOpen
        sourceComponent: CallAccess {
            room: screen.room
            access: screen.access
            onClosed: screen.accessOpen = false
        }
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
        accessOpen: screen.accessOpen
        onAccessAsked: screen.accessOpen = !screen.accessOpen
    }
}
