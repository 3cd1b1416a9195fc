// The advisor's survey: the questions are data, all on one page.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskPanel {
    id: panel

    required property DeskViewModel desk
    readonly property DeskSurveyViewModel form: desk.survey

    objectName: "desk-survey-panel"
    fault: form.fault
    kept: form.kept
    room: form.questions.map(one => form.room[one.id] ?? "").find(words => words !== "") ?? ""
    fits: form.tooLong.length === 0

    PanelHead { text: panel.form.title; line: Texts.of("desk-survey-anonymous"); onClosed: panel.desk.closePanel() }
    Repeater {
        model: panel.form.questions

        SurveyQuestion {
            required property var modelData
            width: panel.innerWidth
            question: modelData
            answer: panel.form.answers[modelData.id] ?? ""
            missing: panel.form.missing.includes(modelData.id)
            told: panel.form.room[modelData.id] ?? ""
            fits: !panel.form.tooLong.includes(modelData.id)
            onAnswered: value => panel.form.answer(modelData.id, value)
            onWritten: text => panel.form.write(modelData.id, text)
        }
    }
    acts: [
        BigButton {
            objectName: "survey-skip"
            width: parent.width - send.width - Theme.space.gap
            kind: BigButton.Secondary
            available: !panel.form.resting
            text: Texts.of("desk-survey-skip")
            onActivated: panel.form.skip()
        },
        BigButton {
            id: send
            objectName: "survey-send"
            width: Math.max(implicitWidth, parent.width * 0.5)
            available: !panel.form.resting
            text: Texts.of("desk-survey-send")
            onActivated: panel.form.send()
        }
    ]
}
