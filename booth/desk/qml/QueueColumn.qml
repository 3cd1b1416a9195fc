// Who waits, a new customer, and who has registered at the kiosk.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskScroll {
    id: column

    required property DeskViewModel desk
    readonly property bool asking: desk.panel === "customer"
    // Alone on the screen: its tab is its heading.
    property bool wide: false

    objectName: "desk-queue"

    ColumnHead { visible: !column.wide; text: Texts.of("desk-queue"); side: column.desk.waiting }
    BigButton {
        objectName: "desk-new-customer"
        width: parent.width
        visible: !column.asking
        kind: BigButton.Secondary
        icon: "user-round-plus"
        text: Texts.of("desk-new-customer")
        onActivated: column.desk.openPanel("customer", "")
    }
    Rectangle {
        width: parent.width
        height: inside.height + 2 * Theme.space.gap
        visible: column.asking
        radius: Theme.radius.control
        color: Theme.colour.lampTint
        border { width: Theme.size.border; color: Theme.colour.lampEdge }

        Column {
            id: inside
            x: Theme.space.gap
            y: Theme.space.gap
            width: parent.width - 2 * Theme.space.gap
            spacing: Theme.space.gap

            Label { width: parent.width; kind: Label.Lead; strong: true; color: Theme.colour.lampTintInk; text: Texts.of("desk-customer-language") }
            Grid {
                id: languages
                width: parent.width
                columns: column.wide ? 2 : 1
                spacing: Theme.space.minGap

                Repeater {
                    model: column.desk.languages
    
                    BigButton {
                        required property var modelData
                        objectName: "desk-language-" + modelData.language
                        width: Math.floor((inside.width - (languages.columns - 1) * languages.spacing) / languages.columns)
                        small: true
                        kind: BigButton.Secondary
                        text: modelData.name
                        onActivated: column.desk.newCustomer(modelData.language)
                    }
                }
            }
            BigButton {
                objectName: "desk-customer-cancel"
                width: parent.width
                small: true
                kind: BigButton.Secondary
                text: Texts.of("desk-cancel")
                onActivated: column.desk.closePanel()
            }
        }
    }
    Note {
        objectName: "desk-queue-fault"
        width: parent.width
        visible: column.desk.queueFault !== ""
        strong: true
        ink: Theme.colour.dangerOnTint
        icon: "circle-alert"
        text: column.desk.queueFault
    }
    Label { width: parent.width; visible: column.desk.customerCount === 0; muted: true; text: Texts.of("desk-queue-empty") }
    Repeater {
        model: column.desk.queueRows

        CustomerRow {
            required property var row
            required property int index
            objectName: "desk-customer-" + index
            width: column.innerWidth
            customer: row
            chosen: column.desk.start.customerId === row.id
            onActivated: column.desk.openPanel("start", row.id)
        }
    }
    Item { width: parent.width; height: Theme.space.unit }
    ColumnHead { text: Texts.of("desk-arrivals") }
    Label { width: parent.width; visible: column.desk.arrivalCount === 0; muted: true; text: Texts.of("desk-arrivals-empty") }
    Repeater {
        model: column.desk.arrivalRows

        ArrivalRow {
            required property var row
            required property int index
            width: column.innerWidth
            arrival: row
            number: index
            onTaken: column.desk.take(row.id, row.language)
        }
    }
}
