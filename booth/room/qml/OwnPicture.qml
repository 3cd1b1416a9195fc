// What the others see of the customer: small, as in a mirror, with a word that says so.
import QtQuick
import Luukku.Room
import Luukku.Ui

Item {
    id: own

    property string source: ""
    // False where there is no camera: then there is nothing to show.
    property bool seen: true
    property bool muted: false

    implicitHeight: Math.round(width * 9 / 16)
    height: implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: Texts.spoken(Texts.of("room-you"))

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: Theme.colour.wall
    }

    Icon {
        anchors.centerIn: parent
        visible: !picture.hasPicture
        name: own.seen ? "user-round" : "video-off"
        size: Math.round(own.height * 0.4)
        colour: Theme.colour.wallMuted
    }

    PictureItem {
        id: picture

        objectName: "room-own-picture"
        anchors.fill: parent
        anchors.margins: Theme.size.pictureFrame
        source: own.seen ? own.source : ""
        mirrored: true
        radius: Theme.radius.control - Theme.size.pictureFrame
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: Theme.colour.clear
        border.width: Theme.size.pictureFrame
        border.color: Theme.highContrast ? Theme.colour.line : Theme.colour.wallEdge
    }

    Chip {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space.minGap
        objectName: "room-own-word"
        room: own.width - 2 * Theme.space.minGap
        lit: own.muted
        icon: own.muted ? "mic-off" : ""
        text: Texts.of(own.muted ? "room-muted-short" : "room-you")
    }
}
