// Sign-in: who, and the password, which is cleared as soon as it has been sent.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

DeskScreen {
    id: screen

    readonly property DeskSignInViewModel form: desk.signInForm

    function send() {
        screen.form.signIn(login.text, password.text)
    }

    objectName: "sign-in"
    question: Texts.of("desk-sign-in-question")
    lead: Texts.of("desk-sign-in-lead")
    Component.onCompleted: login.focusField()

    Connections {
        target: screen.form

        function onForget() {
            password.text = ""
            password.focusField()
        }

        function onLoginFaultChanged() {
            if (screen.form.loginFault !== "")
                login.focusField()
        }

        function onPasswordFaultChanged() {
            if (screen.form.passwordFault !== "" && screen.form.loginFault === "")
                password.focusField()
        }
    }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        Banner {
            objectName: "desk-away"
            width: parent.width
            visible: screen.desk.away !== ""
            icon: "wifi-off"
            title: screen.desk.away
            advice: screen.desk.awayHelp
        }
        Note {
            objectName: "desk-signed-out"
            width: parent.width
            visible: screen.form.reason !== ""
            strong: true
            icon: "info"
            text: screen.form.reason
        }
        Field {
            id: login
            objectName: "desk-login"
            width: parent.width
            label: Texts.of("desk-login")
            error: screen.form.loginFault
            maximumLength: 100
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            onEdited: screen.form.edited()
            onAccepted: password.focusField()
        }
        Field {
            id: password
            objectName: "desk-password"
            width: parent.width
            secret: true
            label: Texts.of("desk-password")
            error: screen.form.passwordFault
            maximumLength: 200
            inputMethodHints: Qt.ImhHiddenText | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            onEdited: screen.form.edited()
            onAccepted: screen.send()
        }
        Note {
            objectName: "desk-caps"
            width: parent.width
            visible: password.capsLock
            strong: true
            icon: "shift-locked"
            text: Texts.of("desk-caps")
        }
        Note {
            objectName: "desk-sign-in-fault"
            width: parent.width
            visible: screen.form.fault !== ""
            strong: true
            ink: Theme.colour.dangerOnTint
            icon: "circle-alert"
            text: screen.form.fault
        }
        BigButton {
            objectName: "desk-sign-in"
            width: parent.width
            text: Texts.of(screen.form.asking ? "desk-signing-in" : "desk-sign-in")
            available: !screen.form.asking
            onActivated: screen.send()
        }
    }
}
