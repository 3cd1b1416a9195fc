// Owns the row under every page of letters and signs: the other page, space, done.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardRow {
    id: row

    property bool symbols: false
    // One character each side of the space bar, or none.
    property var besideSpace: []
    readonly property real ends: 2.5 * KeyboardLook.pitch
    readonly property real beside: besideSpace.length * KeyboardLook.pitch * 1.1

    SymbolModeKey {
        weight: row.ends
        displayText: row.symbols ? "abc" : "123"
    }
    KeyRun {
        characters: row.besideSpace[0] ?? ""
    }
    SpaceKey {
        weight: 11 * KeyboardLook.pitch - 2 * row.ends - row.beside
        repeat: false
    }
    KeyRun {
        characters: row.besideSpace[1] ?? ""
    }
    EnterKey {
        weight: row.ends
    }
}
