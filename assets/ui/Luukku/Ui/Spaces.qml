// Distances in pixels.
import QtQml

QtObject {
    id: spaces

    required property real scale
    // Large words take the room that lies between things.
    readonly property bool tight: spaces.scale >= 1.6

    readonly property int unit: 8
    readonly property int margin: 64
    readonly property int gap: spaces.tight ? 16 : 24
    readonly property int minGap: 16
    readonly property int inside: 32
    readonly property int section: spaces.tight ? 24 : 40
}
