// The foot of a session: what goes on, whose turn it is, and the button for it.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

Rectangle {
    id: bar

    required property var session
    required property var acts
    required property int number
    readonly property bool mine: session.tone === "turn"
    readonly property color ink: mine ? Theme.colour.lampTintInk : Theme.colour.ink
    readonly property real room: width - 2 * Theme.space.gap
    readonly property real textRoom: mark.width + Theme.space.minGap
    readonly property bool beside: textRoom + Math.max(sentence.natural(), detail.visible ? detail.natural() : 0) + Theme.space.gap + buttons.natural() <= room

    // These open a panel; nothing is sent.
    function isPaper(what: string): bool {
        return what === "survey" || what === "diary"
    }

    signal pressed(string what, string step)
    signal documentChosen(string kind)

    implicitHeight: inside.height + 2 * Theme.space.minGap + Theme.space.unit / 2
    bottomLeftRadius: Theme.radius.control - 2
    bottomRightRadius: Theme.radius.control - 2
    color: mine ? Theme.colour.lampTint : Theme.colour.counter
    height: implicitHeight

    Rectangle { width: parent.width; height: Math.max(1, Theme.size.border - 1); color: Theme.highContrast ? Theme.colour.line : Theme.colour.hair }

    Column {
        id: inside
        x: Theme.space.gap
        y: Theme.space.minGap + Theme.space.unit / 4
        width: bar.room
        spacing: Theme.space.minGap

        Item {
            width: parent.width
            height: bar.beside ? Math.max(words.height, buttons.height) : words.height + (buttons.visible ? buttons.height + Theme.space.minGap : 0)

            Icon {
                id: mark
                anchors.left: parent.left
                y: words.y + Math.round((sentence.height / Math.max(1, sentence.lineCount) - height) / 2)
                name: bar.session.icon
                colour: bar.ink
            }
            Column {
                id: words
                anchors { left: parent.left; leftMargin: bar.textRoom }
                y: bar.beside ? Math.round((parent.height - height) / 2) : 0
                width: bar.beside ? bar.room - bar.textRoom - buttons.width - (buttons.visible ? Theme.space.gap : 0) : bar.room - bar.textRoom

                Label { id: sentence; width: parent.width; strong: true; lineHeight: 1.04; color: bar.ink; text: bar.session.sentence }
                Label { id: detail; width: parent.width; visible: text !== ""; color: bar.mine ? bar.ink : Theme.colour.muted; text: bar.session.detail }
                Label { objectName: "desk-info-" + bar.number; width: parent.width; visible: text !== ""; color: bar.mine ? bar.ink : Theme.colour.muted; text: bar.session.info }
                Label { width: parent.width; visible: text !== ""; kind: Label.Small; color: bar.mine ? bar.ink : Theme.colour.muted; text: bar.session.surveys }
            }
            Flow {
                id: buttons

                function natural(): real {
                    let width = 0
                    for (const act of buttons.children)
                        if (act.visible && act.implicitWidth > 0)
                            width += act.implicitWidth + (width > 0 ? spacing : 0)
                    return width
                }

                anchors.right: parent.right
                width: Math.min(natural(), bar.room)
                y: bar.beside ? Math.round((parent.height - height) / 2) : words.height + Theme.space.minGap
                spacing: Theme.space.gap
                visible: bar.acts.length > 0

                Repeater {
                    id: places
                    // So many there are at most; delegates that stay keep focus and touch.
                    // The main act is the last: it stands at the end, and Tab comes to it in that order.
                    model: 4

                    BigButton {
                        id: button
                        required property int index
                        readonly property var press: bar.acts[places.model - 1 - index] ?? null
                        objectName: press ? press.object : ""
                        visible: press !== null
                        width: implicitWidth
                        small: true
                        kind: press && press.primary ? BigButton.Primary : BigButton.Secondary
                        wordSize: Theme.type.button
                        available: act === null || bar.isPaper(act.what) || !bar.session.resting
                        text: press ? press.text : ""
                        onActivated: bar.pressed(press.what, press.step)
                    }
                }
            }
        }
        Grid {
            id: documents
            width: parent.width
            columns: 3
            spacing: Theme.space.gap
            visible: bar.session.documents.length > 0

            Repeater {
                model: bar.session.documents.length

                BigButton {
                    required property int index
                    readonly property var document: bar.session.documents[index] ?? ({ "kind": "", "text": "" })
                    objectName: "desk-document-" + document.kind + (bar.number === 0 ? "" : "-" + bar.number)
                    width: Math.floor((documents.width - 2 * documents.spacing) / 3)
                    small: true
                    kind: BigButton.Secondary
                    wordSize: Theme.type.button
                    available: !bar.session.resting
                    text: document.text
                    onActivated: bar.documentChosen(document.kind)
                }
            }
        }
        Note { width: parent.width; visible: bar.session.documents.length > 0; icon: "lock"; ink: bar.ink; text: Texts.of("desk-documents-help") }
        Note { objectName: "desk-explained-" + bar.number; width: parent.width; visible: text !== ""; strong: true; ink: bar.ink; icon: "wifi-off"; text: bar.session.explanation }
        Note { objectName: "desk-kept-" + bar.number; width: parent.width; visible: text !== ""; strong: true; ink: bar.ink; icon: "check"; text: bar.session.kept }
        Note { objectName: "desk-error-" + bar.number; width: parent.width; visible: text !== ""; strong: true; ink: Theme.colour.dangerOnTint; icon: "circle-alert"; text: bar.session.error }
    }
}
