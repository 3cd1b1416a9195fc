// Six digits of an invitation find an appointment.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

DigitsScreen {
    id: screen

    readonly property AppointmentViewModel appointment: kiosk.appointment

    objectName: "appointment"
    icon: "calendar-check"
    length: 6
    fault: appointment.state !== "asking" && appointment.state !== "looking"
    looking: appointment.state === "looking"
    asked: Texts.of("appointment-question")
    question: Texts.of(fault ? "appointment-" + appointment.state : "appointment-question")
    lead: Texts.of(fault ? "appointment-" + appointment.state + "-help" : looking ? "appointment-looking" : "appointment-lead")
    onEdited: appointment.edited()
    onCompleted: code => appointment.lookUp(code)
    otherText: Texts.of("appointment-no-code")
    onOtherChosen: kiosk.seekByName()
}
