pragma ComponentBehavior: Bound
// The wide hatch of the idle screen: a picture of the place and today's word from the municipality.
import QtQuick

Item {
    id: view

    property string picture: "idle"
    required property string title
    required property string story
    // How many stories take turns, and which one is shown (from 1); 0 when there is one only.
    property int count: 0
    property int current: 1
    readonly property real inside: width - 2 * Theme.size.windowFrame
    // The least height in which the picture is more than a slit over its words.
    readonly property real least: plate.height + Theme.size.windowFrame + Theme.size.hatch

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.round(view.width * 0.74)
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken(view.title)
    Accessible.description: Texts.spoken(view.story)

    Arch {
        anchors.fill: parent
        color: Theme.colour.sill
    }

    Arch {
        x: Theme.size.windowFrame
        y: Theme.size.windowFrame
        width: view.inside
        height: parent.height - Theme.size.windowFrame
        corner: Theme.radius.hatchLimit - Theme.size.windowFrame
        color: Theme.colour.surface
    }

    Image {
        id: scene

        x: Theme.size.windowFrame
        y: Theme.size.windowFrame
        width: view.inside
        height: Math.max(0, plate.y - y)
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        source: "image://art/" + view.picture + "?corner=" + ((Theme.radius.hatchLimit - Theme.size.windowFrame) / view.inside).toFixed(4)
        Accessible.ignored: true
    }

    Rectangle {
        id: plate

        anchors.bottom: parent.bottom
        x: Theme.size.windowFrame
        width: view.inside
        height: Math.max(words.height, lamps.height) + 2 * Theme.space.inside
        color: Theme.colour.surface

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.space.inside + Theme.space.minGap
            anchors.right: lamps.left
            anchors.rightMargin: Theme.space.inside
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.unit

            Label {
                width: parent.width
                kind: Label.Title
                font.weight: Theme.weight.question
                text: view.title
                Accessible.ignored: true
            }

            Label {
                width: parent.width
                muted: true
                text: view.story
                Accessible.ignored: true
            }
        }

        Row {
            id: lamps

            anchors.right: parent.right
            anchors.rightMargin: view.count > 1 ? Theme.space.inside + Theme.space.minGap : 0
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.inside
            visible: view.count > 1
            spacing: Theme.space.unit

            Repeater {
                model: view.count > 1 ? view.count : 0

                HatchTile {
                    required property int index

                    arch: Theme.size.lamp
                    ground: index + 1 === view.current ? Theme.colour.lamp : Theme.colour.surface
                    frame: index + 1 === view.current ? Theme.colour.lamp : Theme.colour.line
                    framed: true
                }
            }
        }
    }
}
