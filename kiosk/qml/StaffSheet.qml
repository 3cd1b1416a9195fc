// For staff: the PIN that closes the program, and the question whether to.
import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property StaffViewModel staff
    required property TimeViewModel time
    readonly property bool choosing: staff.state === "choosing"
    readonly property bool locked: staff.state === "locked"
    readonly property bool wrong: staff.state === "wrong"

    objectName: "staff-sheet"
    clock: time.now
    question: Texts.of(choosing ? "staff-choose" : locked ? "staff-locked" : wrong ? "staff-wrong" : "staff-question")
    lead: Texts.of(choosing ? "staff-choose-help" : locked ? "staff-locked-help" : wrong ? "staff-wrong-help" : "staff-help")
    sillY: Theme.sillY.form
    questionSize: Theme.scale > 1.2 ? Theme.type.questionSmall : Theme.type.question
    hatch: Hatch { visible: !Theme.space.tight; width: visible ? Theme.size.hatch : 0; icon: sheet.wrong || sheet.locked ? "circle-alert" : "lock" }
    dock: Dock {
        DockButton {
            objectName: "staff-back"
            text: Texts.of("staff-back")
            icon: "arrow-left"
            directional: true
            onActivated: sheet.staff.close()
        }
    }

    onQuestionChanged: {
        if (wrong)
            pad.value = ""
        sheet.Accessible.announce(Texts.spoken(sheet.question + " " + sheet.lead), Accessible.Assertive)
    }
    Component.onCompleted: pad.forceActiveFocus()

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space.gap

        Grid {
            id: asking
            readonly property real half: columns === 2 ? width - pad.width - columnSpacing : width
            width: parent.width
            columns: Theme.landscape ? 2 : 1
            spacing: Theme.space.gap
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            visible: !sheet.choosing && !sheet.locked

            Keypad {
                id: pad
                objectName: "staff-pad"
                maximumLength: 12
                low: Theme.lowReach || (Theme.landscape && Theme.scale > 1.2)
                enabled: sheet.staff.state !== "checking"
                eraseName: Texts.of("code-erase")
                onEdited: sheet.staff.edited()
            }
            Column {
                width: asking.half
                spacing: Theme.space.gap

                Label {
                    objectName: "staff-typed"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    kind: Label.Title
                    // Never the digits: others look on.
                    text: "•".repeat(pad.value.length)
                    Accessible.ignored: true
                }
                BigButton {
                    objectName: "staff-enter"
                    width: parent.width
                    text: Texts.of("staff-enter")
                    icon: "check"
                    onActivated: sheet.staff.enter(pad.value)
                }
            }
        }
        BigButton {
            objectName: "staff-stay"
            width: parent.width
            visible: sheet.choosing
            text: Texts.of("staff-back")
            icon: "arrow-left"
            directional: true
            onActivated: sheet.staff.close()
        }
        BigButton {
            objectName: "staff-leave"
            width: parent.width
            visible: sheet.choosing
            kind: BigButton.Danger
            text: Texts.of("staff-leave")
            icon: "power"
            onActivated: sheet.staff.leave()
        }
    }
}
