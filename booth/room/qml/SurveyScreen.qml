// One question of the survey: answer it, leave it out, or end; nothing is sent before the last.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property RoomViewModel room
    required property TimeViewModel time
    readonly property RoomSurveyViewModel survey: room.survey
    readonly property bool writing: form.writes && keyboardHeight > 0

    signal accessAsked

    objectName: "survey"
    place: room.place
    clock: time.now
    // Above the keyboard the line's own label asks.
    question: writing ? "" : survey.failed ? Texts.of("room-survey-failed") : survey.question
    lead: writing ? "" : survey.failed ? Texts.of("room-survey-failed-help") : survey.left !== "" ? survey.left : survey.help !== "" || !Theme.lowReach || Theme.scale > 1.6 ? survey.help : Texts.of("room-survey-private")
    compact: true
    closely: Theme.scale > 1.2 && !writing
    questionSize: Theme.type.questionSmall
    leadSize: Theme.scale > 1.6 ? Theme.type.body : Theme.type.lead
    // With large words the time that is left needs their room.
    stepCount: Theme.scale > 1.6 || Theme.scale > 1.2 && lead !== "" ? 0 : survey.count
    stepCurrent: survey.number
    stepName: survey.step
    sillY: writing ? Theme.sillY.roomWrite : Theme.sillY.roomAnswer
    // A page that would cut the answers through has all of them, and the buttons come after.
    leastPage: writing ? 2 * Theme.size.field : form.implicitHeight
    hatch: Hatch {
        visible: width > 0
        width: screen.writing || Theme.scale > (Theme.landscape ? 1.2 : 1.5) ? 0 : Theme.size.hatch
        icon: "message-square-heart"
    }

    Connections {
        target: screen.survey

        function onNumberChanged() {
            nowhere.forceActiveFocus()
        }
    }

    // Takes the focus from the line, and with it the keyboard away.
    Item { id: nowhere }

    SurveyForm {
        id: form
        objectName: "survey-form"
        width: parent.width
        height: implicitHeight
        kind: screen.survey.kind
        question: screen.survey.question
        // In another language it is still the same question, and what was written stays.
        about: screen.survey.number
        choices: screen.survey.choices
        answer: screen.survey.answer
        writeLabel: screen.writing ? screen.survey.question : Texts.of("room-survey-write")
        enabled: !screen.survey.busy
        onGiven: value => screen.survey.give(value)
    }

    footLow: true
    foot: Column {
        id: foot
        width: parent.width
        // Below the keys nothing can be reached.
        visible: !screen.writing
        spacing: Theme.space.gap

        RoomFoot {
            width: parent.width
            onAccessAsked: screen.accessAsked()

            Grid {
                id: buttons
                readonly property int offered: 2 + (back.visible ? 1 : 0) + (skip.visible ? 1 : 0)
                readonly property int count: Theme.landscape ? offered : 2
                readonly property real share: Math.floor((width - (count - 1) * spacing) / count)
                readonly property real tall: Math.max(back.implicitHeight, leave.implicitHeight, skip.implicitHeight, next.implicitHeight)
                width: parent.width
                columns: count
                spacing: Theme.space.minGap

                BigButton {
                    id: leave
                    objectName: "survey-leave"
                    width: buttons.share
                    height: buttons.tall
                    kind: BigButton.Secondary
                    text: Texts.of("room-survey-leave")
                    onActivated: screen.survey.decline()
                }
                BigButton {
                    id: back
                    objectName: "survey-back"
                    width: buttons.share
                    height: buttons.tall
                    visible: screen.survey.number > 1
                    kind: BigButton.Secondary
                    text: Texts.of("room-survey-back")
                    icon: "arrow-left"
                    directional: true
                    onActivated: screen.survey.back()
                }
                BigButton {
                    id: skip
                    objectName: "survey-skip"
                    width: buttons.share
                    height: buttons.tall
                    kind: BigButton.Secondary
                    visible: screen.survey.mayLeaveOut
                    text: Texts.of("room-survey-skip")
                    onActivated: screen.survey.leaveOut()
                }
                BigButton {
                    id: next
                    objectName: "survey-next"
                    width: buttons.share
                    height: buttons.tall
                    available: screen.survey.mayGoOn
                    text: Texts.of(screen.survey.busy ? "room-survey-sending" : !available ? "room-survey-hint" : screen.survey.last ? "room-survey-send" : "room-survey-next")
                    icon: !available ? "" : screen.survey.last ? "check" : "arrow-right"
                    iconTrailing: true
                    directional: !screen.survey.last
                    onActivated: screen.survey.goOn()
                }
            }
        }
        Note {
            objectName: "survey-note"
            width: parent.width
            visible: screen.lead === ""
            icon: "lock"
            text: Texts.of("room-survey-private")
        }
    }
}
