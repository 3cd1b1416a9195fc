// Owns the keyboard on the glass: it slides up from its own lower edge and never paints outside.
import QtQuick
import Luukku.Ui

Item {
    id: keyboard

    // Of its keys and words, which change at once.
    property string locale: Texts.of("language-keyboard")
    // The panel is built when this becomes true: after the first frame, if the start is to be quick.
    property bool loaded: true
    property real maximumHeight: Math.min(KeyboardLook.designHeight, keyboard.parent.height / 2)

    readonly property bool ready: panel.status === Loader.Ready
    readonly property bool open: keyboard.ready && KeyboardState.open
    readonly property real widthShare: keyboard.width / KeyboardLook.designWidth
    readonly property real fullHeight: Math.round(KeyboardLook.designHeight * keyboard.widthShare)
    readonly property real openHeight: Math.min(keyboard.maximumHeight, keyboard.fullHeight)
    readonly property real coveredHeight: keyboard.open ? keyboard.openHeight : 0

    function close(): void {
        KeyboardState.closing();
    }

    implicitWidth: KeyboardLook.designWidth
    implicitHeight: keyboard.openHeight
    clip: true

    Binding {
        target: KeyboardState
        property: "locale"
        value: keyboard.locale
    }
    Binding {
        target: KeyboardState
        property: "maximumHeight"
        value: keyboard.maximumHeight
    }
    Binding {
        target: KeyboardState
        property: "sliding"
        value: slide.running
    }

    Loader {
        id: panel

        width: parent.width
        y: keyboard.open ? 0 : keyboard.height
        visible: panel.y < keyboard.height
        // A key that slides away under a finger must not type.
        enabled: keyboard.open
        active: keyboard.loaded
        asynchronous: true
        source: "KeyboardPanel.qml"

        Behavior on y {
            enabled: keyboard.ready

            NumberAnimation {
                id: slide

                duration: Theme.motion.sill
                easing.type: Easing.OutCubic
            }
        }
    }
}
