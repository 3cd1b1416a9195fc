pragma ComponentBehavior: Bound
// Five faces, told apart by shape and word, the best one first.
import QtQuick

Grid {
    id: smileys

    // From the best to the worst: value, text.
    required property var choices
    property string answer: ""
    // Upright they lie one under the other, with their words beside them.
    readonly property bool upright: !Theme.landscape
    readonly property real each: smileys.upright ? smileys.width : Math.floor((smileys.width - (smileys.choices.length - 1) * smileys.spacing) / Math.max(1, smileys.choices.length))

    // Each as high as the card with the most words needs.
    readonly property real tall: smileys.tallest(smileys.children)

    function tallest(items: list<Item>): real {
        let tall = smileys.upright ? Theme.size.button : Theme.size.smiley;
        for (const item of items)
            tall = Math.max(tall, item.implicitHeight);
        return tall;
    }

    signal given(string value)

    columns: smileys.upright ? 1 : Math.max(1, smileys.choices.length)
    spacing: Theme.space.minGap
    Accessible.role: Accessible.Grouping
    Accessible.name: Texts.spoken(smileys.choices.map(choice => choice.text).join(", "))

    Repeater {
        model: smileys.choices

        AnswerCard {
            required property var modelData
            required property int index

            objectName: "survey-face-" + modelData.value
            width: smileys.each
            height: smileys.tall
            beside: smileys.upright
            face: "face" + (index + 1)
            text: modelData.text
            chosen: smileys.answer === modelData.value
            onActivated: smileys.given(modelData.value)
        }
    }
}
