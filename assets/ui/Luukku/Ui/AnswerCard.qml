// One answer of a survey: a word, and a face where it has one. The chosen one is lit and ticked.
import QtQuick

Pressable {
    id: answer

    required property string text
    property string face: ""
    property bool chosen: false
    // Whether the words stand beside the face, where cards lie one under the other.
    property bool beside: false
    readonly property bool tinted: answer.chosen || answer.pressed
    readonly property color ink: answer.tinted ? Theme.colour.lampTintInk : Theme.colour.ink
    readonly property real tick: Theme.size.answerTick
    // Words stand beside the tick, not under it; a face stands between.
    readonly property real side: Theme.space.minGap + (answer.face === "" || answer.beside ? answer.tick + Theme.space.unit / 2 : 0)

    implicitHeight: content.height + 2 * Theme.space.gap + Theme.size.edge
    checkable: true
    checked: answer.chosen
    name: answer.text

    Card {
        id: card

        anchors.fill: parent
        ground: answer.tinted ? Theme.colour.lampTint : Theme.colour.surface
        frame: answer.chosen ? Theme.colour.action : Theme.colour.line
        frameWidth: answer.chosen ? Theme.size.border + 2 : Theme.size.border
        down: answer.pressed
        focusShown: answer.focusShown
    }

    Grid {
        id: content

        x: answer.beside ? Theme.space.inside : answer.side
        columns: answer.beside ? 2 : 1
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: Grid.AlignHCenter
        // Faces stand in one line, however many lines their words take.
        y: (answer.face !== "" && !answer.beside ? Theme.space.gap : Math.round((parent.height - Theme.size.edge - height) / 2)) + card.drop
        width: parent.width - x - answer.side
        spacing: answer.beside ? Theme.space.inside : Theme.space.minGap

        Icon {
            visible: answer.face !== ""
            name: answer.face
            size: answer.face === "" ? 0 : answer.beside ? Theme.size.faceBeside : Theme.size.face
            colour: answer.tinted ? Theme.colour.lampTintInk : Theme.colour.action
        }

        Label {
            width: content.width - (answer.beside ? Theme.size.faceBeside + content.spacing : 0)
            horizontalAlignment: answer.beside ? Text.AlignLeft : Text.AlignHCenter
            kind: Label.Button
            lineHeight: Theme.type.titleLine
            color: answer.ink
            text: answer.text
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.minGap
        y: Theme.space.minGap + card.drop
        width: answer.tick
        height: width
        radius: width / 2
        visible: answer.chosen
        color: Theme.colour.action

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: Math.round(answer.tick * 0.64)
            colour: Theme.colour.actionInk
        }
    }
}
