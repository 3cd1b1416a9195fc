// Where the sill lies, in pixels from the top of the screen of the kiosk, and of the room.
import QtQml

QtObject {
    readonly property int idle: 1186
    readonly property int start: 536
    readonly property int form: 412
    readonly property int status: 800
    readonly property int lowReach: 930
    readonly property int roomSpeak: 800
    readonly property int roomSteps: 500
    readonly property int roomAnswer: 404
    // Above the keyboard: only the header, and what is written below it.
    readonly property int roomWrite: 180
}
