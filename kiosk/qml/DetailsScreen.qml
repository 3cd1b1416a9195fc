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

    objectName: "details"
    clock: time.now
    question: Texts.of("details-question")
    lead: details.hostLine
    stepCount: 3
    stepCurrent: 2
    sillY: Theme.sillY.form
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

    // Takes the focus from the fields, and with it the keyboard away.
    Item { id: nowhere }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.minGap

        Banner {
            objectName: "details-fault"
            width: parent.width
            visible: screen.details.keepFault !== ""
            kind: Banner.Error
            title: Texts.of("details-not-kept")
            advice: screen.details.keepFault
        }
        Field {
            id: nameField
            objectName: "details-name"
            width: parent.width
            label: Texts.of("details-name")
            error: screen.details.nameFault
            clearName: Texts.of("details-clear")
            maximumLength: 100
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onEdited: screen.details.edited()
        }
        Grid {
            id: more
            width: parent.width
            columns: screen.large ? 1 : 2
            columnSpacing: Theme.space.minGap
            rowSpacing: Theme.space.minGap

            Field {
                id: organisationField
                objectName: "details-organisation"
                width: screen.large ? more.width : Math.round((more.width - more.columnSpacing) * 0.44)
                label: Texts.of("details-organisation")
                hint: Texts.of("details-optional")
                clearName: Texts.of("details-clear")
                maximumLength: 100
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                onEdited: screen.details.edited()
            }
            Field {
                id: phoneField
                objectName: "details-phone"
                width: screen.large ? more.width : more.width - more.columnSpacing - organisationField.width
                label: Texts.of("details-phone")
                hint: Texts.of("details-optional")
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
            icon: "lock"
            text: screen.details.stored
        }
        Grid {
            id: buttons
            readonly property real share: width - columnSpacing
            width: parent.width
            columns: screen.large ? 1 : 2
            columnSpacing: Theme.space.gap
            rowSpacing: Theme.space.minGap
            // The main act stands first where they stand on top of each other, and last where beside.
            layoutDirection: Qt.RightToLeft
            enabled: screen.kiosk.step === "details"

            BigButton {
                objectName: "details-confirm"
                width: screen.large ? buttons.width : buttons.share * 0.59
                text: Texts.of("details-confirm")
                icon: "arrow-right"
                iconTrailing: true
                directional: true
                onActivated: {
                    nowhere.forceActiveFocus()
                    screen.details.confirm(nameField.text, organisationField.text, phoneField.text)
                }
            }
            BigButton {
                objectName: "details-unnamed"
                width: screen.large ? buttons.width : buttons.share * 0.41
                kind: BigButton.Secondary
                text: Texts.of("details-unnamed")
                onActivated: {
                    nowhere.forceActiveFocus()
                    screen.details.confirmUnnamed(organisationField.text, phoneField.text)
                }
            }
        }
    }
}
