// A host to choose: initials in a hatch, the name with the typed letters bold, the department. Never a number.
import QtQuick

Pressable {
    id: row

    required property string initials
    required property string person
    property string department: ""
    // [start, length] of each stretch of the name that was typed.
    property var spans: []

    function escaped(part: string): string {
        return part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }

    function marked(person: string, spans: var): string {
        let rich = "";
        let at = 0;
        for (const [start, length] of spans) {
            rich += row.escaped(person.slice(at, start)) + "<b>" + row.escaped(person.slice(start, start + length)) + "</b>";
            at = start + length;
        }
        return rich + row.escaped(person.slice(at));
    }

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(Theme.size.personRow, words.height + 2 * Theme.space.unit + Theme.size.edge)
    name: row.person
    description: row.department

    Card {
        id: card

        anchors.fill: parent
        ground: row.pressed ? Theme.colour.lampTint : Theme.colour.surface
        down: row.pressed
        flat: !row.available
        focusShown: row.focusShown
    }

    HatchTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.inside
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        arch: Theme.size.hatchTileSmall
        initials: row.initials
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.space.inside
        anchors.right: mark.left
        anchors.rightMargin: Theme.space.minGap
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop

        Label {
            width: parent.width
            wanted: Theme.type.name
            lineHeight: 1
            textFormat: Text.StyledText
            color: row.pressed ? Theme.colour.lampTintInk : Theme.colour.ink
            measured: row.person
            text: row.marked(row.person, row.spans)
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: row.department !== ""
            lineHeight: 1
            color: row.pressed ? Theme.colour.lampTintInk : Theme.colour.muted
            text: row.department
            Accessible.ignored: true
        }
    }

    Icon {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.inside
        y: Math.round((parent.height - Theme.size.edge - height) / 2) + card.drop
        name: "chevron-right"
        directional: true
        colour: row.pressed ? Theme.colour.lampTintInk : Theme.colour.action
    }
}
