// Under a column that is longer than its place: shows the next part of it, and after the last the first.
import QtQuick
import Luukku.Ui

Pressable {
    id: more

    property bool atEnd: false
    readonly property string text: Texts.of(atEnd ? "desk-more-start" : "desk-more")

    implicitHeight: Math.max(Theme.size.target, words.height + Theme.space.unit)
    height: implicitHeight
    name: text

    Rectangle {
        readonly property real rest: Math.max(1, Theme.size.border - 1)

        anchors.fill: parent
        color: more.pressed ? Theme.colour.tint : Theme.colour.counter
        radius: Theme.radius.control
        border { width: rest + (more.focusShown ? Theme.size.focusLine + (Theme.highContrast ? 1 : 0) : 0); color: more.focusShown ? Theme.colour.ink : Theme.highContrast ? Theme.colour.line : Theme.colour.hair }
    }
    Row {
        id: words
        anchors.centerIn: parent
        spacing: Theme.space.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: more.atEnd ? "chevron-up" : "chevron-down"
            size: Theme.size.iconSmall
            colour: Theme.colour.action
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            strong: true
            color: Theme.colour.action
            text: more.text
            Accessible.ignored: true
        }
    }
}
