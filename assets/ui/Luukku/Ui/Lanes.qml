pragma ComponentBehavior: Bound
// A session as a house: a floor for each party, a window for each step, and what each is at.
import QtQuick

Column {
    id: lanes

    // name, windows (states by column), spoken, line and lit of each floor.
    required property var floors
    readonly property int count: lanes.floors.length > 0 ? lanes.floors[0].windows.length : 0
    readonly property real nameWidth: Math.round(92 * Theme.scale)
    readonly property real lineWidth: Math.round(Math.min(210 * Theme.scale, lanes.width * 0.34))
    readonly property real wallWidth: lanes.width - lanes.nameWidth - lanes.lineWidth - 2 * Theme.space.gap
    readonly property real pitch: lanes.count > 0 ? lanes.wallWidth / lanes.count : 0

    spacing: 2

    Repeater {
        model: lanes.floors.length

        Item {
            id: level

            required property int index
            readonly property var party: lanes.floors[level.index] ?? ({
                    "name": "",
                    "windows": [],
                    "spoken": "",
                    "line": "",
                    "lit": false
                })

            width: lanes.width
            implicitHeight: Math.max(Theme.size.floor, line.height)
            Accessible.role: Accessible.StaticText
            Accessible.name: Texts.spoken(level.party.spoken)

            Label {
                width: lanes.nameWidth
                anchors.verticalCenter: parent.verticalCenter
                kind: Label.Body
                strong: level.party.lit
                muted: !level.party.lit
                text: level.party.name
                Accessible.ignored: true
            }

            Rectangle {
                id: ground

                x: lanes.nameWidth + Theme.space.gap
                y: Math.round((parent.height + Theme.size.window * 1.16) / 2) + 1
                width: lanes.wallWidth
                height: Theme.size.floorLine
                radius: height / 2
                color: level.party.lit ? Theme.colour.ink : Theme.colour.line
            }

            Repeater {
                model: lanes.count

                LaneWindow {
                    id: pane

                    required property int index

                    x: ground.x + Math.round(lanes.pitch * pane.index + (lanes.pitch - width) / 2)
                    y: ground.y - height
                    size: Math.min(Theme.size.window, Math.floor(lanes.pitch) - 3)
                    step: level.party.windows[pane.index] ?? ""
                }
            }

            Label {
                id: line

                anchors.right: parent.right
                width: lanes.lineWidth
                anchors.verticalCenter: parent.verticalCenter
                kind: Label.Small
                lineHeight: 1
                strong: level.party.lit
                muted: !level.party.lit
                text: level.party.line
                Accessible.ignored: true
            }
        }
    }
}
