// The diary entry: how it ended, how long it took, and a note without names.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskPanel {
    id: panel

    required property DeskViewModel desk
    readonly property DeskDiaryViewModel form: desk.diary

    objectName: "desk-diary-panel"
    fault: form.fault
    kept: form.kept
    room: form.noteRoom
    fits: form.noteFits
    lead: Texts.of("desk-diary-final")
    // What was typed before the panel was closed; later it is the fields that know.
    Component.onCompleted: {
        minutes.text = form.minutes
        note.text = form.note
    }

    PanelHead { text: panel.form.title; line: panel.form.service; onClosed: panel.desk.closePanel() }
    Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-diary-outcome") }
    Grid {
        id: outcomes
        width: parent.width
        columns: 3
        spacing: Theme.space.gap

        Repeater {
            model: panel.form.outcomes

            PickRow {
                required property var modelData
                objectName: "desk-outcome-" + modelData.value
                width: Math.floor((outcomes.width - 2 * outcomes.spacing) / 3)
                implicitHeight: Theme.size.button + Theme.space.gap
                title: modelData.text
                chosen: panel.form.outcome === modelData.value
                onActivated: panel.form.chooseOutcome(modelData.value)
            }
        }
    }
    Note { objectName: "desk-outcome-fault"; width: parent.width; visible: panel.form.outcomeFault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.form.outcomeFault }
    Field {
        id: minutes
        objectName: "desk-minutes"
        width: parent.width
        label: Texts.of("desk-diary-minutes")
        hint: Texts.of("desk-minutes-hint")
        error: panel.form.minutesFault
        maximumLength: 4
        inputMethodHints: Qt.ImhDigitsOnly
        onEdited: text => panel.form.setMinutes(text)
        onAccepted: panel.form.save()
    }
    TextBox {
        id: note
        objectName: "desk-note"
        width: parent.width
        label: Texts.of("desk-diary-note")
        hint: Texts.of("desk-note-help")
        fits: panel.form.noteFits
        told: panel.form.noteRoom
        onEdited: text => panel.form.setNote(text)
    }
    acts: BigButton {
        objectName: "desk-diary-save"
        width: parent.width
        available: !panel.form.resting
        icon: "notebook-pen"
        text: Texts.of("desk-diary-save")
        onActivated: panel.form.save()
    }
}
