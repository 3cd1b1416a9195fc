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

    objectName: "search"
    clock: time.now
    question: Texts.of("search-question")
    stepCount: 3
    stepCurrent: 1
    sillY: Theme.sillY.form
    hatch: Hatch { icon: "user-round-search" }
    dock: KioskDock { kiosk: screen.kiosk }

    Component.onCompleted: {
        // Who comes back from a host finds their search again.
        field.text = screen.search.typed
        field.focusField()
    }

    Field {
        id: field
        objectName: "search-field"
        anchors { left: parent.left; right: parent.right; top: parent.top }
        label: Texts.of("search-label")
        hint: Texts.of("search-hint")
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
            left: parent.left; right: parent.right; top: field.bottom; bottom: foot.top
            topMargin: Theme.space.minGap; bottomMargin: foot.visible ? Theme.space.minGap : 0
        }
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

    Banner {
        anchors { left: parent.left; right: parent.right; top: field.bottom; topMargin: Theme.space.gap }
        objectName: "search-none"
        visible: screen.search.state === "none" || screen.search.state === "no-directory"
        kind: Banner.Attention
        icon: "user-round-search"
        title: Texts.of(screen.search.state === "none" ? "search-none" : "search-empty-directory")
        advice: Texts.of(screen.search.state === "none" ? "search-none-help" : "search-empty-directory-help")
    }

    // With large words the hosts need its room: there it stands below the last of them.
    Note {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: visible ? implicitHeight : 0
        visible: screen.search.state === "few-letters" || (list.visible && !screen.large)
        icon: "info"
        text: Texts.of(screen.search.many && list.visible ? "search-many" : "search-lost")
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
