pragma ComponentBehavior: Bound
// How far the errand has come: done (birch and tick), now (lamp), still to come (outline).
import QtQuick

Row {
    id: steps

    required property int count
    required property int current
    property string name: steps.current + " / " + steps.count
    readonly property real edge: Math.round(Theme.type.steps * 1.86)

    spacing: Math.round(steps.edge * 0.16)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Texts.spoken(steps.name)

    Repeater {
        model: steps.count

        Item {
            id: step

            required property int index
            readonly property int number: step.index + 1
            readonly property bool done: step.number < steps.current
            readonly property bool now: step.number === steps.current

            width: base.width
            height: base.y + base.height

            Arch {
                id: shape

                x: base.overhang
                width: steps.edge
                height: Math.round(steps.edge * 1.04)
                color: step.now ? Theme.colour.lamp : step.done ? Theme.colour.sill : Theme.colour.wall
                border.width: step.now || step.done ? 0 : Theme.size.border
                border.color: Theme.colour.wallLine
            }

            Rectangle {
                id: base

                readonly property real overhang: Math.round(steps.edge * 0.07)

                y: shape.height
                width: steps.edge + 2 * overhang
                height: Math.round(steps.edge * 0.1)
                radius: height / 2
                color: Theme.colour.sill
            }

            Icon {
                anchors.centerIn: shape
                anchors.verticalCenterOffset: 2
                visible: step.done
                name: "check"
                size: Math.round(steps.edge * 0.62)
                colour: Theme.colour.lampInk
            }

            Label {
                anchors.centerIn: shape
                anchors.verticalCenterOffset: 2
                visible: !step.done
                kind: Label.Button
                wanted: Theme.type.steps
                font.weight: Theme.weight.question
                wrapMode: Text.NoWrap
                color: step.now ? Theme.colour.lampInk : Theme.colour.wallInk
                text: String(step.number)
                Accessible.ignored: true
            }
        }
    }
}
