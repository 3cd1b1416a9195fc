import QtQuick
import Luukku.Ui

Rectangle {
    width: 104
    height: 104
    color: "white"

    Icon {
        objectName: "icon"
        name: "clock"
        size: 104
        colour: "black"
    }
}
