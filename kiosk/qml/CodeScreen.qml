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

    objectName: "code"
    icon: leaving ? "door-open" : "hash"
    fault: code.state !== "asking" && code.state !== "looking"
    looking: code.state === "looking"
    asked: Texts.of("code-question")
    // What is wrong is said where the question was: the digits are typed on the same keys.
    question: Texts.of(!fault ? "code-question" : parting ? "leave-" + code.state : "code-" + code.state)
    lead: fault ? Texts.of(parting ? "leave-" + code.state + "-help" : "code-" + code.state + "-help") : looking ? Texts.of(leaving ? "leave-looking" : "code-looking") : Texts.of(leaving ? "leave-lead" : "code-lead")
    onEdited: code.edited()
    onCompleted: code => screen.code.lookUp(code)
}
