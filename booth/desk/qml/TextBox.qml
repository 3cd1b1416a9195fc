// Some lines to write in: label above, hint under it, lamp ring on focus.
import QtQuick
import Luukku.Ui

FocusScope {
    id: box

    required property string label
    property string hint: ""
    // Whether it is short enough to be sent, and what is said of that.
    property string told: ""
    property bool fits: true
    // Far beyond what can be sent: a bound for what is pasted by mistake.
    readonly property int bound: 20000
    property alias text: input.text
    readonly property bool focused: input.activeFocus

    signal edited(string text)

    function cut() {
        if (input.length > box.bound)
            input.remove(box.bound, input.length)
        box.edited(input.text)
    }

    implicitHeight: frame.y + frame.height

    Column {
        id: head
        width: parent.width

        Label { width: parent.width; kind: Label.Lead; strong: true; visible: text !== ""; text: box.label; Accessible.ignored: true }
        Label { width: parent.width; visible: text !== ""; muted: true; text: box.hint; Accessible.ignored: true }
    }
    Rectangle {
        anchors { fill: frame; margins: -Theme.size.fieldRing }
        visible: box.focused
        radius: Theme.radius.control + Theme.size.fieldRing
        color: Theme.colour.focusRing
    }
    Rectangle {
        id: frame
        y: head.height + Theme.size.fieldRing
        width: parent.width
        height: Math.max(Theme.size.choice, input.height + 2 * Theme.space.minGap)
        radius: Theme.radius.control
        color: Theme.colour.surface
        border { width: Theme.size.border + (box.focused ? 1 : 0); color: box.focused ? Theme.colour.focusLine : box.fits ? Theme.colour.line : Theme.colour.dangerOnTint }

        TapHandler { onTapped: input.forceActiveFocus(Qt.MouseFocusReason) }
        TextEdit {
            id: input
            x: Theme.space.gap
            y: Theme.space.minGap
            width: parent.width - 2 * Theme.space.gap
            focus: true
            activeFocusOnTab: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.colour.ink
            selectionColor: Theme.colour.lamp
            selectedTextColor: Theme.colour.lampInk
            font { family: Theme.family; features: Theme.features; pixelSize: Theme.type.lead; weight: Theme.weight.body }
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            // Tab leaves the box: it is a form, not a letter.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: event => input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: event => input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (activeFocus)
                Qt.callLater(box.cut)
            Accessible.role: Accessible.EditableText
            Accessible.name: box.label
            Accessible.description: box.told === "" ? box.hint : box.hint + " " + box.told
            Accessible.editable: true
            Accessible.multiLine: true
        }
    }
}
