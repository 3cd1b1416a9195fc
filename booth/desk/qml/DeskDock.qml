// The dock: leave on the left; language and looks on the right, as many as there is room for.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Ui

Rectangle {
    id: dock

    required property DeskViewModel desk
    required property DeskDisplayViewModel display
    // Everything that can be chosen here is behind the looks too, where large words leave no room for it.
    // The language that is spoken stays marked by its sign and its name, and leads there.
    readonly property bool direct: width > 0 && leave.implicitWidth + buttons() + 3 * Theme.space.section + 2 * Theme.space.margin <= width

    signal looksAsked

    function buttons(): real {
        let wide = looks.implicitWidth + contrast.implicitWidth + Theme.space.gap
        for (let at = 0; at < languages.count; at++)
            wide += (languages.itemAt(at)?.implicitWidth ?? 0) + Theme.space.gap
        return wide
    }

    implicitHeight: Math.max(Theme.size.deskDock, row.height + 2 * Theme.space.unit)
    color: Theme.colour.wall
    Accessible.role: Accessible.ToolBar
    Accessible.name: dock.desk.advisor

    Rectangle { width: parent.width; height: Theme.size.border; visible: Theme.highContrast; color: Theme.colour.line }

    DeskDockButton {
        id: leave
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
            id: languages
            model: dock.desk.languages

            DeskDockButton {
                required property var modelData
                objectName: "desk-speak-" + modelData.language
                visible: dock.direct
                icon: chosen ? "check" : ""
                chosen: dock.desk.language === modelData.language
                text: modelData.name
                onActivated: dock.desk.speak(modelData.language)
            }
        }
        DeskDockButton {
            objectName: "desk-language-open"
            visible: !dock.direct
            icon: "languages"
            text: Texts.of("language-own-name")
            description: Texts.of("desk-looks-language")
            onActivated: dock.looksAsked()
        }
        DeskDockButton {
            id: looks
            objectName: "desk-looks-open"
            icon: "type"
            text: Texts.of("desk-looks")
            onActivated: dock.looksAsked()
        }
        DeskDockButton {
            id: contrast
            objectName: "desk-contrast"
            visible: dock.direct
            icon: "contrast"
            text: Texts.of(dock.display.contrast ? "desk-contrast-off" : "desk-contrast-on")
            onActivated: dock.display.setContrast(!dock.display.contrast)
        }
    }
}
