// Corner radii. The arch belongs to the hatch only.
import QtQml

QtObject {
    id: radii

    required property string device
    readonly property int control: radii.device === "desk" ? 12 : 24
    readonly property int key: 16
    readonly property int hatchLimit: 300
}
