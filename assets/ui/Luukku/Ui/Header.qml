// Logo, place and time. It speaks and is never touched.
import QtQuick

Item {
    id: header

    required property string place
    required property string clock
    // What is asked stands in the place's line, where there is room for one line only.
    property string question: ""
    readonly property bool asks: header.question !== ""
    readonly property int inset: header.asks ? Theme.size.headerTucked : Theme.size.headerTop

    // A header that is not as wide as the screen begins where its words do.
    x: Theme.mirrored && header.parent ? header.parent.width - header.width : 0
    implicitHeight: Math.max(header.asks ? logo.height + 2 * header.inset : Theme.size.header, place.height + 2 * header.inset)

    Image {
        id: logo

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.margin
        y: header.asks ? Math.round((header.height - height) / 2) : header.inset
        width: Theme.size.logo
        height: Theme.size.logo
        sourceSize: Qt.size(width, height)
        opacity: Theme.dim
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
        kind: header.asks ? Label.Question : Label.Body
        balanced: false
        wanted: header.asks ? Theme.type.questionTucked : Theme.type.header
        font.weight: header.asks ? Theme.weight.question : Theme.weight.label
        text: header.asks ? header.question : header.place
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
