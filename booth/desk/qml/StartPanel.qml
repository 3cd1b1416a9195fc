// A new remote session: which service, which room, and then begin.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskPanel {
    id: panel

    required property DeskViewModel desk
    readonly property DeskStartViewModel form: desk.start

    signal leaveAsked(string customer)
    signal back

    objectName: "desk-start"
    fault: form.fault
    kept: form.kept

    PanelHead {
        text: panel.form.title
        line: panel.form.line
        back: "desk-start-back"
        onClosed: panel.back()

        // Apart from what begins a session, and quiet.
        QuietButton {
            objectName: "desk-customer-left"
            available: !panel.form.resting
            icon: "x"
            text: Texts.of("desk-customer-left")
            onActivated: panel.leaveAsked(panel.form.customerId)
        }
    }
    Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-start-service") }
    Grid {
        id: services
        width: parent.width
        columns: panel.form.services.length > 1 ? 2 : 1
        spacing: Theme.space.gap

        Repeater {
            model: panel.form.services

            PickRow {
                required property var modelData
                objectName: "desk-service-" + modelData.id
                width: Math.floor((services.width - (services.columns - 1) * services.spacing) / services.columns)
                title: modelData.name
                line: modelData.line
                icon: "video"
                chosen: panel.form.serviceId === modelData.id
                onActivated: panel.form.chooseService(modelData.id)
            }
        }
    }
    Note { width: parent.width; visible: panel.form.serviceFault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.form.serviceFault }
    Label { width: parent.width; kind: Label.Lead; strong: true; text: Texts.of("desk-start-room") }
    Grid {
        id: rooms
        width: parent.width
        columns: Theme.scale > 1 ? 2 : 3
        spacing: Theme.space.gap

        Repeater {
            model: panel.form.rooms

            PickRow {
                required property var modelData
                required property int index
                objectName: "desk-room-" + index
                width: Math.floor((rooms.width - (rooms.columns - 1) * rooms.spacing) / rooms.columns)
                title: modelData.name
                line: modelData.line
                icon: modelData.state === "free" ? "door-open" : modelData.state === "survey" ? "message-square-heart" : "lock"
                chosen: panel.form.roomId === modelData.id
                onActivated: panel.form.chooseRoom(modelData.id)
            }
        }
    }
    Note { objectName: "desk-room-fault"; width: parent.width; visible: panel.form.roomFault !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: panel.form.roomFault }
    acts: BigButton {
        objectName: "desk-open"
        width: parent.width
        available: !panel.form.resting
        text: Texts.of("desk-open")
        onActivated: panel.form.openSession()
    }
}
