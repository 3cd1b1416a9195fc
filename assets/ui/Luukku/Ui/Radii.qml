// Corner radii. The arch belongs to the hatch only.
import QtQml

QtObject {
    readonly property int control: 24
    readonly property int key: 16
    readonly property int hatchLimit: 300
}
