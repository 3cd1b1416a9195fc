pragma ComponentBehavior: Bound
// Owns how the panel dresses its keys. What it leaves out, the kiosk does not want: previews of
// the typed letter, lists of other letters, suggested words, languages and settings.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Luukku.Keyboard
import Luukku.Ui

KeyboardStyle {
    id: style

    keyboardDesignWidth: KeyboardLook.designWidth
    keyboardDesignHeight: KeyboardLook.designHeight
    keyboardDesignMaximumHeight: KeyboardState.maximumHeight
    keyboardRelativeLeftMargin: KeyboardLook.marginSide / style.keyboardDesignWidth
    keyboardRelativeRightMargin: KeyboardLook.marginSide / style.keyboardDesignWidth
    keyboardRelativeTopMargin: KeyboardLook.marginTop / style.keyboardDesignHeight
    keyboardRelativeBottomMargin: KeyboardLook.marginBottom / style.keyboardDesignHeight

    keyboardBackground: Rectangle {
        color: KeyboardLook.tray

        Rectangle {
            width: parent.width
            height: KeyboardLook.border
            color: KeyboardLook.edge
        }
    }

    keyPanel: Cap {
        unit: style.scaleHint
    }

    shiftKeyPanel: Cap {
        unit: style.scaleHint
        role: "shift"
        spoken: Texts.of("keyboard-shift")
        icon: InputContext.capsLockActive ? "shift-locked" : on ? "shift-on" : "arrow-big-up"
        on: InputContext.uppercase
    }

    backspaceKeyPanel: Cap {
        unit: style.scaleHint
        role: "backspace"
        spoken: Texts.of("keyboard-backspace")
        icon: "delete"
    }

    spaceKeyPanel: Cap {
        unit: style.scaleHint
        role: "space"
        caption: Texts.of("keyboard-space")
    }

    enterKeyPanel: Cap {
        unit: style.scaleHint
        role: "done"
        caption: Texts.of("keyboard-done")
        colour: KeyboardLook.action
    }

    symbolKeyPanel: Cap {
        readonly property bool letters: caption === "abc"

        unit: style.scaleHint
        role: "page"
        caption: control?.displayText ?? ""
        spoken: Texts.of(letters ? "keyboard-letters" : "keyboard-symbols")
    }
}
