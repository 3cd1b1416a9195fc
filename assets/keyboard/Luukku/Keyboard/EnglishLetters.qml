// Owns the English letters: ten in a row, so that every key is wider than in the Nordic ones.
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    id: letters

    readonly property real half: keyWeight / 2

    keyWeight: 11 * KeyboardLook.pitch / 10

    KeyboardRow {
        KeyRun {
            characters: "qwertyuiop"
        }
    }
    KeyboardRow {
        FillerKey {
            weight: letters.half
        }
        KeyRun {
            characters: "asdfghjkl"
        }
        FillerKey {
            weight: letters.half
        }
    }
    KeyboardRow {
        ShiftKey {
            weight: 3 * letters.half
        }
        KeyRun {
            characters: "zxcvbnm"
        }
        BackspaceKey {
            weight: 3 * letters.half
        }
    }
    LastRow {
        besideSpace: ["'", "-"]
    }
}
