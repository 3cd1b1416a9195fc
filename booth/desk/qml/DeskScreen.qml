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
    required property string question
    property string lead: ""
    default property alias content: below.data

    Accessible.role: Accessible.Pane
    Accessible.name: question

    DeskWall {
        id: wall
        width: parent.width
        height: Math.max(300, words.height + 2 * Theme.space.section)

        Image {
            anchors { left: parent.left; leftMargin: Theme.space.margin; top: parent.top; topMargin: Theme.space.margin }
            width: 56
            height: 56
            sourceSize: Qt.size(width, height)
            source: "image://art/logo-on-dark?lamp=" + encodeURIComponent(String(Theme.colour.lamp))
            Accessible.ignored: true
        }
        Hatch {
            id: hatch
            anchors { left: parent.left; leftMargin: column.x; bottom: parent.bottom }
            width: 120
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
        width: 720

        Item {
            id: below
            width: column.innerWidth
            height: childrenRect.height
        }
    }
    DeskDock { id: dock; anchors.bottom: parent.bottom; width: parent.width; desk: screen.desk; display: screen.display }
}
