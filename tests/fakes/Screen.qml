import QtQuick

Window {
    id: window

    property string step: "idle"
    property int touches: 0
    property url picture: ""
    property var flow: QtObject {
        objectName: "flow"
        property string step: window.step
    }

    width: 1080
    height: 1920
    visible: false

    Column {
        anchors.fill: parent
        spacing: 20
        Image {
            source: window.picture
            width: 1080
            height: 800
        }
        Repeater {
            model: 20
            Text {
                required property int index
                color: "white"
                font.pixelSize: 40
                text: "Tervetuloa palvelupisteeseen – välkommen " + index
            }
        }
    }
    Rectangle {
        objectName: "done"
        y: 1700
        width: 500
        height: 200
        color: "#c9e265"
        TapHandler {
            onTapped: {
                window.touches += 1;
                window.step = "done";
            }
        }
    }
    TextInput {
        objectName: "name"
        focus: true
        x: 600
        y: 1700
        width: 400
        height: 80
    }
}
