pragma ComponentBehavior: Bound
// Five faces, told apart by shape and word, the best one first.
import QtQuick

Row {
    id: smileys

    // From the best to the worst: value, text.
    required property var choices
    property string answer: ""

    // As high as the card with the most words needs.
    readonly property real tall: smileys.tallest(smileys.children)

    function tallest(items: list<Item>): real {
        let tall = Theme.size.smiley;
        for (const item of items)
            tall = Math.max(tall, item.implicitHeight);
        return tall;
    }

    signal given(string value)

    spacing: Theme.space.minGap
    Accessible.role: Accessible.Grouping
    Accessible.name: Texts.spoken(smileys.choices.map(choice => choice.text).join(", "))

    Repeater {
        model: smileys.choices

        AnswerCard {
            required property var modelData
            required property int index

            objectName: "survey-face-" + modelData.value
            width: Math.floor((smileys.width - (smileys.choices.length - 1) * smileys.spacing) / smileys.choices.length)
            height: smileys.tall
            face: "face" + (index + 1)
            text: modelData.text
            chosen: smileys.answer === modelData.value
            onActivated: smileys.given(modelData.value)
        }
    }
}
