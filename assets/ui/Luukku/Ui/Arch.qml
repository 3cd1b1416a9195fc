// The shape of the hatch: round above, straight where it stands on the sill.
import QtQuick

Rectangle {
    id: arch

    property real corner: Math.min(arch.width / 2, Theme.radius.hatchLimit)

    topLeftRadius: arch.corner
    topRightRadius: arch.corner
}
