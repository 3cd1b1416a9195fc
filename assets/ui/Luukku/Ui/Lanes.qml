pragma ComponentBehavior: Bound
// A session as a house: a floor for each party, a window for each step, and what each is at.
import QtQuick

Column {
    id: lanes

    // name, windows (states by column), names (of the windows), spoken, line and lit of each floor.
    required property var floors
    readonly property int count: lanes.floors.length > 0 ? lanes.floors[0].windows.length : 0
    readonly property real nameWidth: Math.round(92 * Theme.scale)
    readonly property real lineWidth: Math.round(Math.min(210 * Theme.scale, lanes.width * 0.34))
    readonly property real wallWidth: lanes.width - lanes.nameWidth - lanes.lineWidth - 2 * Theme.space.gap
    readonly property real pitch: lanes.count > 0 ? lanes.wallWidth / lanes.count : 0

    // The column of windows at `x`, -1 beside them.
    function columnAt(x: real): int {
        const from = Theme.mirrored ? lanes.width - x : x;
        const at = Math.floor((from - lanes.nameWidth - Theme.space.gap) / Math.max(1, lanes.pitch));
        return at < lanes.count ? at : -1;
    }

    spacing: 2

    Repeater {
        model: lanes.floors.length

        Item {
            id: level

            required property int index
            readonly property var party: lanes.floors[level.index] ?? ({
                    "name": "",
                    "windows": [],
                    "names": [],
                    "spoken": "",
                    "line": "",
                    "lit": false
                })

            // The window under the pointer is told by its name, in the place of what goes on.
            readonly property string pointed: over.hovered ? level.party.names[lanes.columnAt(over.point.position.x)] ?? "" : ""

            width: lanes.width
            implicitHeight: Math.max(Theme.size.floor, line.height)
            Accessible.role: Accessible.StaticText
            Accessible.name: Texts.spoken(level.party.spoken)

            HoverHandler {
                id: over
            }

            Label {
                anchors.left: parent.left
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

                anchors.left: parent.left
                anchors.leftMargin: lanes.nameWidth + Theme.space.gap
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
                    readonly property int along: Math.round(lanes.pitch * pane.index + (lanes.pitch - width) / 2)

                    x: ground.x + (Theme.mirrored ? ground.width - pane.along - width : pane.along)
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
                strong: level.party.lit && level.pointed === ""
                muted: !level.party.lit && level.pointed === ""
                text: level.pointed === "" ? level.party.line : level.pointed
                Accessible.ignored: true
            }
        }
    }
}
