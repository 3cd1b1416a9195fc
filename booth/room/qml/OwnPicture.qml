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

    // Large words would cover the picture: they stand under it.
    readonly property bool under: Theme.scale > 1.2

    implicitHeight: frame.height + (under ? word.height + Theme.space.unit : 0)
    height: implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: Texts.spoken(Texts.of("room-you"))

    Rectangle {
        id: frame
        width: parent.width
        height: Math.round(width * 9 / 16)
        radius: Theme.radius.control
        color: Theme.colour.wall
    }

    Icon {
        anchors.centerIn: frame
        visible: !picture.hasPicture
        name: own.seen ? "user-round" : "video-off"
        size: Math.round(frame.height * 0.4)
        colour: Theme.colour.wallMuted
    }

    PictureItem {
        id: picture

        objectName: "room-own-picture"
        anchors.fill: frame
        anchors.margins: Theme.size.pictureFrame
        source: own.seen ? own.source : ""
        mirrored: true
        radius: Theme.radius.control - Theme.size.pictureFrame
    }

    Rectangle {
        anchors.fill: frame
        radius: Theme.radius.control
        color: Theme.colour.clear
        border.width: Theme.size.pictureFrame
        border.color: Theme.highContrast ? Theme.colour.line : Theme.colour.wallEdge
    }

    Chip {
        id: word
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: own.under ? 0 : Theme.space.minGap
        anchors.bottomMargin: anchors.leftMargin
        objectName: "room-own-word"
        room: own.width - 2 * anchors.leftMargin
        lit: own.muted
        icon: own.muted ? "mic-off" : ""
        text: Texts.of(own.muted ? "room-muted-short" : "room-you")
    }
}
