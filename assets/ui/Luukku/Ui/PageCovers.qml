// Covers what a page would cut through: another page shows the whole of it.
import QtQuick

Repeater {
    id: covers

    // Where these things lie on their page, each a rect.
    property var things: []

    model: covers.things

    Rectangle {
        required property rect modelData

        objectName: "page-cover"
        x: modelData.x
        y: modelData.y
        width: modelData.width
        height: modelData.height
        color: Theme.colour.counter

        // What is not to be seen is not to be touched either.
        MouseArea { anchors.fill: parent }
    }
}
