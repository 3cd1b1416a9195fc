// How loud it is, in words, between the two keys that change it.
import QtQuick

Item {
    id: control

    required property string text
    property string spoken: control.text
    required property string quieterName
    required property string louderName
    property bool mayQuieter: true
    property bool mayLouder: true

    signal quieter
    signal louder

    implicitWidth: Theme.size.callButton * 3
    implicitHeight: Math.max(Theme.size.callButton, words.height + 2 * Theme.space.minGap + Theme.size.edge)

    Card {
        anchors.fill: parent
        ground: Theme.colour.surface
        edge: Theme.highContrast ? Theme.colour.line : Theme.colour.wallEdge
    }

    VolumeKey {
        id: minus

        objectName: "room-volume-down"
        anchors.left: parent.left
        height: parent.height
        icon: "minus"
        name: control.quieterName
        description: control.spoken
        available: control.mayQuieter
        onActivated: control.quieter()
    }

    Column {
        id: words

        anchors.left: minus.right
        anchors.right: plus.left
        y: Math.round((parent.height - Theme.size.edge - height) / 2)
        spacing: 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "volume-2"
            size: Theme.size.iconDock
            colour: Theme.colour.ink
        }

        Label {
            width: parent.width
            wanted: Theme.type.small
            font.weight: Theme.weight.label
            horizontalAlignment: Text.AlignHCenter
            text: control.text
            Accessible.name: Texts.spoken(control.spoken)
        }
    }

    VolumeKey {
        id: plus

        objectName: "room-volume-up"
        anchors.right: parent.right
        height: parent.height
        icon: "plus"
        name: control.louderName
        description: control.spoken
        available: control.mayLouder
        onActivated: control.louder()
    }
}
