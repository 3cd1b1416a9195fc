// Four digits bring a visit back to the screen, or end it.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

DigitsScreen {
    id: screen

    readonly property CodeViewModel code: kiosk.code
    // Whether the visitor is on the way out.
    property bool leaving: false
    // Too many wrong codes are told to everybody alike.
    readonly property bool parting: leaving && code.state !== "many"
    readonly property string kind: parting ? "leave-" : "code-"

    objectName: "code"
    icon: leaving ? "log-out" : "hash"
    fault: code.state !== "asking" && code.state !== "looking"
    looking: code.state === "looking"
    asked: Texts.of("code-question")
    // What is wrong is said where the question was: the digits are typed on the same keys.
    question: Texts.of(fault ? kind + code.state : "code-question")
    lead: Texts.of(fault ? kind + code.state + "-help" : looking ? kind + "looking" : kind + "lead")
    onEdited: code.edited()
    onCompleted: code => screen.code.lookUp(code)
}
