// Owns the second page: digits, signs, and the letters that the first page lacks.
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    id: page

    property string letters: "éüøæõšžá"

    keyWeight: KeyboardLook.pitch

    KeyboardRow {
        KeyRun {
            characters: "1234567890+"
        }
    }
    KeyboardRow {
        KeyRun {
            characters: "@.,-_'/&():"
        }
    }
    KeyboardRow {
        ShiftKey {
            weight: 1.5 * KeyboardLook.pitch
        }
        KeyRun {
            characters: page.letters
        }
        BackspaceKey {
            weight: 1.5 * KeyboardLook.pitch
        }
    }
    LastRow {
        symbols: true
    }
}
