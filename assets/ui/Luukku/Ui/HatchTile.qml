// A small hatch with its own sill: an icon or initials at the head of a choice, a row, a banner or a dialog.
import QtQuick

Item {
    id: tile

    property string icon: ""
    property string initials: ""
    property color ground: Theme.colour.tint
    property color mark: Theme.colour.action
    property color edge: Theme.colour.action
    property color frame: Theme.highContrast ? tile.mark : tile.ground
    property bool framed: Theme.highContrast
    property real arch: Theme.size.hatchTile
    property color initialsInk: Theme.colour.ink
    property int initialsSize: Math.round(tile.arch * 0.41)
    readonly property real overhang: Math.round(tile.arch * 0.09)
    readonly property real base: Math.round(tile.arch * 0.09)

    implicitWidth: tile.arch + 2 * tile.overhang
    implicitHeight: Math.round(tile.arch * 1.16) + tile.base

    Arch {
        id: shape

        x: tile.overhang
        width: tile.arch
        height: Math.round(tile.arch * 1.16)
        color: tile.ground
        border.width: tile.framed ? Theme.size.border : 0
        border.color: tile.frame
    }

    Rectangle {
        y: shape.height
        width: parent.width
        height: tile.base
        radius: height / 2
        color: tile.edge
    }

    Icon {
        anchors.centerIn: shape
        anchors.verticalCenterOffset: Math.round(tile.arch * 0.05)
        visible: tile.icon !== ""
        name: tile.icon
        size: Math.round(tile.arch * 0.64)
        colour: tile.mark
    }

    Label {
        anchors.centerIn: shape
        anchors.verticalCenterOffset: Math.round(tile.arch * 0.05)
        visible: tile.initials !== ""
        kind: Label.Button
        wanted: tile.initialsSize
        wrapMode: Text.NoWrap
        color: tile.initialsInk
        text: tile.initials
        Accessible.ignored: true
    }
}
