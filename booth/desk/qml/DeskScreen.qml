// A screen of the desk without columns: one thing is said, and at most one is asked.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Desk
import Luukku.Touch
import Luukku.Ui

FocusScope {
    id: screen

    required property DeskViewModel desk
    required property TimeViewModel time
    required property DeskDisplayViewModel display
    required property string place
    readonly property bool alone: Theme.scale >= 1.6
    required property string question
    property string lead: ""
    default property alias content: below.data

    signal looksAsked

    Accessible.role: Accessible.Pane
    Accessible.name: question

    DeskWall {
        id: wall
        width: parent.width
        height: Math.max(screen.alone ? 0 : Theme.size.deskSignWall, words.height + (screen.alone ? Theme.space.gap : Theme.space.section) + Theme.space.section)

        Image {
            anchors { left: parent.left; leftMargin: Theme.space.margin; top: parent.top; topMargin: Theme.space.margin }
            width: Theme.size.deskLogo
            height: Theme.size.deskLogo
            sourceSize: Qt.size(width, height)
            source: "image://art/logo-on-dark?lamp=" + encodeURIComponent(String(Theme.colour.lamp))
            Accessible.ignored: true
        }
        Hatch {
            id: hatch
            anchors { left: parent.left; leftMargin: column.x; bottom: parent.bottom }
            width: Theme.size.deskHatchLarge
            icon: "user-round"
            lit: true
        }
        Column {
            id: words
            anchors { left: hatch.right; leftMargin: Theme.space.section; right: parent.right; rightMargin: column.x; bottom: parent.bottom; bottomMargin: Theme.space.section }
            spacing: Theme.space.minGap

            Label { width: parent.width; kind: Label.Body; onWall: true; muted: true; text: screen.place + " · " + screen.time.today + " " + screen.time.now }
            Label { width: parent.width; kind: Label.Question; onWall: true; text: screen.question }
            Label { width: parent.width; kind: Label.Lead; onWall: true; muted: true; visible: text !== ""; text: screen.lead }
        }
    }
    Sill { id: sill; anchors.top: wall.bottom; width: parent.width }
    DeskScroll {
        id: column
        x: Math.round((parent.width - width) / 2)
        anchors { top: sill.bottom; bottom: dock.top }
        width: Math.min(parent.width - 8 * Theme.space.margin, Math.round(Theme.size.deskWords * Math.min(Theme.scale, 1.6)))

        Item {
            id: below
            width: column.innerWidth
            height: childrenRect.height
        }
    }
    DeskDock { id: dock; anchors.bottom: parent.bottom; width: parent.width; desk: screen.desk; display: screen.display; onLooksAsked: screen.looksAsked() }
}
