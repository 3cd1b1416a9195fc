// Whom: two letters are enough, in any order, typing errors forgiven.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Kiosk
import Luukku.Touch
import Luukku.Ui

Screen {
    id: screen

    required property KioskViewModel kiosk
    required property TimeViewModel time
    readonly property SearchViewModel search: kiosk.search
    readonly property bool large: Theme.scale > 1.2
    // Lying down the hosts stand beside the line that is written, and not below it.
    readonly property bool wide: Theme.landscape
    readonly property bool tight: wide && Theme.space.tight

    objectName: "search"
    clock: time.now
    question: Texts.of("search-question")
    stepCount: 3
    stepCurrent: 1
    sillY: Theme.sillY.form
    // The line and two hosts below it, with large words one; or what is said instead of them.
    leastPage: none.visible && !wide ? page.implicitHeight : field.height + (Theme.space.tight ? 1 : 2) * (hostHeight + Theme.space.minGap)
    readonly property real hostHeight: Math.max(Theme.size.personRow, Math.round(1.2 * (Theme.type.name * (Theme.space.tight ? 2 : 1) + Theme.type.body)) + 5 * Theme.space.unit)
    hatch: Hatch { icon: "user-round-search" }
    dock: KioskDock { kiosk: screen.kiosk }

    Component.onCompleted: {
        // Who comes back from a host finds their search again.
        field.text = screen.search.typed
        field.focusField()
    }

    Item {
        id: page
        anchors.fill: parent
        // Hosts take the room there is; a banner says how much it needs.
        implicitHeight: !none.visible ? 0 : screen.wide ? Math.max(field.height, none.height) : field.height + Theme.space.gap + none.height

        Field {
            id: field
            objectName: "search-field"
            anchors { left: parent.left; top: parent.top }
            width: screen.wide ? Math.round((parent.width - Theme.space.inside) * (Theme.space.tight ? 0.4 : 0.46)) : parent.width
            label: Texts.of("search-label")
            // Cut help lines before cutting size.
            hint: Theme.space.tight && (screen.tucked || none.visible) ? "" : Texts.of("search-hint")
            clearName: Texts.of("search-clear")
            icon: "search"
            maximumLength: 60
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onEdited: text => screen.search.search(text)
        }

        ListView {
            id: list
            objectName: "search-list"
            anchors {
                right: parent.right; top: screen.wide ? parent.top : field.bottom; bottom: screen.wide ? parent.bottom : foot.top
                topMargin: screen.wide ? 0 : Theme.space.minGap; bottomMargin: foot.visible && !screen.wide ? Theme.space.minGap : 0
            }
            width: screen.wide ? parent.width - field.width - Theme.space.inside : parent.width
            visible: screen.search.state === "found"
            clip: true
            spacing: Theme.space.minGap
            boundsBehavior: Flickable.StopAtBounds
            model: screen.search.rows
            // Rows made ahead of need are half made when the list changes under them.
            cacheBuffer: 0
            footer: screen.large ? lost : null
            delegate: PersonRow {
                required property int index
                required property var model
                objectName: "host-" + index
                department: model.department
                spans: model.spans
                width: ListView.view.width
                onActivated: screen.search.choose(index)
            }
        }

        // Only a sign: the list is pushed, and nothing else is touched there.
        Rectangle {
            objectName: "search-below"
            anchors { right: list.right; rightMargin: Theme.space.unit; bottom: list.bottom; bottomMargin: Theme.space.unit }
            width: Theme.size.iconSmall + 2 * Theme.space.minGap
            height: width
            radius: width / 2
            visible: list.visible && !list.atYEnd
            color: Theme.colour.action

            Icon { anchors.centerIn: parent; name: "chevron-down"; size: Theme.size.iconSmall; colour: Theme.colour.actionInk }
        }
        Banner {
            anchors { right: parent.right; top: screen.wide ? parent.top : field.bottom; topMargin: screen.wide ? 0 : Theme.space.gap }
            width: list.width
            id: none
            objectName: "search-none"
            visible: screen.search.state === "none" || screen.search.state === "no-directory"
            kind: Banner.Attention
            icon: "user-round-search"
            // Beside the line above the keyboard there is room for two lines and the advice.
            titleSize: screen.tight ? Theme.type.body : Theme.type.button
            adviceSize: screen.tight ? Theme.type.small : Theme.type.body
            title: Texts.of(screen.search.state === "none" ? "search-none" : "search-empty-directory")
            advice: Texts.of(screen.search.state === "none" ? "search-none-help" : "search-empty-directory-help")
        }

        // With large words the hosts need its room: there it stands below the last of them.
        Note {
            id: foot
            // Above the keyboard large words may leave no room for it.
            readonly property bool fits: field.height + Theme.space.gap + implicitHeight <= page.height
            anchors { left: parent.left; top: screen.wide ? field.bottom : undefined; bottom: screen.wide ? undefined : parent.bottom; topMargin: Theme.space.gap }
            width: field.width
            height: visible ? implicitHeight : 0
            visible: fits && (screen.search.state === "few-letters" || (list.visible && !screen.large))
            icon: "info"
            text: Texts.of(screen.search.many && list.visible ? "search-many" : "search-lost")
        }
    }

    Component {
        id: lost

        Note {
            width: ListView.view.width
            icon: "info"
            text: Texts.of("search-lost")
        }
    }
}
