// Sizes of things in pixels; texts may make them grow.
import QtQml

QtObject {
    id: sizes

    required property bool highContrast
    required property real scale

    readonly property int screen: 1080
    readonly property int target: 96
    readonly property int button: 128
    readonly property int choice: 198
    readonly property int field: 112
    readonly property int personRow: 132
    readonly property int language: 120
    readonly property int key: 128
    readonly property int keypad: 640
    readonly property int dock: sizes.scale > 1 ? Math.ceil(139.5 + 68 * sizes.scale) : 188
    readonly property int dockButton: 142
    readonly property int header: 172
    readonly property int logo: 86
    readonly property int headerTop: 43
    readonly property int sill: 20
    readonly property int sillUnder: 6
    readonly property int edge: 8
    readonly property int border: sizes.highContrast ? 4 : 3
    readonly property int iconDock: 52
    readonly property int icon: Math.round(52 * Math.min(sizes.scale, 1.3))
    readonly property int iconSmall: Math.round(40 * Math.min(sizes.scale, 1.6))
    readonly property int iconTile: 63
    readonly property int hatchTile: 95
    readonly property int hatchTileSmall: 70
    readonly property int hatchCode: 128
    readonly property int hatch: 168
    readonly property int hatchTall: sizes.scale > 1.6 ? sizes.hatch : 276
    readonly property int hatchPicture: sizes.scale > 1.6 ? sizes.hatch : sizes.scale > 1.3 ? 276 : 368
    readonly property int hatchFrame: 12
    readonly property int windowFrame: 18
    readonly property int lamp: 34
    readonly property int mark: 62
    readonly property int path: 6
    readonly property int dialog: 840
    readonly property int shadow: 48
    readonly property int fieldRing: 10
    readonly property int focusLine: 4
    readonly property int focusRing: 8
}
