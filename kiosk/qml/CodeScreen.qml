// Four digits bring a visit back to the screen.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

DigitsScreen {
    id: screen

    readonly property CodeViewModel code: kiosk.code

    objectName: "code"
    fault: code.state === "unknown" || code.state === "many" || code.state === "unreachable"
    looking: code.state === "looking"
    asked: Texts.of("code-question")
    // What is wrong is said where the question was: the digits are typed on the same keys.
    question: Texts.of(fault ? "code-" + code.state : "code-question")
    lead: Texts.of(fault ? "code-" + code.state + "-help" : looking ? "code-looking" : "code-lead")
    onEdited: code.edited()
    onCompleted: code => screen.code.lookUp(code)
}
