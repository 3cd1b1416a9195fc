// How the screen suits this customer; gone with them.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property RoomViewModel room
    required property TimeViewModel time
    required property AccessViewModel access

    signal closed

    objectName: "access-sheet"
    place: room.place
    clock: time.now
    question: Texts.of("access-question")
    lead: Texts.of("access-lead")
    compact: true
    sillY: Theme.sillY.roomAnswer
    hatch: Hatch { icon: "access" }

    Grid {
        id: wishes
        readonly property real share: Math.floor((width - 2 * columnSpacing) / 3)
        readonly property real tall: tallest(children)
        width: parent.width
        columns: 3

        function tallest(items: list<Item>): real {
            let tall = 0
            for (const item of items)
                tall = Math.max(tall, item.implicitHeight)
            return tall
        }
        columnSpacing: Theme.space.minGap
        rowSpacing: Theme.space.gap

        Repeater {
            model: [[1, "access-size-1"], [1.3, "access-size-2"], [1.6, "access-size-3"]]
            BigButton {
                required property var modelData
                readonly property bool now: Math.abs(sheet.access.scale - modelData[0]) < 0.01
                objectName: modelData[1]
                width: wishes.share
                height: wishes.tall
                kind: BigButton.Secondary
                checkable: true
                checked: now
                text: Texts.of(modelData[1])
                icon: now ? "check" : "type"
                onActivated: sheet.access.setScale(modelData[0])
            }
        }
        BigButton {
            objectName: "access-contrast"
            width: wishes.share
            height: wishes.tall
            kind: BigButton.Secondary
            text: Texts.of(sheet.access.contrast ? "access-contrast-off" : "access-contrast-on")
            icon: "contrast"
            onActivated: sheet.access.setContrast(!sheet.access.contrast)
        }
        BigButton {
            objectName: "access-calm"
            width: wishes.share
            height: wishes.tall
            kind: BigButton.Secondary
            text: Texts.of(sheet.access.calm ? "access-calm-off" : "access-calm-on")
            icon: "pause"
            onActivated: sheet.access.setCalm(!sheet.access.calm)
        }
        BigButton {
            objectName: "access-done"
            width: wishes.share
            height: wishes.tall
            text: Texts.of("access-done")
            icon: "check"
            onActivated: sheet.closed()
        }
    }
}
