// What can be done now, and at its end, on every screen alike, the way to language and accessibility.
import QtQuick
import Luukku.Ui

Item {
    id: foot

    default property alias acts: slot.data
    // Where nothing else can be done it stands alone, with its words.
    property bool alone: false

    signal accessAsked

    readonly property real below: Theme.landscape ? slot.height : Math.min(slot.height, access.implicitHeight)

    implicitHeight: alone ? access.implicitHeight : slot.height

    Item {
        id: slot
        anchors.left: parent.left
        width: foot.width - access.width - Theme.space.minGap
        height: childrenRect.height
    }
    CallButton {
        id: access
        objectName: "room-access"
        anchors { right: parent.right; bottom: parent.bottom }
        height: foot.alone ? implicitHeight : foot.below
        icon: "access"
        wordless: !foot.alone && (!Theme.landscape || Theme.scale > 1.2)
        text: Texts.of("room-access")
        onActivated: foot.accessAsked()
    }
}
