// The kiosk's four places, always the same: back or quit, language, accessibility, advisor.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

Dock {
    id: dock

    required property KioskViewModel kiosk
    property bool first: false
    // Nobody is here yet, so there is nothing to go back to; a code may be waiting.
    property bool idle: false

    DockButton {
        objectName: "dock-back"
        text: Texts.of(dock.idle ? "dock-code" : dock.first ? "dock-quit" : "dock-back")
        icon: dock.idle ? "hash" : dock.first ? "log-out" : "arrow-left"
        directional: !dock.idle
        onActivated: {
            if (dock.idle) {
                dock.kiosk.begin(dock.kiosk.language)
                dock.kiosk.askByCode()
            } else {
                dock.kiosk.back()
            }
        }
    }
    DockButton {
        objectName: "dock-language"
        text: Texts.of("dock-language")
        icon: "languages"
        chosen: dock.kiosk.sheet === "language"
        onActivated: dock.kiosk.openSheet("language")
    }
    DockButton {
        objectName: "dock-access"
        text: Texts.of("dock-access")
        icon: "access"
        chosen: dock.kiosk.sheet === "access"
        onActivated: dock.kiosk.openSheet("access")
    }
    DockButton {
        objectName: "dock-desk"
        text: Texts.of("dock-desk")
        icon: "hatchcall"
        chosen: dock.kiosk.sheet === "desk"
        onActivated: dock.kiosk.openSheet("desk")
    }
}
