// Owns a run of keys in a row: one for each character.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

Repeater {
    id: run

    required property string characters

    model: run.characters.split("")

    Key {
        required property string modelData

        text: modelData
    }
}
