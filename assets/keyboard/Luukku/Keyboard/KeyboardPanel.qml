// Owns Qt's own panel and how it behaves here. Its libraries take a tenth of a second to load.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

InputPanel {
    id: panel

    readonly property var inputMethod: Qt.inputMethod

    // A field that was touched while this was loading has asked in vain: Qt must look at it again.
    function lookAgain(): void {
        if (InputContext.priv.inputItem !== null)
            panel.inputMethod.update(Qt.ImQueryAll);
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: KeyboardState.locale
    }
    Binding {
        target: InputContext
        property: "animating"
        value: KeyboardState.sliding
    }
    Binding {
        target: KeyboardState
        property: "open"
        value: panel.active
    }
    Connections {
        target: KeyboardState

        function onClosing(): void {
            InputContext.priv.hideInputPanel();
        }
    }
    WordCapitals {}

    Component.onCompleted: {
        VirtualKeyboardSettings.closeOnReturn = true;
        // Nothing typed here may be learnt, suggested or drawn by hand.
        VirtualKeyboardSettings.defaultInputMethodDisabled = true;
        VirtualKeyboardSettings.defaultDictionaryDisabled = true;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        Qt.callLater(panel.lookAgain);
    }
}
