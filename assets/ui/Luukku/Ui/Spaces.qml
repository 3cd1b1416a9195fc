// Distances in pixels.
import QtQml

QtObject {
    id: spaces

    required property string device
    required property real scale
    required property bool landscape
    // Large words take the room that lies between things.
    readonly property bool tight: spaces.scale >= 1.6

    readonly property int unit: 8
    readonly property int margin: spaces.by(64, 96, 24)
    readonly property int callMargin: 48
    readonly property int gap: spaces.by(spaces.tight ? 16 : 24, spaces.tight ? 16 : 24, 16)
    readonly property int minGap: spaces.by(16, 16, 8)
    readonly property int inside: spaces.by(32, 32, 16)
    readonly property int section: spaces.by(spaces.tight || spaces.landscape ? 24 : 40, spaces.tight ? 24 : 40, 24)

    function by(kiosk: int, room: int, desk: int): int {
        return spaces.device === "desk" ? desk : spaces.device === "room" ? room : kiosk;
    }
}
