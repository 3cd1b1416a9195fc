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
    sillY: Theme.landscape && tucks ? 0 : Theme.landscape ? Theme.sillY.form : Theme.sillY.start
    // With large words the keys need the room.
    tucks: (Theme.landscape ? Theme.scale > 1.2 : Theme.space.tight) && !Theme.lowReach
    closely: tucks && Theme.landscape
    // All keys are on one page: whoever looks for a digit turns none.
    givesWay: true
    questionSize: Theme.scale > 1.2 ? Theme.type.questionSmall : Theme.type.question
    hatch: Hatch { visible: !Theme.space.tight; width: visible ? Theme.size.hatch : 0; icon: screen.fault ? "circle-alert" : "hash" }
    dock: KioskDock { kiosk: screen.kiosk }

    onFaultChanged: {
        if (!fault)
            return
        pad.value = ""
        screen.Accessible.announce(Texts.spoken(screen.question + " " + screen.lead), Accessible.Assertive)
    }

    // Within low reach the digits that are shown make room for those that are touched.
    readonly property bool shownHigh: Theme.lowReach && !Theme.landscape
    status: CodeDisplay {
        objectName: "code-shown-high"
        visible: screen.shownHigh
        height: screen.shownHigh ? implicitHeight : 0
        code: pad.value
        entering: true
        name: Texts.of("code-question")
    }

    Grid {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.space.section
        columnSpacing: Theme.space.section
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        CodeDisplay {
            objectName: "code-shown"
            visible: !screen.shownHigh
            code: pad.value
            entering: true
            name: Texts.of("code-question")
        }
        Keypad {
            id: pad
            objectName: "code-pad"
            maximumLength: 4
            low: Theme.landscape && Theme.lowReach
            enabled: screen.code.state !== "looking"
            eraseName: Texts.of("code-erase")
            onEdited: screen.code.edited()
            onCompleted: code => screen.code.lookUp(code)
        }
    }
}
