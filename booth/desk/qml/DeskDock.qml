// The dock: leave on the left; language and looks on the right.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

Rectangle {
    id: dock

    required property DeskViewModel desk
    required property DeskDisplayViewModel display

    implicitHeight: Math.max(Theme.size.deskDock, row.height + 2 * Theme.space.unit)
    color: Theme.colour.wall
    Accessible.role: Accessible.ToolBar
    Accessible.name: dock.desk.advisor

    Rectangle { width: parent.width; height: Theme.size.border; visible: Theme.highContrast; color: Theme.colour.line }

    DeskDockButton {
        objectName: "desk-sign-out"
        anchors { left: parent.left; leftMargin: Theme.space.margin; verticalCenter: parent.verticalCenter }
        visible: dock.desk.screen === "today"
        icon: "log-out"
        directional: true
        text: Texts.of("desk-sign-out")
        onActivated: dock.desk.signOut()
    }
    Row {
        id: row
        anchors { right: parent.right; rightMargin: Theme.space.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.space.gap

        Repeater {
            model: dock.desk.languages

            DeskDockButton {
                required property var modelData
                objectName: "desk-speak-" + modelData.language
                icon: chosen ? "check" : ""
                chosen: dock.desk.language === modelData.language
                text: modelData.name
                onActivated: dock.desk.speak(modelData.language)
            }
        }
        DeskDockButton {
            objectName: "desk-size"
            icon: "type"
            text: Texts.of(dock.display.large ? "desk-text-usual" : "desk-text-large")
            onActivated: dock.display.setLarge(!dock.display.large)
        }
        DeskDockButton {
            objectName: "desk-contrast"
            icon: "contrast"
            text: Texts.of(dock.display.contrast ? "access-contrast-off" : "access-contrast-on")
            onActivated: dock.display.setContrast(!dock.display.contrast)
        }
    }
}
