// The heading of the sessions that are over, which opens and closes them.
import QtQuick
import Luukku.Ui

Pressable {
    id: head

    required property string text
    required property bool shown

    objectName: "desk-over"
    implicitHeight: Math.max(Theme.size.target, words.height + 2 * Theme.space.unit)
    name: text
    description: Texts.of(shown ? "desk-over-hide" : "desk-over-show")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        visible: head.pressed || head.focusShown
        color: head.pressed ? Theme.colour.tint : Theme.colour.counter
        border { width: head.focusShown ? Theme.size.focusLine + 1 : 0; color: Theme.colour.ink }
    }
    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.space.unit; verticalCenter: parent.verticalCenter }
        name: head.shown ? "chevron-up" : "chevron-down"
        size: Theme.size.iconSmall
        colour: Theme.colour.action
    }
    Label {
        id: words
        anchors { left: mark.right; leftMargin: Theme.space.minGap; right: parent.right; verticalCenter: parent.verticalCenter }
        kind: Label.Lead
        strong: true
        text: head.text
        Accessible.ignored: true
    }
}
