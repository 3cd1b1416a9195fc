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
    // With large words what stands beside the steps comes after them.
    readonly property bool narrow: large || !Theme.landscape

    signal accessAsked

    objectName: "prepared"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: true
    closely: large
    questionSize: large ? Theme.type.questionSmall : Theme.type.question
    sillY: Theme.landscape ? Theme.sillY.roomAnswer : Theme.sillY.roomSteps
    leadSize: Theme.scale > 1.6 ? Theme.type.body : Theme.type.lead
    hatch: Hatch {
        visible: Theme.scale < 1.8
        width: screen.large ? Theme.size.hatchSmall : Theme.size.hatch
        icon: "user-round"
        picture: lit ? "p_advisor" : ""
        lit: screen.room.ask === "here"
    }

    PagedColumn {
        id: path
        objectName: "prepared-path"
        width: screen.narrow ? parent.width : parent.width - beside.width - Theme.space.section
        height: screen.narrow ? parent.height - beside.height - Theme.space.gap : parent.height
        spacing: Theme.scale > 1 ? 0 : Theme.space.unit
        ownButton: !screen.narrow
        moreText: Texts.of("room-path-more")
        backText: Texts.of("room-path-back")

        current: screen.room.pathNow

        Repeater {
            model: screen.room.path
            OwnStep {
                required property var modelData
                required property int index
                objectName: "step-" + index
                mark: modelData.mark
                text: modelData.text
            }
        }
        Loader { sourceComponent: screen.narrow ? identity : null }
        Loader { sourceComponent: screen.narrow ? devices : null }
    }
    Column {
        id: beside
        x: parent.width - width
        y: screen.narrow ? parent.height - height : 0
        width: screen.narrow ? parent.width : Math.round(parent.width * 0.4)
        spacing: Theme.space.gap

        Loader { width: parent.width; visible: !screen.narrow; sourceComponent: screen.narrow ? null : identity }
        Loader { width: parent.width; visible: !screen.narrow; sourceComponent: screen.narrow ? null : devices }
        AskAdvisor {
            width: parent.width
            room: screen.room
            stacked: !screen.large || !Theme.landscape
            brief: screen.narrow && screen.large
            plain: Theme.scale > 1.5
            moreText: !screen.narrow || !path.paged ? "" : path.atEnd ? path.backText : path.moreText
            onMoreAsked: path.turn()
            kind: BigButton.Secondary
            onAccessAsked: screen.accessAsked()
        }
    }

    Component { id: identity; Note { objectName: "prepared-identity"; icon: "lock"; text: Texts.of("room-identity-note") } }
    Component { id: devices; Note { objectName: "prepared-devices"; icon: "video-off"; text: Texts.of("room-free-devices") } }
}
