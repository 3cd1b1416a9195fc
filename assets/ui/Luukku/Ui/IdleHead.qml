// What the idle screen says first: the time, the date, and whether the house is open.
import QtQuick

Item {
    id: head

    required property string time
    required property string date
    property string openText: ""
    property string hours: ""
    property string nextHours: ""
    property bool open: true

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(date.y + date.height, next.y + next.height, words.y + words.height)

    Label {
        id: time

        anchors.left: parent.left
        // The figures' own side room, so that they stand on the margin like every other text.
        anchors.leftMargin: -Math.round(font.pixelSize * 0.05)
        y: -Math.round(font.pixelSize * 0.26)
        wanted: Theme.type.clock
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
        anchors.right: next.left
        anchors.rightMargin: Theme.space.gap
        y: Math.round(time.font.pixelSize * 0.95)
        kind: Label.Title
        onWall: true
        muted: true
        font.weight: Theme.weight.body
        text: head.date
    }

    Column {
        id: words

        anchors.right: parent.right
        y: Theme.space.unit
        width: Math.min(head.width * 0.4, Math.max(state.natural() + 2 * Theme.space.gap, hours.natural()))
        spacing: Theme.space.unit
        visible: head.openText !== ""

        Item {
            width: parent.width
            height: state.height

            Rectangle {
                anchors.right: state.left
                anchors.rightMargin: Theme.space.minGap
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space.gap
                height: width
                radius: width / 2
                color: head.open ? Theme.colour.lamp : Theme.colour.wall
                border.width: head.open ? 0 : Theme.size.border
                border.color: Theme.colour.wallLine
            }

            Label {
                id: state

                anchors.right: parent.right
                width: Math.min(natural(), room)
                room: parent.width - 2 * Theme.space.gap
                kind: Label.Title
                onWall: true
                text: head.openText
            }
        }

        Label {
            id: hours

            width: parent.width
            horizontalAlignment: Text.AlignRight
            kind: Label.Title
            onWall: true
            text: head.hours
        }
    }

    Label {
        id: next

        anchors.right: parent.right
        anchors.baseline: date.baseline
        width: Math.min(natural(), head.width * 0.44)
        horizontalAlignment: Text.AlignRight
        onWall: true
        muted: true
        text: head.nextHours
    }
}
