// Whether the house is open, as a sentence with a lamp; the hours of its errands, and why today differs.
import QtQuick

Item {
    id: opening

    required property bool open
    required property string sentence
    // Of several errands, each with its name: in one line where they fit in it.
    property list<string> hours: []
    property string note: ""
    // Where large words leave too little of it, the note gives way to the hours, and these to the sentence.
    required property real room
    readonly property real wanted: said.height + (opening.hours.length > 0 ? times.height + words.spacing : 0)
    readonly property bool timed: opening.hours.length > 0 && opening.wanted <= opening.room + Theme.space.gap
    readonly property real least: opening.timed ? opening.wanted : said.height

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    // Summed up here: the column itself would know only when the next frame is laid out.
    implicitHeight: opening.sentence === "" ? 0 : opening.least + (why.visible ? words.spacing + why.height : 0)
    visible: opening.sentence !== "" && opening.least <= opening.room + Theme.space.gap

    Rectangle {
        id: lamp

        anchors.left: parent.left
        y: Math.round(said.y + (metrics.height * said.lineHeight - height) / 2)
        width: Math.round(Theme.type.title * 0.56)
        height: width
        radius: width / 2
        color: opening.open ? Theme.colour.lamp : Theme.colour.wall
        border.width: opening.open ? 0 : Theme.size.border
        border.color: Theme.colour.wallLine
    }

    // The label's own measure follows its words, and these follow the measure.
    FontMetrics {
        id: rule

        font.family: Theme.family
        font.features: Theme.features
        font.pixelSize: Theme.type.lead
    }

    FontMetrics {
        id: metrics

        font: said.font
    }

    Column {
        id: words

        anchors.left: lamp.right
        anchors.leftMargin: Theme.space.minGap
        anchors.right: parent.right
        spacing: Theme.space.unit

        Label {
            id: said

            objectName: "opening-sentence"
            width: parent.width
            kind: Label.Title
            onWall: true
            text: opening.sentence
        }

        Label {
            id: times

            readonly property string line: opening.hours.join(" · ")

            objectName: "opening-hours"
            width: parent.width
            kind: Label.Lead
            visible: opening.timed
            onWall: true
            text: rule.advanceWidth(times.line) <= times.width ? times.line : opening.hours.join("\n")
        }

        Label {
            id: why

            objectName: "opening-note"
            width: parent.width
            visible: opening.note !== "" && opening.least + words.spacing + height <= opening.room
            onWall: true
            muted: true
            text: opening.note
        }
    }
}
