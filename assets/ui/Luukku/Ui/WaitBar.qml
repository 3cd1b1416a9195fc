// How long one has waited: a bar that fills, with words under both its ends.
import QtQuick

Item {
    id: bar

    required property string waited
    required property string most
    // 0 to 1.
    property real share: 0
    // Where the words have too little room side by side, the most is said elsewhere.
    property bool brief: false

    implicitHeight: track.height + Theme.space.unit + words.height
    height: implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Texts.spoken(bar.waited + ", " + bar.most)

    Rectangle {
        id: track

        width: parent.width
        height: Theme.size.waitBar
        radius: height / 2
        color: Theme.highContrast ? Theme.colour.wall : Theme.colour.wallEdge
        border.width: Theme.size.border - 1
        border.color: Theme.colour.wallLine

        Rectangle {
            width: Math.max(height, Math.round(parent.width * Math.min(1, bar.share)))
            height: parent.height
            radius: height / 2
            color: Theme.colour.lamp

            Behavior on width {
                NumberAnimation {
                    duration: Theme.motion.lampOn
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    Item {
        id: words

        anchors.top: track.bottom
        anchors.topMargin: Theme.space.unit
        width: parent.width
        height: Math.max(waited.height, most.height)

        Label {
            id: waited

            anchors.left: parent.left
            anchors.right: most.left
            anchors.rightMargin: Theme.space.gap
            onWall: true
            font.weight: Theme.weight.label
            text: bar.waited
            Accessible.ignored: true
        }

        Label {
            id: most

            anchors.right: parent.right
            visible: !bar.brief
            width: visible ? Math.min(natural(), bar.width * 0.4) : 0
            horizontalAlignment: Text.AlignRight
            onWall: true
            muted: true
            text: bar.most
            Accessible.ignored: true
        }
    }
}
