// Owns the Finnish and Swedish letters, eleven in a row.
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    keyWeight: KeyboardLook.pitch

    KeyboardRow {
        KeyRun {
            characters: "qwertyuiopå"
        }
    }
    KeyboardRow {
        KeyRun {
            characters: "asdfghjklöä"
        }
    }
    KeyboardRow {
        ShiftKey {
            weight: 1.5 * KeyboardLook.pitch
        }
        KeyRun {
            characters: "zxcvbnm-"
        }
        BackspaceKey {
            weight: 1.5 * KeyboardLook.pitch
        }
    }
    LastRow {}
}
