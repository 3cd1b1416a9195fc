// Six digits of an invitation find an appointment; so does its QR code, held up to the camera.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

DigitsScreen {
    id: screen

    required property ScannerViewModel scanner
    readonly property AppointmentViewModel appointment: kiosk.appointment
    // A code was held up that is not ours; typing a digit forgets it.
    property bool foreign: false

    objectName: "appointment"
    icon: "calendar-check"
    length: 6
    fault: appointment.state !== "asking" && appointment.state !== "looking"
    looking: appointment.state === "looking"
    asked: Texts.of("appointment-question")
    question: Texts.of(fault ? "appointment-" + appointment.state : "appointment-question")
    lead: Texts.of(fault ? "appointment-" + appointment.state + "-help" : looking ? "appointment-looking" : foreign ? "appointment-foreign" : scanner.state === "looking" ? "appointment-lead-camera" : "appointment-lead")
    onEdited: {
        foreign = false
        appointment.edited()
    }
    onCompleted: code => appointment.lookUp(code)
    otherText: Texts.of("appointment-no-code")
    onOtherChosen: kiosk.seekByName()

    // The camera sees only while this screen is shown.
    Component.onCompleted: scanner.start()
    Component.onDestruction: scanner.stop()

    Connections {
        target: screen.scanner

        function onRead(text: string) {
            screen.foreign = false
            screen.appointment.lookUpQr(text)
        }

        function onForeign() {
            screen.foreign = true
        }
    }
}
