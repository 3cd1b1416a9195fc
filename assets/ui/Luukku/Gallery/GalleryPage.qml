pragma ComponentBehavior: Bound
// One page of the gallery: every state of one component, on the ground that it is made for.
import QtQuick
import Luukku.Ui

Rectangle {
    id: page

    // component, states and, where they differ from the usual, wide and wall.
    required property var what
    readonly property bool onWall: page.what.wall ?? false
    readonly property real margin: 48

    implicitHeight: flow.height + title.height + 3 * page.margin
    color: page.onWall ? Theme.colour.wall : Theme.colour.counter
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Text {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        y: page.margin
        font.family: Theme.family
        font.pixelSize: 40
        font.weight: Theme.weight.question
        color: page.onWall ? Theme.colour.wallInk : Theme.colour.ink
        text: page.what.component
    }

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: page.margin
        anchors.top: title.bottom
        anchors.topMargin: page.margin
        width: page.width - 2 * page.margin
        spacing: 44

        Repeater {
            model: page.what.states

            Specimen {
                required property var modelData

                component: page.what.component
                facts: modelData
                wide: page.what.wide ?? 0
                onWall: page.onWall
            }
        }
    }
}
