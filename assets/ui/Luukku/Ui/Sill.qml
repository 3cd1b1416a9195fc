// The birch sill: above it we speak, below it you act.
import QtQuick

Item {
    id: sill

    implicitHeight: Theme.size.sill + Theme.size.sillUnder

    Rectangle {
        width: sill.width
        height: Theme.size.sill
        color: Theme.colour.sill
    }

    Rectangle {
        y: Theme.size.sill
        width: sill.width
        height: Theme.size.sillUnder
        color: Theme.colour.sillUnder
    }
}
