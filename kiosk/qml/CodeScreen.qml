// Four digits bring a visit back to the screen.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    readonly property CodeViewModel code: kiosk.code
    readonly property bool fault: code.state === "unknown" || code.state === "many" || code.state === "unreachable"

    objectName: "code"
    clock: time.now
    // What is wrong is said where the question was: the digits are typed on the same keys.
    question: Texts.of(fault ? "code-" + code.state : "code-question")
    lead: Texts.of(fault ? "code-" + code.state + "-help" : code.state === "looking" ? "code-looking" : "code-lead")
    sillY: Theme.sillY.start
    hatch: Hatch { icon: screen.fault ? "circle-alert" : "hash" }
    dock: KioskDock { kiosk: screen.kiosk }

    onFaultChanged: {
        if (!fault)
            return
        pad.value = ""
        screen.Accessible.announce(Texts.spoken(screen.question + " " + screen.lead), Accessible.Assertive)
    }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.section

        CodeDisplay {
            anchors.horizontalCenter: parent.horizontalCenter
            code: pad.value
            entering: true
            name: Texts.of("code-question")
        }
        Keypad {
            id: pad
            objectName: "code-pad"
            anchors.horizontalCenter: parent.horizontalCenter
            maximumLength: 4
            enabled: screen.code.state !== "looking"
            eraseName: Texts.of("code-erase")
            onEdited: screen.code.edited()
            onCompleted: code => screen.code.lookUp(code)
        }
    }
}
