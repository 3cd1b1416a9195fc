// Where the sill lies, in pixels from the top of the stage; the stage's shape chooses.
import QtQml

QtObject {
    id: places

    required property size stage
    readonly property bool landscape: places.stage.width > places.stage.height
    readonly property int idle: places.landscape ? 560 : 1186
    readonly property int start: places.landscape ? 440 : 536
    readonly property int form: places.landscape ? 344 : 412
    readonly property int status: places.landscape ? 500 : 800
    // What is touched begins at the middle; lying down the sill itself lies just above it.
    readonly property int lowReach: Math.round(places.stage.height * (places.landscape ? 0.461 : 0.4844))
    readonly property int roomSpeak: places.landscape ? 800 : 1320
    readonly property int roomSteps: places.landscape ? 500 : 760
    readonly property int roomAnswer: places.landscape ? 404 : 960
    // Above the keyboard: only the header, and what is written below it.
    readonly property int roomWrite: 180
}
