// Logo, place and time. It speaks and is never touched.
import QtQuick

Item {
    id: header

    required property string place
    required property string clock

    implicitHeight: Math.max(Theme.size.header, place.height + 2 * Theme.size.headerTop)

    Image {
        id: logo

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.margin
        y: Theme.size.headerTop
        width: Theme.size.logo
        height: Theme.size.logo
        sourceSize: Qt.size(width, height)
        source: "image://art/logo-on-dark?lamp=" + encodeURIComponent(String(Theme.colour.lamp))
        Accessible.ignored: true
    }

    Label {
        id: place

        anchors.left: logo.right
        anchors.leftMargin: Theme.space.unit * 2
        anchors.right: time.left
        anchors.rightMargin: Theme.space.gap
        anchors.verticalCenter: logo.verticalCenter
        onWall: true
        wanted: Theme.type.header
        font.weight: Theme.weight.label
        text: header.place
    }

    Label {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.margin
        anchors.verticalCenter: logo.verticalCenter
        onWall: true
        wanted: Theme.type.time
        wrapMode: Text.NoWrap
        font.weight: Theme.weight.control
        text: header.clock
    }
}
