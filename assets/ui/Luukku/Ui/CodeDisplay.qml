pragma ComponentBehavior: Bound
// A code of a few digits, each in its own small hatch; while it is typed the next one is lit.
import QtQuick

Row {
    id: display

    required property string code
    property int length: 4
    property int arch: Theme.size.hatchCode
    property bool entering: false
    property string name: display.code.split("").join(" ")

    spacing: Theme.space.minGap
    // Digits keep their places where one reads from the right: twice turned is as it was.
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken(display.name)

    Repeater {
        model: display.length

        HatchTile {
            id: digit

            required property int index
            readonly property bool next: display.entering && digit.index === display.code.length

            arch: display.arch
            // Digits grow with the words, as far as their hatch holds them.
            initialsSize: Math.round(display.arch * Math.min(0.41 * Theme.scale, 0.66))
            initials: display.code.charAt(digit.index)
            ground: digit.next ? Theme.colour.lamp : Theme.colour.tint
            mark: Theme.colour.ink
            frame: digit.next ? Theme.colour.lamp : Theme.colour.line
        }
    }
}
