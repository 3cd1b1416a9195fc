// What is so today: the day and the time, how long the queue is, and who sits at the desk.
import QtQuick
import Luukku.Desk
import Luukku.Touch
import Luukku.Ui

DeskWall {
    id: wall

    required property DeskViewModel desk
    required property TimeViewModel time
    required property string place
    // Large words: the tabs tell how long the queue is.
    readonly property bool alone: Theme.scale >= 1.6

    function initials(name: string): string {
        const parts = name.split(/\s+/).filter(part => part !== "")
        return parts.length > 1 ? parts[0][0] + parts[parts.length - 1][0] : name.slice(0, 2)
    }

    // The day begins the sentence here.
    function capital(day: string): string {
        return day.charAt(0).toUpperCase() + day.slice(1)
    }

    implicitHeight: wall.alone ? Math.max(words.height, advisor.height) + 2 * Theme.space.unit : Math.max(Theme.size.deskWall, words.height + 2 * Theme.space.gap)

    Image {
        id: logo
        anchors { left: parent.left; leftMargin: Theme.space.margin; verticalCenter: parent.verticalCenter }
        width: Theme.size.deskLogo
        height: Theme.size.deskLogo
        sourceSize: Qt.size(width, height)
        source: "image://art/logo-on-dark?lamp=" + encodeURIComponent(String(Theme.colour.lamp))
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors { left: logo.right; leftMargin: Theme.space.section; right: advisor.left; rightMargin: Theme.space.section; verticalCenter: parent.verticalCenter }
        spacing: Theme.space.unit / 2

        Label { width: parent.width; kind: wall.alone ? Label.Title : Label.Question; onWall: true; text: wall.capital(wall.time.today) + ", " + wall.time.now }
        Label { objectName: "desk-summary"; visible: !wall.alone; width: parent.width; onWall: true; muted: true; text: wall.desk.summary }
    }
    Column {
        id: advisor
        anchors { right: wall.alone ? parent.right : hatch.left; rightMargin: wall.alone ? Theme.space.margin : Theme.space.gap; verticalCenter: parent.verticalCenter }
        width: Math.max(name.natural(), at.visible ? at.natural() : 0)

        Label { id: name; objectName: "desk-advisor"; width: parent.width; horizontalAlignment: Text.AlignRight; onWall: true; strong: true; kind: Label.Lead; text: wall.desk.advisor }
        Label { id: at; visible: !wall.alone; width: parent.width; horizontalAlignment: Text.AlignRight; onWall: true; muted: true; text: wall.place }
    }
    Hatch {
        id: hatch
        anchors { right: parent.right; rightMargin: Theme.space.margin; bottom: parent.bottom }
        visible: !wall.alone
        width: Theme.size.deskHatch
        initials: wall.initials(wall.desk.advisor)
    }
}
