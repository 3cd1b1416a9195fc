// A question that must be answered first. The safe answer comes first, and Escape gives it.
import QtQuick

FocusScope {
    id: dialog

    property bool open: false
    property string title: ""
    property string advice: ""
    property string icon: "timer"
    property string safeText: ""
    property string otherText: ""
    property bool otherDanger: false
    property Item before: null
    // Lying down its answers stand side by side.
    readonly property bool wide: Theme.landscape && Theme.device === "kiosk"

    signal safe
    signal other

    function capture() {
        if (!dialog.open) {
            if (dialog.before)
                dialog.before.forceActiveFocus(Qt.PopupFocusReason);
            dialog.before = null;
            return;
        }
        dialog.before = dialog.Window.activeFocusItem;
        first.forceActiveFocus(Qt.PopupFocusReason);
    }

    anchors.fill: parent
    visible: dialog.open
    focus: dialog.open
    onOpenChanged: dialog.capture()
    Component.onCompleted: if (dialog.open)
        dialog.capture()
    Keys.onEscapePressed: dialog.safe()
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Dialog
    Accessible.name: Texts.spoken(dialog.title)
    Accessible.description: Texts.spoken(dialog.advice)

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.colour.wall : Theme.colour.wallEdge
        opacity: Theme.scrim
    }

    // Nothing behind a question can be touched.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
    }

    Shadow {
        anchors.fill: card
    }

    Rectangle {
        id: card

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.lowReach ? parent.height - height - Theme.space.margin : Math.round((parent.height - height) / 2)
        width: Math.min(dialog.wide ? Theme.size.dialogWide : Theme.size.dialog, parent.width - 2 * Theme.space.margin)
        height: inside.height + 2 * Theme.space.section
        radius: Theme.radius.control
        color: Theme.colour.surface
        border.width: Theme.highContrast ? Theme.size.border : 0
        border.color: Theme.colour.line

        Column {
            id: inside

            x: Theme.space.section
            y: Theme.space.section
            width: parent.width - 2 * Theme.space.section
            spacing: Theme.space.gap

            HatchTile {
                anchors.left: parent.left
                icon: dialog.icon
                ground: Theme.colour.lamp
                mark: Theme.colour.lampInk
                edge: Theme.colour.ink
                frame: Theme.colour.lamp
            }

            Label {
                width: parent.width
                kind: Label.Title
                wanted: Math.round(Theme.type.title * 1.14)
                text: dialog.title
            }

            Label {
                width: parent.width
                visible: dialog.advice !== ""
                kind: Label.Lead
                muted: true
                text: dialog.advice
                bottomPadding: Theme.space.minGap
            }

            Grid {
                id: answers

                readonly property real share: dialog.wide && last.visible ? (width - columnSpacing) / 2 : width

                width: parent.width
                columns: dialog.wide ? 2 : 1
                spacing: Theme.space.gap

                BigButton {
                    id: first
    
                    objectName: "safe"
                    width: answers.share
                    text: dialog.safeText
                    KeyNavigation.tab: last.visible ? last : first
                    KeyNavigation.backtab: last.visible ? last : first
                    KeyNavigation.down: last.visible ? last : first
                    onActivated: dialog.safe()
                }
    
                BigButton {
                    id: last
    
                    objectName: "other"
                    width: answers.share
                    visible: dialog.otherText !== ""
                    kind: dialog.otherDanger ? BigButton.Danger : BigButton.Secondary
                    text: dialog.otherText
                    KeyNavigation.tab: first
                    KeyNavigation.backtab: first
                    KeyNavigation.up: first
                    onActivated: dialog.other()
                }
            }
        }
    }
}
