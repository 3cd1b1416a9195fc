// One key of the volume: minus or plus.
import QtQuick

Pressable {
    id: key

    required property string icon

    // Where there is little room the words between the keys need it more.
    width: parent && parent.width < 3 * Theme.size.callButton ? Theme.size.target : Theme.size.callButton

    FocusRing {
        anchors.fill: face
        visible: key.focusShown
        corner: Theme.radius.key
    }

    Rectangle {
        id: face

        anchors.fill: parent
        anchors.margins: Theme.space.unit
        anchors.bottomMargin: Theme.space.unit + Theme.size.edge
        radius: Theme.radius.key
        color: key.pressed ? Theme.colour.tint : Theme.colour.surface
    }

    Icon {
        anchors.centerIn: face
        name: key.icon
        colour: key.available ? Theme.colour.ink : Theme.colour.line
    }
}
