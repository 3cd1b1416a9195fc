// What the idle screen says first: the time and the date.
import QtQuick

Item {
    id: head

    required property string time
    required property string date

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: date.y + date.height

    Label {
        id: time

        anchors.left: parent.left
        // The figures' own side room, so that they stand on the margin like every other text.
        anchors.leftMargin: -Math.round(font.pixelSize * 0.05)
        y: -Math.round(font.pixelSize * 0.26)
        // Lying down there is less height for it.
        wanted: Math.round(Theme.type.clock * (Theme.landscape ? 0.8 : 1))
        wrapMode: Text.NoWrap
        fit: false
        lineHeight: 1
        onWall: true
        font.weight: Theme.weight.question
        text: head.time
    }

    Label {
        id: date

        anchors.left: parent.left
        anchors.right: parent.right
        y: Math.round(time.font.pixelSize * 0.95)
        kind: Label.Title
        onWall: true
        muted: true
        font.weight: Theme.weight.body
        text: head.date
    }
}
