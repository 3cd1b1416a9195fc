// A quiet sentence on the counter, with an icon: what is stored, how long it takes, who helps.
import QtQuick

Item {
    id: note

    property string icon: "info"
    required property string text
    property bool strong: false
    property int wordSize: Theme.type.body
    property color ink: note.strong ? Theme.colour.ink : Theme.colour.muted

    // The width in one line, by which a row of notes can be laid out.
    readonly property real naturalWidth: mark.width + Theme.space.minGap + sentence.natural()

    implicitWidth: mark.width + Theme.space.minGap + sentence.implicitWidth
    implicitHeight: Math.max(mark.height, sentence.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken(note.text)

    Icon {
        id: mark

        anchors.left: parent.left
        y: Math.max(0, Math.round((Math.min(parent.height, 2 * note.wordSize * 1.4) - height) / 2))
        name: note.icon
        size: Theme.size.iconSmall
        colour: note.ink
    }

    Label {
        id: sentence

        anchors.left: mark.right
        anchors.leftMargin: Theme.space.minGap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        wanted: note.wordSize
        color: note.ink
        strong: note.strong
        text: note.text
        Accessible.ignored: true
    }
}
