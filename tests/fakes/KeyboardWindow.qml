pragma ComponentBehavior: Bound
// A window as the kiosk's: fields above, the keyboard over the dock.
import QtQuick
import Luukku.Keyboard
import Luukku.Ui

Window {
    id: window

    property int accepted: 0
    property alias panelLoaded: keyboard.loaded

    component Line: TextInput {
        x: 64
        width: 900
        height: 80
        color: Theme.colour.ink
        font.family: Theme.family
        font.pixelSize: 40
        onAccepted: window.accepted += 1
    }

    width: 1080
    height: 1920
    visible: true
    color: Theme.colour.counter

    Line {
        objectName: "name"
        y: 20
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
    }
    Line {
        objectName: "telephone"
        y: 120
        inputMethodHints: Qt.ImhDialableCharactersOnly | Qt.ImhSensitiveData
    }
    Line {
        objectName: "code"
        y: 220
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
    }
    Line {
        objectName: "email"
        y: 320
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
    }

    Rectangle {
        id: dock

        objectName: "dock"
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.size.dock
        color: Theme.colour.wall
    }

    KioskKeyboard {
        id: keyboard

        objectName: "keyboard"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: dock.top
    }
}
