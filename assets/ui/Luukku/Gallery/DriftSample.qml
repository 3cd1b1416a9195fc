// Where the idle screen stands at some minute.
import QtQuick
import Luukku.Ui

Rectangle {
    id: sample

    property alias minute: drift.minute

    width: 96
    height: 96
    color: Theme.colour.tint

    Drift {
        id: drift

        minute: 0
    }

    Rectangle {
        x: 40 + drift.x
        y: 40 + drift.y
        width: 16
        height: 16
        color: Theme.colour.action
    }
}
