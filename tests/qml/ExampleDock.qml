import QtQuick
import Luukku.Ui

Dock {
    id: dock

    property bool back: false

    DockButton {
        text: dock.back ? "Takaisin" : "Lopeta"
        icon: dock.back ? "arrow-left" : "log-out"
        directional: true
    }

    DockButton {
        text: "Suomi"
        icon: "languages"
    }

    DockButton {
        text: "Helppo\u00ADkäyttö"
        icon: "access"
        chosen: Theme.highContrast || Theme.scale > 1
    }

    DockButton {
        text: "Kutsu neuvoja"
        icon: "hatchcall"
    }
}
