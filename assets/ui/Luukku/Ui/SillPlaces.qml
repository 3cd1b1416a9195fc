// Where the sill lies, in pixels from the top of the kiosk's screen.
import QtQml

QtObject {
    readonly property int idle: 1186
    readonly property int start: 536
    readonly property int form: 412
    readonly property int status: 800
    readonly property int lowReach: 930
}
