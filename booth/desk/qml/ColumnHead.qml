// The heading of a column, and a word about it on the right.
import QtQuick
import Luukku.Ui

Item {
    id: head

    required property string text
    property string side: ""

    implicitHeight: title.height
    width: parent ? parent.width : implicitWidth

    Label {
        id: title
        anchors.left: parent.left
        width: parent.width - (aside.visible ? aside.width + Theme.space.minGap : 0)
        kind: Label.Title
        text: head.text
        Accessible.role: Accessible.Heading
    }
    Label {
        id: aside
        anchors { right: parent.right; baseline: title.baseline }
        visible: text !== ""
        wrapMode: Text.NoWrap
        muted: true
        text: head.side
    }
}
