// The birch sill: above it we speak, below it you act.
import QtQuick

// Longer than the screen is wide: a screen that drifts has it from edge to edge all the same.
Item {
    id: sill

    implicitHeight: Theme.size.sill + Theme.size.sillUnder

    Rectangle {
        x: -Theme.size.drift
        width: sill.width + 2 * Theme.size.drift
        height: Theme.size.sill
        color: Theme.colour.sill
    }

    Rectangle {
        x: -Theme.size.drift
        y: Theme.size.sill
        width: sill.width + 2 * Theme.size.drift
        height: Theme.size.sillUnder
        color: Theme.colour.sillUnder
    }
}
