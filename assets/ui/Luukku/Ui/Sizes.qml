// Sizes of things in pixels; texts may make them grow.
import QtQml

QtObject {
    id: sizes

    required property string device
    required property bool highContrast
    required property real scale
    required property bool landscape

    readonly property int screen: sizes.by(1080, 1920, 1440)
    readonly property int target: sizes.by(96, 96, 54)
    readonly property int button: sizes.by(128, 128, 56)
    readonly property int choice: sizes.by(sizes.landscape ? 152 : 198, 180, 88)
    readonly property int field: sizes.by(112, 112, 52)
    readonly property int personRow: sizes.by(132, 132, 64)
    readonly property int language: sizes.by(120, 120, 52)
    readonly property int key: sizes.landscape ? 104 : 128
    readonly property int keypad: sizes.landscape ? (sizes.scale > 1.3 ? 864 : 760) : 640
    readonly property int keypadErase: 200
    readonly property int keypadLow: 864
    // Upright the word stands under its icon; lying down beside it, in at most two lines.
    readonly property int dock: sizes.landscape ? (sizes.scale > 1 ? Math.ceil(64.4 + 66.8 * sizes.scale) : 128) : sizes.scale > 1 ? Math.ceil(139.5 + 68 * sizes.scale) : 188
    readonly property int dockButton: sizes.landscape ? 104 : 142
    // Four rows of keys that a finger hits; the desk and the room keep the keyboard's own height.
    readonly property int keyboardLow: 414
    readonly property int header: sizes.by(sizes.landscape ? 132 : 172, 172, 96)
    readonly property int logo: sizes.by(86, 80, 44)
    readonly property int headerTop: sizes.by(sizes.landscape ? 23 : 43, 46, 26)
    readonly property int headerTucked: 8
    readonly property int sill: sizes.by(20, 24, 8)
    readonly property int sillUnder: 6
    readonly property int edge: sizes.by(8, 8, 4)
    readonly property int border: sizes.by(3, 3, 2) + (sizes.highContrast ? 1 : 0)
    readonly property int iconDock: 52
    readonly property int icon: Math.round(sizes.by(52, 52, 24) * Math.min(sizes.scale, 1.3))
    readonly property int iconSmall: Math.round(sizes.by(40, 40, 20) * Math.min(sizes.scale, 1.6))
    readonly property int hatchTile: sizes.by(95, 95, 44)
    readonly property int hatchTileSmall: sizes.by(70, 70, 34)
    readonly property int hatchCode: 128
    // Where large words need the room around it.
    readonly property int hatchCodeSmall: 84
    readonly property int hatch: sizes.by(168, 220, 100)
    readonly property int hatchSmall: 168
    readonly property int hatchTall: sizes.scale > 1.6 ? sizes.hatch : sizes.by(sizes.landscape ? 240 : 276, 276, 276)
    readonly property int hatchPicture: sizes.scale > 1.6 ? sizes.hatch : sizes.by(sizes.landscape ? 264 : 368, 368, 368) - (sizes.scale > 1.3 ? sizes.by(sizes.landscape ? 24 : 92, 92, 92) : 0)
    readonly property int hatchFrame: sizes.by(12, 14, 6)
    // How far the idle screen wanders, and how far in a minute.
    readonly property int drift: 16
    readonly property int driftStep: 2
    readonly property int windowFrame: 18
    // What is said of the time and the hours, where the window stands beside it.
    readonly property int idleWords: sizes.scale < 1.6 ? 880 : 1060
    readonly property int lamp: 34
    readonly property int mark: sizes.by(62, 62, 32)
    readonly property int path: 6
    readonly property int waitBar: 24
    readonly property int callButton: 148
    readonly property int callEnd: 336
    // Half of the official's face, from the middle of the picture.
    readonly property int callFace: 180
    readonly property int birch: 6
    readonly property int hatchCall: sizes.scale > 1.3 ? 360 : 440
    readonly property int pictureFrame: 6
    readonly property int plate: sizes.scale > 1.3 ? 700 : 620
    readonly property int ownPicture: sizes.scale > 1.3 ? 400 : 488
    readonly property int ownPictureLarge: sizes.scale > 1.3 ? 400 : 640
    readonly property int face: sizes.by(120, sizes.scale > 1 ? 112 : 160, 64)
    readonly property int faceBeside: 88
    readonly property int smiley: sizes.scale > 1.3 ? 272 : sizes.scale > 1 ? 300 : 312
    // The card of a size of text, and the letter on it at its smallest.
    readonly property int textChoice: 100
    readonly property int textSample: 40
    readonly property int sizeTick: 36
    readonly property int answerTick: sizes.by(48, 64, 28)
    // The desk: wall, dock, the columns beside the sessions, and a house's floors.
    readonly property int deskWall: 108
    readonly property int deskDock: 68
    readonly property int deskSide: 304
    readonly property int deskSignWall: 300
    readonly property int deskLogo: 56
    readonly property int deskHatch: 64
    readonly property int deskHatchLarge: 120
    readonly property int deskWords: 720
    readonly property int deskTile: Math.round(56 * sizes.scale)
    readonly property int floor: 40
    readonly property int floorLine: 3
    readonly property int window: 24
    readonly property int dialog: sizes.by(840, 960, 560)
    readonly property int dialogWide: 1200
    readonly property int shadow: sizes.by(48, 48, 24)
    readonly property int fieldRing: sizes.by(10, 10, 5)
    readonly property int focusLine: sizes.by(4, 4, 2)
    readonly property int focusRing: sizes.by(8, 8, 4)

    function by(kiosk: int, room: int, desk: int): int {
        return sizes.device === "desk" ? desk : sizes.device === "room" ? room : kiosk;
    }
}
