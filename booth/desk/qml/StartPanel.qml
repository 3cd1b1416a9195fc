// A new remote session: which service, which room, and then begin.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskPanel {
    id: panel

    required property DeskViewModel desk
    readonly property DeskStartViewModel form: desk.start

    objectName: "desk-start"
    fault: form.fault
    kept: form.kept

    PanelHead { text: panel.form.title; line: panel.form.line; back: "desk-start-back"; onClosed: panel.desk.closePanel() }
    Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-start-service") }
    Repeater {
        model: panel.form.services

        PickRow {
            required property var modelData
            objectName: "desk-service-" + modelData.id
            width: panel.innerWidth
            title: modelData.name
            line: modelData.line
            icon: "video"
            chosen: panel.form.serviceId === modelData.id
            onActivated: panel.form.chooseService(modelData.id)
        }
    }
    Note { width: parent.width; visible: panel.form.serviceFault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.form.serviceFault }
    Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-start-room") }
    Grid {
        id: rooms
        width: parent.width
        columns: 3
        spacing: Theme.space.gap

        Repeater {
            model: panel.form.rooms

            PickRow {
                required property var modelData
                required property int index
                objectName: "desk-room-" + index
                width: Math.floor((rooms.width - 2 * rooms.spacing) / 3)
                title: modelData.name
                line: modelData.line
                icon: modelData.state === "free" ? "door-open" : "lock"
                chosen: panel.form.roomId === modelData.id
                onActivated: panel.form.chooseRoom(modelData.id)
            }
        }
    }
    Note { objectName: "desk-room-fault"; width: parent.width; visible: panel.form.roomFault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.form.roomFault }
    acts: [
        BigButton {
            id: begin
            objectName: "desk-open"
            width: Math.max(implicitWidth, parent.width * 0.5)
            available: !panel.form.resting
            text: Texts.of("desk-open")
            onActivated: panel.form.openSession()
        },
        BigButton {
            objectName: "desk-customer-left"
            width: parent.width - begin.width - Theme.space.gap
            kind: BigButton.Secondary
            available: !panel.form.resting
            text: Texts.of("desk-customer-left")
            onActivated: panel.form.customerLeft()
        }
    ]
}
