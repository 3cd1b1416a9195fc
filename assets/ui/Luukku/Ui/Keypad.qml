pragma ComponentBehavior: Bound
// Ten digits and one to erase, for typing a code by finger or on a keyboard.
import QtQuick

FocusScope {
    id: keypad

    property string value: ""
    property int maximumLength: 4
    required property string eraseName
    readonly property bool full: keypad.value.length >= keypad.maximumLength
    // Lying down, within low reach or with large words, there may be room for two rows only.
    property bool low: Theme.landscape && (Theme.lowReach || Theme.space.tight)
    readonly property var faces: keypad.low ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]
    readonly property real keyWidth: (keypad.width - (keypad.low ? keypad.columns * Theme.space.minGap + eraser.width : (keypad.columns - 1) * Theme.space.minGap)) / keypad.columns
    readonly property int columns: keypad.low ? 5 : 3

    signal edited(string value)
    signal completed(string code)

    function type(digit: string) {
        if (keypad.full)
            return;
        keypad.value += digit;
        keypad.edited(keypad.value);
        if (keypad.full)
            keypad.completed(keypad.value);
    }

    function erase() {
        if (keypad.value === "")
            return;
        keypad.value = keypad.value.slice(0, -1);
        keypad.edited(keypad.value);
    }

    implicitWidth: keypad.low ? Theme.size.keypadLow : Theme.size.keypad
    implicitHeight: grid.implicitHeight
    Accessible.role: Accessible.Grouping
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            keypad.type(event.text);
        else if (event.key === Qt.Key_Backspace)
            keypad.erase();
        else
            return;
        event.accepted = true;
    }

    // Digits keep their places where one reads from the right.
    Grid {
        id: grid

        LayoutMirroring.enabled: false
        columns: keypad.columns
        spacing: Theme.space.minGap

        Repeater {
            model: keypad.faces

            KeypadKey {
                required property string modelData
                readonly property bool erases: modelData === "erase"

                width: keypad.keyWidth
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                activeFocusOnTab: modelData !== ""
                objectName: "key-" + modelData
                text: erases ? keypad.eraseName : modelData
                icon: erases ? "delete" : ""
                Accessible.ignored: modelData === ""
                onActivated: erases ? keypad.erase() : keypad.type(modelData)
            }
        }
    }

    // In two rows, the digits keep five and five together.
    KeypadKey {
        id: eraser

        objectName: keypad.low ? "key-erase" : ""
        x: keypad.width - width
        width: Theme.size.keypadErase
        height: grid.height
        tall: true
        visible: keypad.low
        text: keypad.eraseName
        icon: "delete"
        onActivated: keypad.erase()
    }
}
