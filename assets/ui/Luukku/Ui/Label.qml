// Text in one of the styles of the house. Large words shrink rather than break; nothing is cut off.
import QtQuick

Text {
    id: label

    enum Kind {
        Question,
        Title,
        Button,
        Lead,
        Body,
        Small
    }

    property int kind: Label.Body
    property bool onWall: false
    property bool muted: false
    property bool strong: false
    property int wanted: label.sizeOf(label.kind)
    // The width that the longest word has to fit in.
    property real room: label.width
    property bool balanced: label.kind === Label.Question
    // A text in one line is as wide as it is, and has nothing to fit into.
    property bool fit: label.wrapMode !== Text.NoWrap
    // The words to measure, where the text itself holds marks of style.
    property string measured: label.text
    readonly property real free: label.balanced && label.room > 0 && label.font.pixelSize === label.wanted ? label.spare(label.text, label.room) : 0

    // Asking for the height makes whoever measures measure again in a new size.
    function wide(words: string): real {
        return metrics.height > 0 ? metrics.advanceWidth(words) : 0;
    }

    // The width of the whole text in one line, whatever room there is.
    function natural(): real {
        return Math.ceil(label.wide(label.measured)) + 2;
    }

    function sizeOf(kind: int): int {
        switch (kind) {
        case Label.Question:
            return Theme.type.question;
        case Label.Title:
            return Theme.type.title;
        case Label.Button:
            return Theme.type.button;
        case Label.Lead:
            return Theme.type.lead;
        case Label.Small:
            return Theme.type.small;
        }
        return Theme.type.body;
    }

    function weightOf(kind: int): int {
        if (kind === Label.Question)
            return Theme.weight.question;
        return kind === Label.Title || kind === Label.Button || label.strong ? Theme.weight.control : Theme.weight.body;
    }

    function widestWord(words: string): real {
        let widest = 0;
        // Where a word is broken, its hyphen needs room too.
        for (const word of words.replace(/[\u00AD-]/g, "- ").split(/\s+/))
            widest = Math.max(widest, label.wide(word));
        return widest;
    }

    function fitted(words: string, room: real): int {
        // Most texts fit in one line, and then no word needs to be looked at.
        const widest = label.wide(words) <= room ? 0 : label.widestWord(words);
        // Half a pixel is rounding, not want of room.
        if (room <= 0 || widest <= room + 0.5)
            return label.wanted;
        return Math.floor(label.wanted * room / (widest * 1.02));
    }

    function linesIn(words: string, room: real): int {
        const blank = label.wide(" ");
        let lines = 1;
        let used = 0;
        for (const word of words.split(/\s+/)) {
            const length = label.wide(word);
            const next = used === 0 ? length : used + blank + length;
            lines += next > room && used > 0 ? 1 : 0;
            used = next > room ? length : next;
        }
        return lines;
    }

    // The room to leave free so that the lines of a short text come out alike in length.
    function spare(words: string, room: real): real {
        const lines = label.linesIn(words, room);
        let narrow = label.widestWord(words);
        let broad = room;
        while (lines > 1 && broad - narrow > Theme.space.unit) {
            const middle = (narrow + broad) / 2;
            if (label.linesIn(words, middle) > lines)
                narrow = middle;
            else
                broad = middle;
        }
        return lines > 1 ? Math.max(0, room - broad - Theme.space.unit) : 0;
    }

    rightPadding: Theme.mirrored ? 0 : label.free
    leftPadding: Theme.mirrored ? label.free : 0
    font.family: Theme.family
    font.features: Theme.features
    font.weight: label.weightOf(label.kind)
    font.pixelSize: label.fit ? label.fitted(label.measured, label.room) : label.wanted
    color: label.onWall ? (label.muted ? Theme.colour.wallMuted : Theme.colour.wallInk) : (label.muted ? Theme.colour.muted : Theme.colour.ink)
    lineHeight: label.kind === Label.Question ? Theme.type.questionLine : label.kind === Label.Title ? Theme.type.titleLine : Theme.type.bodyLine
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    renderType: Text.QtRendering
    Accessible.role: label.kind === Label.Question ? Accessible.Heading : Accessible.StaticText
    Accessible.name: Texts.spoken(label.text)

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.features: Theme.features
        font.weight: label.font.weight
        font.pixelSize: label.wanted
    }
}
