// Windows of several sizes, each with the whole stage in it.
import QtQuick
import Luukku.Ui

Rectangle {
    id: sample

    property real windowWidth: 640
    property real windowHeight: 400

    width: sample.windowWidth
    height: sample.windowHeight
    color: Theme.colour.line
    clip: true

    Stage {
        windowWidth: sample.windowWidth
        windowHeight: sample.windowHeight

        Rectangle {
            anchors.fill: parent
            anchors.margins: 16
            color: Theme.colour.surface
        }

        BigButton {
            anchors.centerIn: parent
            width: 640
            text: Texts.of("told-seen")
        }
    }
}
