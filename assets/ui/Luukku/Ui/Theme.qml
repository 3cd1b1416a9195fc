pragma Singleton
// The design tokens: the only place with raw colours, sizes and durations. Python sets the first ones.
import QtQml

QtObject {
    id: theme

    // "kiosk", "room" or "desk": how large things are, by where they are read from.
    property string device: "kiosk"
    property string mode: "light"
    property real scale: 1
    property bool calm: false
    property bool mirrored: false
    // Whether nobody is here and it is night: the light palette gives way to a dark one.
    property bool night: false
    // Whether everything that can be touched lies low, for who sits or cannot reach up.
    property bool lowReach: false
    // The stage that everything stands on, in the design's pixels: the stage itself tells it.
    property size stage: Qt.size(1080, 1920)

    readonly property bool landscape: theme.stage.width > theme.stage.height
    readonly property bool highContrast: theme.mode === "highContrast"
    readonly property bool dark: theme.mode !== "light"
    readonly property Colours colour: theme.mode === "call" ? theme.call : theme.highContrast ? theme.contrast : theme.night ? theme.nightly : theme.light
    readonly property Colours light: LightColours {}
    readonly property Colours contrast: ContrastColours {}
    readonly property Colours call: CallColours {}
    readonly property Colours nightly: NightColours {}

    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property var features: ({ "tnum": 1 })
    // How much of what lies behind a question is covered.
    readonly property real scrim: theme.highContrast ? 0.8 : 0.62
    // How much of a picture's light is left by night.
    readonly property real dim: theme.night ? 0.55 : 1
    // The clock, the header and the steps are large from the start and grow a little only.
    readonly property real smallScale: Math.min(theme.scale, 1.15)

    readonly property TypeSizes type: TypeSizes {
        device: theme.device
        scale: theme.scale
        smallScale: theme.smallScale
        landscape: theme.landscape
    }
    readonly property Weights weight: Weights {}
    readonly property Spaces space: Spaces {
        landscape: theme.landscape
        device: theme.device
        scale: theme.scale
    }
    readonly property Sizes size: Sizes {
        device: theme.device
        highContrast: theme.highContrast
        landscape: theme.landscape
        scale: theme.scale
    }
    readonly property Radii radius: Radii {
        device: theme.device
    }
    readonly property Motions motion: Motions {
        calm: theme.calm
    }
    readonly property SillPlaces sillY: SillPlaces {
        stage: theme.stage
    }
}
