// Nobody is here yet: which room this is, who begins, and in which language it speaks.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time
    readonly property int count: room.languages.length + 1
    // So many in a row that none of the languages has to shrink.
    readonly property int inRow: !Theme.landscape ? 2 : Theme.scale > 1.5 ? Math.min(count, 3) : count
    readonly property real share: Math.floor((belowWidth - (inRow - 1) * Theme.space.minGap) / inRow)
    readonly property real belowWidth: width - 2 * Theme.space.margin

    signal accessAsked

    objectName: "free"
    place: room.place
    clock: time.now
    question: room.question
    lead: room.lead
    compact: false
    questionSize: Theme.scale > 1.5 ? Theme.type.questionSmall : Theme.type.questionAlone
    leadSize: Theme.scale > 1.6 ? Theme.type.body : Theme.type.leadAlone
    closely: Theme.scale > 1.5
    sillY: Theme.sillY.roomSpeak - Theme.size.button / 2
    hatch: Hatch { width: Theme.size.hatchPicture; picture: "p_advisor"; lit: true }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        Grid {
            id: row
            width: parent.width
            columns: screen.inRow
            spacing: Theme.space.minGap

            Repeater {
                model: screen.room.languages
                BigButton {
                    required property var modelData
                    readonly property bool now: screen.room.language === modelData.language
                    objectName: "speak-" + modelData.language
                    width: screen.share
                    height: access.height
                    kind: BigButton.Secondary
                    checkable: true
                    checked: now
                    text: modelData.name
                    icon: now ? "check" : ""
                    onActivated: screen.room.speak(modelData.language)
                }
            }
            BigButton {
                id: access
                objectName: "room-access"
                width: screen.share
                kind: BigButton.Secondary
                text: Texts.of("dock-access")
                icon: Theme.scale > 1.5 ? "" : "access"
                onActivated: screen.accessAsked()
            }
        }
        Note {
            objectName: "free-note"
            width: parent.width
            icon: screen.room.hubLost ? "wifi-off" : "video-off"
            text: Texts.of(screen.room.hubLost ? "room-free-hub-lost" : "room-free-devices")
        }
    }
}
