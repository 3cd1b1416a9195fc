// The languages to choose from now, each in its own words; the one that is spoken is ticked.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Ui

Grid {
    id: tongues

    required property RoomViewModel room
    readonly property real share: Math.floor((width - (columns - 1) * spacing) / columns)

    signal chosen

    columns: 2
    spacing: Theme.space.minGap

    Repeater {
        model: tongues.room.tongues
        BigButton {
            required property var modelData
            readonly property bool now: tongues.room.language === modelData.language
            objectName: "language-" + modelData.language
            width: tongues.share
            small: true
            kind: BigButton.Secondary
            checkable: true
            checked: now
            text: modelData.name
            icon: now ? "check" : ""
            onActivated: {
                tongues.room.speak(modelData.language)
                tongues.chosen()
            }
        }
    }
}
