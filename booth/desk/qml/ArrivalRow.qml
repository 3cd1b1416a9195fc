// Somebody who registered at the kiosk, and the button that takes them over.
import QtQuick
import Luukku.Ui

Rectangle {
    id: row

    required property var arrival
    required property int number

    signal taken

    implicitHeight: inside.height + 2 * Theme.space.minGap + Theme.space.unit / 2
    radius: Theme.radius.control
    color: Theme.colour.surface
    border { width: Math.max(1, Theme.size.border - 1); color: Theme.colour.hair }

    Column {
        id: inside
        x: Theme.space.minGap + Theme.space.unit / 2
        y: Theme.space.minGap
        width: parent.width - 2 * x
        spacing: Theme.space.unit

        Item {
            width: parent.width
            height: Math.max(words.height, button.height)

            Column {
                id: words
                anchors { left: parent.left; right: button.left; rightMargin: Theme.space.unit; verticalCenter: parent.verticalCenter }

                Label { width: parent.width; strong: true; lineHeight: 1; text: row.arrival.time + " " + row.arrival.department }
                Label { width: parent.width; kind: Label.Small; muted: true; text: row.arrival.line }
            }
            BigButton {
                id: button
                objectName: "desk-take-" + row.number
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                width: Math.min(implicitWidth, row.width * 0.46)
                small: true
                kind: BigButton.Secondary
                wordSize: Theme.type.body
                text: Texts.of("desk-take")
                name: row.arrival.take
                available: !row.arrival.resting
                onActivated: row.taken()
            }
        }
        Note {
            width: parent.width
            visible: row.arrival.error !== ""
            strong: true
            ink: Theme.colour.dangerOnTint
            icon: "circle-alert"
            text: row.arrival.error
        }
    }
}
