// One icon, drawn crisp in the colour asked for. Directional ones turn round where one reads from the right.
import QtQuick

Image {
    id: icon

    required property string name
    property color colour: Theme.colour.ink
    property int size: Theme.size.icon
    property bool directional: false

    width: icon.size
    height: icon.size
    sourceSize: Qt.size(icon.size, icon.size)
    source: icon.name === "" ? "" : "image://icon/" + icon.name + "?colour=" + encodeURIComponent(String(icon.colour))
    mirror: icon.directional && Theme.mirrored
    Accessible.ignored: true
}
