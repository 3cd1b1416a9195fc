// Owns the capital at the start of every word of a name, also after a hyphen (Anna-Liisa).
// Qt alone gives one at the start of a sentence only.
import QtQuick
import QtQuick.VirtualKeyboard

Connections {
    // Qt settles its own capitals between the change of the text and this signal.
    target: InputContext.inputEngine

    function onVirtualKeyClicked(key: int): void {
        const shift = InputContext.priv.shiftHandler;
        if (key === Qt.Key_Shift || !shift.autoCapitalizationEnabled || shift.capsLockActive)
            return;
        const before = InputContext.surroundingText.charAt(InputContext.cursorPosition - 1);
        shift.shiftActive = ["", " ", "-"].includes(before);
    }
}
