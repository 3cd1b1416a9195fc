// A dock with its four places: at rest, focused, chosen, and with other words.
import Luukku.Ui

Dock {
    id: dock

    property bool chosen: false
    property bool held: false
    property bool focused: false

    width: Theme.size.screen

    DockButton {
        text: Texts.of("dock-back")
        icon: "arrow-left"
        directional: true
        focus: dock.focused
        onVisibleChanged: dock.focused ? forceActiveFocus() : undefined
    }

    DockButton {
        text: Texts.of("dock-language")
        icon: "languages"
        keyHeld: dock.held
    }

    DockButton {
        text: Texts.of("dock-access")
        icon: "access"
        chosen: dock.chosen
    }

    DockButton {
        text: Texts.of("dock-desk")
        icon: "hatchcall"
    }
}
