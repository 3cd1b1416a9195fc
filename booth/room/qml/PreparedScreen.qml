// The advisor is with the customer: which service this is, and what comes next, in the customer's words.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time
    readonly property bool large: Theme.scale > 1.2
    // The step before, this one and what comes next; the small hatches above show them all.
    readonly property int most: Theme.scale > 1.5 ? 2 : large ? 3 : 4
    readonly property int from: Math.max(0, Math.min(room.pathNow - (most > 2 ? 1 : 0), room.path.length - most))

    signal accessAsked

    objectName: "prepared"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: large
    stepCount: room.path.length
    stepCurrent: room.pathNow + 1
    sillY: Theme.sillY.roomAnswer
    hatch: Hatch {
        icon: "user-round"
        picture: lit ? "p_advisor" : ""
        lit: screen.room.ask === "here"
    }

    Item {
        width: parent.width
        implicitHeight: Math.max(lines.height, beside.height)

        Column {
            id: lines
            objectName: "prepared-path"
            width: parent.width - beside.width - Theme.space.section

            Repeater {
                id: steps
                model: screen.room.path.slice(screen.from, screen.from + screen.most)
                StatusLine {
                    required property var modelData
                    required property int index
                    objectName: "step-" + (screen.from + index)
                    width: lines.width
                    mark: modelData.mark === "tick" ? StatusLine.Tick : modelData.mark === "lamp" ? StatusLine.Lamp : StatusLine.Clock
                    icon: modelData.mark === "tick" ? "check" : modelData.mark === "lamp" ? "arrow-right" : "clock"
                    what: modelData.text
                    first: index === 0
                    last: index === steps.count - 1
                }
            }
        }
        Column {
            id: beside
            anchors.right: parent.right
            width: Math.round(parent.width * (screen.large ? 0.32 : 0.34))
            spacing: Theme.space.gap

            Note {
                width: parent.width
                visible: !screen.large
                icon: "lock"
                text: Texts.of("room-identity-note")
            }
            Note {
                width: parent.width
                visible: !screen.large
                icon: "video-off"
                text: Texts.of("room-free-devices")
            }
            BigButton {
                objectName: "room-access"
                width: parent.width
                kind: BigButton.Secondary
                text: Texts.of("dock-access")
                icon: "access"
                onActivated: screen.accessAsked()
            }
        }
    }
}
