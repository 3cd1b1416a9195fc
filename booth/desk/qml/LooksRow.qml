// One thing to choose about the looks: its name, and its choices beside each other.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Column {
    id: row

    required property string title
    // name, text and value of each.
    required property var choices
    required property var value

    signal chosen(var value)

    spacing: Theme.space.unit / 2

    Label { width: parent.width; kind: Label.Lead; strong: true; text: row.title }
    Flow {
        width: parent.width
        spacing: Theme.space.minGap

        Repeater {
            model: row.choices.length

            LooksChoice {
                required property int index
                readonly property var choice: row.choices[index] ?? ({ "name": "", "text": "", "value": "" })
                objectName: choice.name
                text: choice.text
                chosen: row.value === choice.value
                onActivated: row.chosen(choice.value)
            }
        }
    }
}
