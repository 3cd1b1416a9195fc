// The customer asks the advisor to come in: calm, and impossible to miss.
import QtQuick
import Luukku.Ui

Rectangle {
    id: card

    required property var notice

    signal come

    objectName: "desk-notice-" + notice.number
    implicitHeight: Math.max(tile.height, words.height, button.implicitHeight) + 2 * Theme.space.minGap
    radius: Theme.radius.control
    color: Theme.colour.lamp
    border { width: Theme.size.border; color: Theme.colour.focusLine }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notice.title + ". " + notice.line
    Accessible.description: Texts.of("desk-call-asked-help")
    Component.onCompleted: card.Accessible.announce(notice.title, Accessible.Assertive)

    HatchTile {
        id: tile
        anchors { left: parent.left; leftMargin: Theme.space.gap; verticalCenter: parent.verticalCenter }
        icon: "bell-ring"
        ground: Theme.colour.surface
        mark: Theme.colour.ink
        edge: Theme.colour.lampInk
        frame: Theme.colour.lampInk
    }
    Column {
        id: words
        anchors { left: tile.right; leftMargin: Theme.space.gap; right: button.left; rightMargin: Theme.space.gap; verticalCenter: parent.verticalCenter }

        Label { width: parent.width; kind: Label.Title; color: Theme.colour.lampInk; text: card.notice.title + ": " + card.notice.line; Accessible.ignored: true }
        Label { width: parent.width; color: Theme.colour.lampInk; text: Texts.of("desk-call-asked-help"); Accessible.ignored: true }
    }
    BigButton {
        id: button
        objectName: "desk-come-" + card.notice.number
        anchors { right: parent.right; rightMargin: Theme.space.gap; verticalCenter: parent.verticalCenter }
        width: implicitWidth
        small: true
        kind: BigButton.Secondary
        text: Texts.of("desk-come")
        onActivated: card.come()
    }
}
