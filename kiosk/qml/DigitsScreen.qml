// A code is asked for: digits in hatches, and the keys to type them.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    required property string asked
    property int length: 4
    property bool fault: false
    property bool looking: false
    property string icon: "hash"
    // What else can be done by who has no code; "" is nothing.
    property string otherText: ""
    readonly property bool other: otherText !== ""
    property alias value: pad.value

    signal edited
    signal completed(code: string)
    signal otherChosen

    clock: time.now
    sillY: Theme.landscape && tucks ? 0 : Theme.landscape ? Theme.sillY.form : Theme.sillY.start
    // With large words the keys need the room.
    tucks: (Theme.landscape ? Theme.scale > 1.2 : Theme.space.tight) && (!Theme.lowReach || (other && Theme.landscape))
    closely: tucks && Theme.landscape
    // All keys are on one page: whoever looks for a digit turns none.
    givesWay: true
    questionSize: Theme.scale > 1.2 ? Theme.type.questionSmall : Theme.type.question
    hatch: Hatch { visible: !Theme.space.tight; width: visible ? Theme.size.hatch : 0; icon: screen.fault ? "circle-alert" : screen.icon }
    dock: KioskDock { kiosk: screen.kiosk }

    onFaultChanged: {
        if (!fault)
            return
        pad.value = ""
        screen.Accessible.announce(Texts.spoken(screen.question + " " + screen.lead), Accessible.Assertive)
    }

    // Within low reach the digits that are shown make room for those that are touched.
    readonly property bool shownHigh: Theme.lowReach && (!Theme.landscape || length > 4)
    status: CodeDisplay {
        objectName: "code-shown-high"
        visible: screen.shownHigh
        height: screen.shownHigh ? implicitHeight : 0
        length: screen.length
        code: pad.value
        entering: true
        name: screen.asked
    }

    Grid {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.space.section
        columnSpacing: Theme.space.section
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            id: shown
            visible: !screen.shownHigh || (screen.other && Theme.landscape)
            spacing: Theme.space.section

            CodeDisplay {
                id: display
                objectName: "code-shown"
                visible: !screen.shownHigh
                arch: screen.length > 4 && Theme.landscape ? Theme.size.hatchCodeSmall : Theme.size.hatchCode
                length: screen.length
                code: pad.value
                entering: true
                name: screen.asked
            }
            // Lying down it stands below the digits, where it takes nothing from the keys.
            BigButton {
                objectName: "code-other"
                width: screen.shownHigh ? screen.width - 2 * Theme.space.margin - pad.width - Theme.space.section : display.width
                visible: screen.other && Theme.landscape
                kind: BigButton.Secondary
                small: true
                enabled: !screen.looking
                text: screen.otherText
                onActivated: screen.otherChosen()
            }
        }
        Keypad {
            id: pad
            objectName: "code-pad"
            maximumLength: screen.length
            low: Theme.lowReach ? Theme.landscape || screen.other : screen.other && Theme.space.tight && !Theme.landscape
            enabled: !screen.looking
            eraseName: Texts.of("code-erase")
            onEdited: screen.edited()
            onCompleted: code => screen.completed(code)
        }
    }

    foot: BigButton {
        objectName: "code-other"
        width: parent ? parent.width : 0
        height: visible ? implicitHeight : 0
        visible: screen.other && !Theme.landscape
        kind: BigButton.Secondary
        small: true
        enabled: !screen.looking
        text: screen.otherText
        onActivated: screen.otherChosen()
    }
}
