pragma ComponentBehavior: Bound
// Ten digits and one to erase, for typing a code by finger or on a keyboard.
import QtQuick

FocusScope {
    id: keypad

    property string value: ""
    property int maximumLength: 4
    required property string eraseName
    readonly property bool full: keypad.value.length >= keypad.maximumLength
    readonly property var faces: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]

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

    implicitWidth: Theme.size.keypad
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
        columns: 3
        spacing: Theme.space.minGap

        Repeater {
            model: keypad.faces

            KeypadKey {
                required property string modelData
                readonly property bool erases: modelData === "erase"

                width: (keypad.width - 2 * Theme.space.minGap) / 3
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
}
