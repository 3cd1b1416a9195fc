// How the call suits this customer, beside the picture: size, contrast, calm and the language.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

FocusScope {
    id: panel

    required property RoomViewModel room
    required property AccessViewModel access
    readonly property bool wide: Theme.scale > 1.5 || !Theme.landscape

    // Where not all has room at once, the languages take the place of the rest.
    readonly property bool turns: Theme.scale > 1.2 || Theme.landscape && room.tongues.length > 4
    property bool tonguesOpen: false
    readonly property bool wishing: !turns || !tonguesOpen

    signal closed

    objectName: "call-access"
    implicitHeight: wishes.height + 2 * Theme.space.gap
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Texts.spoken(Texts.of("room-access"))
    Keys.onEscapePressed: panel.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.counter
    }
    Column {
        id: wishes
        x: Theme.space.gap
        y: Theme.lowReach ? parent.height - height - Theme.space.gap : Theme.space.gap
        width: parent.width - 2 * Theme.space.gap
        spacing: Theme.space.minGap

        TextSizes {
            width: parent.width
            visible: panel.wishing
            chosen: panel.access.scale
            onWished: value => panel.access.setScale(value)
        }
        Grid {
            id: switches
            readonly property real share: Math.floor((width - (columns - 1) * spacing) / columns)
            readonly property real tall: Math.max(contrast.implicitHeight, calm.implicitHeight)
            width: parent.width
            visible: panel.wishing
            columns: panel.wide ? 2 : 1
            spacing: Theme.space.minGap

            WishSwitch {
                id: contrast
                objectName: "access-contrast"
                width: switches.share
                height: switches.tall
                text: Texts.of("access-contrast")
                onText: Texts.of("access-on")
                offText: Texts.of("access-off")
                icon: "contrast"
                on: panel.access.contrast
                onActivated: panel.access.setContrast(!panel.access.contrast)
            }
            WishSwitch {
                id: calm
                objectName: "access-calm"
                width: switches.share
                height: switches.tall
                text: Texts.of("access-calm")
                onText: Texts.of("access-on")
                offText: Texts.of("access-off")
                icon: "pause"
                on: panel.access.calm
                onActivated: panel.access.setCalm(!panel.access.calm)
            }
        }
        BigButton {
            objectName: "call-language"
            width: parent.width
            visible: panel.turns
            small: true
            kind: BigButton.Secondary
            icon: panel.wishing ? "languages" : "arrow-left"
            directional: !panel.wishing
            text: Texts.of(panel.wishing ? "dock-language" : "dock-back")
            onActivated: panel.tonguesOpen = !panel.tonguesOpen
        }
        Tongues {
            width: parent.width
            visible: !panel.turns || panel.tonguesOpen
            room: panel.room
            onChosen: panel.tonguesOpen = false
        }
        BigButton {
            objectName: "access-done"
            width: parent.width
            // Large words leave it no room: the lit button in the bar closes as well.
            visible: !panel.turns
            small: true
            text: Texts.of("access-done")
            icon: "check"
            onActivated: panel.closed()
        }
    }
}
