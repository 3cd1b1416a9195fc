// How the desk looks to its advisor: language, size of words, colours. Over the screen, until closed.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

FocusScope {
    id: looks

    required property DeskViewModel desk
    required property DeskDisplayViewModel display
    property bool open: false
    property Item before: null

    signal closed

    // What is seen at the opening gets the focus, and gives it back.
    function capture() {
        if (looks.open) {
            looks.before = looks.Window.activeFocusItem
            done.forceActiveFocus(Qt.PopupFocusReason)
        } else if (looks.before) {
            looks.before.forceActiveFocus(Qt.PopupFocusReason)
            looks.before = null
        }
    }

    anchors.fill: parent
    visible: open
    focus: open
    onOpenChanged: looks.capture()
    Keys.onEscapePressed: looks.closed()
    Accessible.role: Accessible.Dialog
    Accessible.name: Texts.of("desk-looks")

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.colour.wall : Theme.colour.wallEdge
        opacity: Theme.scrim
    }
    // Nothing behind it can be touched.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onClicked: looks.closed()
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.margin, Math.round(Theme.size.deskWords * Theme.scale))
        height: Math.min(parent.height - 2 * Theme.space.margin, column.wholeHeight + foot.height)
        radius: Theme.radius.control
        color: Theme.colour.counter
        border { width: Theme.highContrast ? Theme.size.border : 0; color: Theme.colour.line }

        // What lies on it is not beside it.
        MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons }
        DeskScroll {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: foot.top; leftMargin: Theme.space.section; rightMargin: Theme.space.section }
            spacing: Theme.space.unit

            Label { width: parent.width; kind: Label.Title; text: Texts.of("desk-looks"); Accessible.role: Accessible.Heading }
            LooksRow {
                width: parent.width
                title: Texts.of("desk-looks-language")
                choices: looks.desk.languages.map(one => ({ "name": "desk-looks-" + one.language, "text": one.name, "value": one.language }))
                value: looks.desk.language
                onChosen: value => looks.desk.speak(value)
            }
            LooksRow {
                width: parent.width
                title: Texts.of("desk-looks-size")
                choices: looks.display.scales.map((scale, at) => ({ "name": "desk-size-" + (at + 1), "text": Texts.of("desk-size-" + (at + 1)), "value": scale }))
                value: looks.display.scale
                onChosen: value => looks.display.setScale(value)
            }
            LooksRow {
                width: parent.width
                title: Texts.of("desk-looks-colours")
                choices: [
                    { "name": "desk-colours-usual", "text": Texts.of("desk-contrast-off"), "value": false },
                    { "name": "desk-colours-contrast", "text": Texts.of("desk-contrast-on"), "value": true }
                ]
                value: looks.display.contrast
                onChosen: value => looks.display.setContrast(value)
            }
        }
        Item {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.space.section; rightMargin: Theme.space.section }
            height: done.height + 2 * Theme.space.gap

            BigButton {
                id: done
                objectName: "desk-looks-done"
                y: Theme.space.gap
                width: parent.width
                text: Texts.of("desk-looks-done")
                onActivated: looks.closed()
            }
        }
    }
}
