// The question of a screen, and how far the visitor has come: beside it lying down, else above it.
import QtQuick

Item {
    id: line

    property string question: ""
    property int questionSize: Theme.type.question
    property int stepCount: 0
    property int stepCurrent: 1
    property string stepName: ""
    readonly property bool beside: Theme.landscape && steps.visible
    readonly property real stepsRoom: steps.visible && !line.beside ? steps.height + Theme.space.unit + Theme.space.minGap : 0

    implicitHeight: line.beside ? Math.max(steps.height, question.height) : line.stepsRoom + question.height

    Steps {
        id: steps

        anchors.left: parent.left
        y: line.beside ? Math.round((line.height - height) / 2) : 0
        visible: line.stepCount > 0
        count: line.stepCount
        current: line.stepCurrent
        name: line.stepName
    }

    Label {
        id: question

        anchors.left: line.beside ? steps.right : parent.left
        anchors.leftMargin: line.beside ? Theme.space.inside : 0
        anchors.right: parent.right
        y: line.beside ? Math.round((line.height - height) / 2) : line.stepsRoom
        kind: Label.Question
        onWall: true
        wanted: line.questionSize
        text: line.question
    }
}
