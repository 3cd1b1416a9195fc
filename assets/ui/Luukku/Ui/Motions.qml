// Durations in milliseconds, all 0 when calm.
import QtQml

QtObject {
    id: motions

    required property bool calm

    readonly property int rise: motions.calm ? 0 : 200
    readonly property int riseBy: 24
    readonly property int sill: motions.calm ? 0 : 250
    readonly property int lampOn: motions.calm ? 0 : 250
    readonly property int lampOff: motions.calm ? 0 : 150
    // No motion: how long a new screen in the room waits before it can be touched.
    readonly property int settle: 700
}
