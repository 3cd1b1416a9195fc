// Who: a name, and what else the visitor wants to give; what is stored, in one sentence.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    readonly property DetailsViewModel details: kiosk.details
    readonly property bool large: Theme.scale > 1.2
    // How many fields stand beside each other; with the largest words one thing at a time.
    readonly property int across: !Theme.landscape ? (large ? 1 : 2) : Theme.scale > 1.8 ? 1 : Theme.scale > 1.4 ? 2 : 3
    // Large words above the keyboard, lying down: both acts in one low row, or the main one beside the field.
    readonly property bool writing: tucked && large && keyboardHeight > 0
    readonly property bool actBeside: writing && across === 1 && details.nameFault === "" && details.phoneFault === ""
    readonly property real actShare: actBeside ? Math.round(width * 0.28) : 0
    // Cut help lines before cutting size.
    readonly property string hint: writing ? "" : Texts.of("details-optional")
    // What is stored is said beside the buttons where they leave room for it.
    readonly property bool noteBeside: across === 3 && !large

    objectName: "details"
    clock: time.now
    question: Texts.of("details-question")
    lead: details.hostLine
    stepCount: 3
    stepCurrent: 2
    // Lying down, large words need the room even without the keyboard.
    tucks: large && Theme.landscape
    sillY: tucks ? 0 : Theme.sillY.form
    // Where something stands above the keyboard, a field may come as near to it as it is whole.
    leastPage: writing ? tallest - Theme.space.gap : tallest
    readonly property real tallest: Math.max(nameField.height, organisationField.height, phoneField.height, notKept.visible ? notKept.height : 0)
    hatch: Hatch { initials: screen.details.hostInitials; lit: true; name: screen.details.hostName }
    dock: KioskDock { kiosk: screen.kiosk }

    Component.onCompleted: nameField.focusField()

    // The visitor is led to what is wrong, the first of it first.
    Connections {
        target: screen.details

        function onNameFaultChanged() {
            if (screen.details.nameFault !== "")
                nameField.focusField()
        }

        function onPhoneFaultChanged() {
            if (screen.details.phoneFault !== "" && screen.details.nameFault === "")
                phoneField.focusField()
        }
    }

    function confirm() {
        nowhere.forceActiveFocus()
        details.confirm(nameField.text, organisationField.text, phoneField.text)
    }

    function confirmUnnamed() {
        nowhere.forceActiveFocus()
        details.confirmUnnamed(organisationField.text, phoneField.text)
    }

    // Takes the focus from the fields, and with it the keyboard away.
    Item { id: nowhere }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; rightMargin: screen.actBeside ? screen.actShare + Theme.space.gap : 0 }
        spacing: Theme.space.minGap

        Banner {
            id: notKept
            objectName: "details-fault"
            width: parent.width
            visible: screen.details.keepFault !== ""
            kind: Banner.Error
            title: Texts.of("details-not-kept")
            advice: screen.details.keepFault
        }
        Flow {
            id: fields
            readonly property real share: width - (screen.across - 1) * spacing
            // The frames of those in one row stand in line.
            readonly property real head: Math.max(organisationField.ownHead, phoneField.ownHead)
            width: parent.width
            spacing: Theme.space.minGap

            Field {
                id: nameField
                objectName: "details-name"
                width: screen.across === 3 ? Math.floor(fields.share * 0.33) : !Theme.landscape || screen.across === 1 ? fields.width : Math.floor(fields.share / 2)
                head: !Theme.landscape || screen.across === 1 ? ownHead : Math.max(ownHead, fields.head)
                label: Texts.of("details-name")
                error: screen.details.nameFault
                clearName: Texts.of("details-clear")
                maximumLength: 100
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                onEdited: screen.details.edited()
            }
            Field {
                id: organisationField
                objectName: "details-organisation"
                width: screen.across === 1 ? fields.width : Math.floor(fields.share * (screen.across === 3 ? 0.26 : Theme.landscape ? 0.5 : 0.44))
                head: screen.across === 1 ? ownHead : fields.head
                label: Texts.of("details-organisation")
                hint: screen.hint
                clearName: Texts.of("details-clear")
                maximumLength: 100
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                onEdited: screen.details.edited()
            }
            Field {
                id: phoneField
                objectName: "details-phone"
                width: screen.across === 1 ? fields.width : screen.across === 3 ? fields.share - nameField.width - organisationField.width : fields.share - organisationField.width
                head: screen.across === 1 ? ownHead : fields.head
                label: Texts.of("details-phone")
                hint: screen.hint
                placeholder: Texts.of("details-phone-example")
                error: screen.details.phoneFault
                clearName: Texts.of("details-clear")
                maximumLength: 30
                inputMethodHints: Qt.ImhDialableCharactersOnly | Qt.ImhSensitiveData
                onEdited: screen.details.edited()
            }
        }
        Note {
            objectName: "details-stored"
            width: parent.width
            visible: !screen.noteBeside
            icon: "lock"
            text: screen.details.stored
        }
        BigButton {
            objectName: "details-unnamed"
            width: parent.width
            visible: screen.actBeside
            enabled: buttons.enabled
            kind: BigButton.Secondary
            small: true
            text: Texts.of("details-unnamed")
            // The keyboard goes as the focus leaves the fields, and this button with it.
            onVisibleChanged: if (!visible && focus) Qt.callLater(unnamedBelow.forceActiveFocus, Qt.TabFocusReason)
            onActivated: screen.confirmUnnamed()
        }
    }

    foot: Item {
        id: acts
        width: parent ? parent.width : 0
        height: implicitHeight
        // Nothing of its own height: what stands beside the field rises above it.
        implicitHeight: screen.actBeside ? Theme.size.border : buttons.implicitHeight

        BigButton {
            objectName: "details-confirm"
            anchors { right: parent.right; bottom: parent.bottom }
            width: screen.actShare
            height: screen.counterRoom - Theme.space.section - Theme.space.gap
            visible: screen.actBeside
            enabled: buttons.enabled
            small: true
            text: Texts.of("details-confirm")
            onVisibleChanged: if (!visible && focus) Qt.callLater(confirmBelow.forceActiveFocus, Qt.TabFocusReason)
            onActivated: screen.confirm()
        }

        Grid {
            id: buttons
            readonly property bool beside: Theme.landscape || !screen.large
            readonly property real noteShare: screen.noteBeside ? Math.round(width * 0.36) : 0
            readonly property real share: width - noteShare - (columns - 1) * columnSpacing
            width: parent.width
            visible: !screen.actBeside
            columns: screen.noteBeside ? 3 : beside ? 2 : 1
            columnSpacing: Theme.space.gap
            rowSpacing: Theme.space.minGap
            verticalItemAlignment: Grid.AlignVCenter
            // The main act stands first where they stand on top of each other, and last where beside.
            layoutDirection: Qt.RightToLeft
            enabled: screen.kiosk.step === "details"

            BigButton {
                id: confirmBelow
                objectName: "details-confirm"
                width: Math.floor(buttons.beside ? buttons.share * 0.59 : buttons.width)
                text: Texts.of("details-confirm")
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                small: screen.writing
                onActivated: screen.confirm()
            }
            BigButton {
                id: unnamedBelow
                objectName: "details-unnamed"
                width: Math.floor(buttons.beside ? buttons.share * 0.41 : buttons.width)
                kind: BigButton.Secondary
                small: screen.writing
                text: Texts.of("details-unnamed")
                onActivated: screen.confirmUnnamed()
            }
            Note {
                objectName: "details-stored"
                width: buttons.noteShare
                visible: screen.noteBeside
                icon: "lock"
                text: screen.details.stored
            }
        }
    }
}
