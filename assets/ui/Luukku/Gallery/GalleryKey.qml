// A small key of the gallery itself: it never grows with what it shows.
import QtQuick
import Luukku.Ui

Pressable {
    id: key

    required property string text
    property bool chosen: false

    width: 296
    height: 34
    name: key.text
    checkable: true
    checked: key.chosen

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: key.chosen || key.pressed ? Theme.light.lamp : Theme.light.wallRaised
        border.width: key.focusShown ? 3 : 1
        border.color: key.focusShown ? Theme.light.wallInk : Theme.light.wallLine
    }

    Text {
        anchors.fill: parent
        anchors.leftMargin: 12
        verticalAlignment: Text.AlignVCenter
        font.family: Theme.family
        font.pixelSize: 18
        color: key.chosen || key.pressed ? Theme.light.lampInk : Theme.light.wallInk
        text: key.text
        Accessible.ignored: true
    }
}
