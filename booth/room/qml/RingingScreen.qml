// It rings: how long that usually takes, how long it has been, and what if nobody answers.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time
    readonly property WaitingViewModel waiting: room.waiting
    readonly property bool large: Theme.scale > 1.2
    readonly property bool narrow: Theme.scale > 1.5
    // With very large words, what happens if nobody answers comes after the buttons.
    readonly property bool later: Theme.scale > 1.6 || terse
    readonly property bool terse: narrow && Theme.landscape
    // What can be touched stays low where that is wished, and what is only read turns pages.
    readonly property bool low: terse && Theme.lowReach
    readonly property bool mayAsk: room.ask === "" || room.ask === "failed"
    readonly property bool upright: !Theme.landscape
    // Where the buttons are narrow, words alone.
    readonly property bool wordy: narrow || large && width < Theme.size.screen
    // Each button takes of the row what its words need of it.
    readonly property real share: (buttons.width - 2 * Theme.space.minGap) / (sound.implicitWidth + ask.implicitWidth + stop.implicitWidth)

    signal accessAsked

    objectName: "ringing"
    place: room.place
    clock: time.now
    question: room.question
    // With very large words it comes below, or the buttons would be cut through.
    lead: terse ? "" : room.lead
    compact: large
    closely: large
    questionSize: large ? Theme.type.questionSmall : Theme.type.question
    leadSize: large ? Theme.type.body : Theme.type.lead
    givesWay: !low
    sillY: low ? 0 : Theme.sillY.roomSpeak - Theme.size.button / 4
    status: Column {
        width: parent.width
        topPadding: screen.narrow ? Theme.space.unit : Theme.space.gap
        spacing: screen.narrow ? Theme.space.unit : Theme.space.gap

        WaitBar {
            objectName: "room-wait"
            width: parent.width
            waited: screen.waiting.waited
            most: screen.waiting.most
            share: screen.waiting.share
            brief: screen.terse
        }
        Label {
            width: parent.width
            objectName: "room-nobody"
            visible: !screen.later
            onWall: true
            muted: true
            text: Texts.of("room-nobody")
        }
    }
    // Beside the words where there is room beside them, above them where there is room above.
    hatch: Item {
        width: visible ? beside.width : 0
        height: beside.height + 6 * Theme.space.unit
        visible: Theme.landscape && (!screen.later || screen.terse)

        Loader {
            id: beside
            width: Math.min(Theme.size.ownPictureLarge, Math.round(screen.width * (screen.later ? 0.13 : screen.narrow ? 0.2 : screen.large ? 0.26 : 0.34)))
            active: parent.visible
            sourceComponent: mirror
        }
    }
    above: Item {
        anchors.fill: parent
        visible: screen.upright && screen.sillAt - screen.needed > beneath.height

        Loader {
            id: beneath
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.size.ownPictureLarge
            active: screen.upright
            sourceComponent: mirror
        }
    }

    Component {
        id: mirror

        OwnPicture {
            source: screen.room.ownPicture
            seen: screen.waiting.devices.length === 0 || screen.waiting.devices[0].good
        }
    }

    Column {
        width: parent.width
        spacing: Theme.space.minGap

        RoomFoot {
            width: parent.width
            onAccessAsked: screen.accessAsked()

            Grid {
                id: buttons
                columns: screen.upright ? 1 : 3
                readonly property real tallest: Math.max(sound.implicitHeight, ask.implicitHeight, stop.implicitHeight, asked.visible ? asked.implicitHeight : 0)
                width: parent.width
                spacing: Theme.space.minGap

                BigButton {
                    id: sound
                    objectName: "room-sound"
                    width: screen.upright ? buttons.width : Math.floor(screen.share * implicitWidth)
                    height: buttons.tallest
                    kind: BigButton.Secondary
                    text: Texts.of("room-try-sound")
                    icon: screen.wordy ? "" : "volume-2"
                    onActivated: screen.waiting.trySound()
                }
                BigButton {
                    id: ask
                    objectName: "room-ask"
                    width: screen.upright ? buttons.width : Math.floor(screen.share * implicitWidth)
                    height: buttons.tallest
                    kind: BigButton.Secondary
                    visible: screen.mayAsk
                    text: Texts.of("room-ask")
                    icon: screen.wordy ? "" : "hatchcall"
                    onActivated: screen.room.askAdvisor()
                }
                AskedNote {
                    id: asked
                    width: ask.width
                    height: buttons.tallest
                    visible: !screen.mayAsk
                    room: screen.room
                }
                BigButton {
                    id: stop
                    objectName: "room-stop"
                    width: screen.upright ? buttons.width : Math.floor(screen.share * implicitWidth)
                    height: buttons.tallest
                    kind: BigButton.Secondary
                    text: Texts.of("room-stop")
                    icon: screen.wordy ? "" : "x"
                    onActivated: screen.waiting.askToStop()
                }
            }
        }
        Note {
            id: said
            objectName: "room-sound-note"
            width: parent.width
            visible: text !== ""
            icon: screen.room.askHelp !== "" ? "circle-alert" : "volume-2"
            strong: true
            text: screen.room.askHelp !== "" ? screen.room.askHelp : screen.waiting.sound
        }
        Note {
            id: well
            objectName: "room-devices-ok"
            width: parent.width
            visible: !said.visible && screen.large && screen.waiting.ready
            icon: "check"
            text: Texts.of("room-devices-ok")
        }
        Note {
            objectName: "room-nobody"
            width: parent.width
            visible: screen.later
            icon: "hatchcall"
            text: Texts.of("room-nobody")
        }
        Note {
            objectName: "room-lead"
            width: parent.width
            visible: screen.lead === "" && text !== ""
            icon: "clock"
            text: screen.room.lead
        }
        Note {
            objectName: "room-most"
            width: parent.width
            visible: screen.terse
            icon: "timer"
            text: screen.waiting.most
        }
        Flow {
            objectName: "room-devices"
            width: parent.width
            visible: !said.visible && !well.visible
            spacing: Theme.space.section

            Repeater {
                model: screen.waiting.devices
                Note {
                    required property var modelData
                    visible: !modelData.good || !screen.large
                    width: naturalWidth
                    icon: modelData.good ? "check" : "circle-alert"
                    strong: !modelData.good
                    text: modelData.text
                }
            }
        }
    }
}
