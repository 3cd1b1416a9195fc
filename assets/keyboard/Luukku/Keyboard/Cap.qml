// Owns one key as it is seen and read aloud: a cap on its sill, which it drops onto when pressed.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Luukku.Ui

KeyPanel {
    id: cap

    // Screen pixels for one pixel of the design.
    required property real unit
    // "letter", "shift", "backspace", "space", "done" or "page".
    property string role: "letter"
    property string caption: cap.typed(cap.control?.displayText ?? "")
    property string spoken: cap.caption
    property string icon: ""
    property bool on: false
    property color colour: KeyboardLook.ink

    readonly property bool down: cap.control?.pressed ?? false
    readonly property color colourNow: cap.down ? KeyboardLook.inkDown : cap.on ? KeyboardLook.inkOn : cap.colour
    readonly property bool large: cap.control?.weight === KeyboardLook.padPitch
    readonly property real iconSize: cap.large ? KeyboardLook.iconLarge : KeyboardLook.icon
    readonly property real wordSize: cap.large ? KeyboardLook.wordLarge : KeyboardLook.word
    readonly property real letterSize: cap.large ? KeyboardLook.digit : KeyboardLook.letter
    readonly property real captionSize: cap.role === "letter" ? cap.letterSize : cap.wordSize

    function typed(text: string): string {
        return cap.control?.uppercased ? text.toUpperCase() : text;
    }

    function activate(): void {
        const key = cap.control;
        const modifiers = key.uppercased ? Qt.ShiftModifier : Qt.NoModifier;
        if (!key.noKeyEvent)
            InputContext.inputEngine.virtualKeyClick(key.key, cap.typed(key.text), modifiers);
        key.clicked();
    }

    Accessible.role: Accessible.Button
    Accessible.name: cap.spoken
    Accessible.checkable: cap.role === "shift"
    Accessible.checked: cap.on
    Accessible.onPressAction: cap.activate()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: KeyboardLook.cellSide * cap.unit
        anchors.rightMargin: KeyboardLook.cellSide * cap.unit
        anchors.topMargin: (KeyboardLook.cellTop + (cap.down ? KeyboardLook.sill - 2 : 0)) * cap.unit
        anchors.bottomMargin: KeyboardLook.cellTop * cap.unit
        radius: KeyboardLook.radius * cap.unit
        color: KeyboardLook.edge

        Rectangle {
            anchors.fill: parent
            anchors.margins: KeyboardLook.border * cap.unit
            anchors.bottomMargin: (cap.down ? KeyboardLook.border : KeyboardLook.sill) * cap.unit
            radius: (KeyboardLook.radius - KeyboardLook.border) * cap.unit
            color: cap.down ? KeyboardLook.faceDown : cap.on ? KeyboardLook.faceOn : KeyboardLook.face

            Text {
                anchors.centerIn: parent
                visible: cap.icon === ""
                width: Math.min(implicitWidth, parent.width - 8 * cap.unit)
                text: cap.caption
                textFormat: Text.PlainText
                color: cap.colourNow
                font.family: Theme.family
                font.features: Theme.features
                font.weight: cap.role === "letter" ? Theme.weight.label : Theme.weight.control
                font.pixelSize: Math.round(cap.captionSize * cap.unit)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                visible: cap.icon !== ""
                size: Math.round(cap.iconSize * cap.unit)
                name: cap.icon
                colour: cap.colourNow
            }
        }
    }
}
