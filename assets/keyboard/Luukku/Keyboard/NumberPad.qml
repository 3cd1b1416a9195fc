// Owns the pad for telephone numbers and codes: large digits, erase and done at their side.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    id: pad

    // Telephone numbers may begin with a plus and are written in groups.
    property bool telephone: true

    keyWeight: KeyboardLook.padPitch

    KeyboardRow {
        KeyboardColumn {
            Layout.preferredWidth: 3 * pad.keyWeight
            KeyboardRow {
                KeyRun {
                    characters: "123"
                }
            }
            KeyboardRow {
                KeyRun {
                    characters: "456"
                }
            }
            KeyboardRow {
                KeyRun {
                    characters: "789"
                }
            }
            KeyboardRow {
                KeyRun {
                    characters: pad.telephone ? "+0" : "0"
                }
                SpaceKey {
                    visible: pad.telephone
                    repeat: false
                }
            }
        }
        KeyboardColumn {
            Layout.preferredWidth: pad.keyWeight
            BackspaceKey {}
            EnterKey {}
        }
    }
}
