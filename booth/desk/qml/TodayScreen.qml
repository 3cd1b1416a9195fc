// Today: the queue, the remote sessions, the rooms. Panels open in the place of the sessions.
// Large words need the whole width: then one of the three is seen at a time, and the others are tabs.
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
    readonly property real whole: width - 2 * Theme.space.margin
    readonly property real middle: alone ? whole : whole - 2 * Theme.space.section - 2 * Theme.size.deskSide
    // Which column is seen where there is room for one: queue, sessions or rooms.
    property string view: "sessions"

    signal endAsked(string session)
    signal leaveAsked(string customer)
    signal looksAsked

    function sees(column: string): bool {
        return !screen.alone || screen.view === column
    }

    function goTo(column: string) {
        screen.view = column
        if (screen.alone)
            Qt.callLater(screen.land)
    }

    // The focus does not stay in a column that is not seen any more.
    function land() {
        const item = screen.Window.activeFocusItem
        if (screen.alone && (!item || !item.visible || !item.activeFocusOnTab))
            tabs.after().forceActiveFocus(Qt.OtherFocusReason)
    }

    Connections {
        target: screen.desk

        function onPanelChanged() {
            if (screen.desk.panel === "customer")
                screen.goTo("queue")
            else if (screen.desk.panel !== "")
                screen.goTo("sessions")
        }
    }

    objectName: "today"
    Accessible.role: Accessible.Pane
    Accessible.name: screen.place

    TodayWall {
        id: wall
        width: parent.width
        desk: screen.desk
        time: screen.time
        place: screen.place
    }
    Sill { id: sill; anchors.top: wall.bottom; width: parent.width }

    Column {
        id: news
        anchors { top: sill.bottom; left: parent.left; right: parent.right; margins: Theme.space.margin }
        anchors.topMargin: visible ? Theme.space.gap : 0
        visible: screen.desk.away !== "" || screen.desk.signOutFault !== "" || notices.count > 0
        height: visible ? implicitHeight : 0
        spacing: Theme.space.minGap

        Banner {
            id: away
            objectName: "desk-away"
            width: parent.width
            visible: screen.desk.away !== ""
            icon: "wifi-off"
            title: screen.desk.away
            advice: screen.desk.awayHelp
        }
        Banner {
            objectName: "desk-sign-out-fault"
            width: parent.width
            visible: screen.desk.signOutFault !== ""
            kind: Banner.Error
            icon: "log-out"
            title: screen.desk.signOutFault
        }
        Repeater {
            id: notices
            model: screen.desk.noticeRows

            NoticeCard {
                required property var row
                width: news.width
                notice: row
                onCome: screen.desk.press(row.id, "advisor-back", "")
            }
        }
    }

    DeskTabs {
        id: tabs
        anchors { top: news.bottom; left: parent.left; right: parent.right; margins: Theme.space.margin }
        anchors.topMargin: visible ? Theme.space.minGap : 0
        height: visible ? implicitHeight : 0
        visible: screen.alone
        columns: screen.desk.tabs
        view: screen.view
        onChosen: name => screen.goTo(name)
    }
    QueueColumn {
        anchors { top: tabs.bottom; bottom: dock.top; left: parent.left; leftMargin: Theme.space.margin }
        width: screen.alone ? screen.whole : Theme.size.deskSide
        visible: screen.sees("queue")
        wide: screen.alone
        desk: screen.desk
    }
    Loader {
        id: panel
        anchors { top: tabs.bottom; bottom: dock.top; left: parent.left; leftMargin: Theme.space.margin + (screen.alone ? 0 : Theme.size.deskSide + Theme.space.section) }
        width: screen.middle
        visible: screen.sees("sessions")
        focus: true
        sourceComponent: screen.panelOf(screen.desk.panel)
    }
    RoomsColumn {
        anchors { top: tabs.bottom; bottom: dock.top; right: parent.right; rightMargin: Theme.space.margin }
        width: screen.alone ? screen.whole : Theme.size.deskSide
        visible: screen.sees("rooms")
        wide: screen.alone
        desk: screen.desk
    }
    DeskDock { id: dock; anchors.bottom: parent.bottom; width: parent.width; desk: screen.desk; display: screen.display; onLooksAsked: screen.looksAsked() }

    function panelOf(name: string): Component {
        switch (name) {
        case "start": return start
        case "survey": return survey
        case "diary": return diary
        default: return sessions
        }
    }

    Component { id: sessions; SessionsColumn { desk: screen.desk; wide: screen.alone; onEndAsked: session => screen.endAsked(session) } }
    Component {
        id: start

        StartPanel {
            desk: screen.desk
            onLeaveAsked: customer => screen.leaveAsked(customer)
            onBack: {
                screen.desk.closePanel()
                screen.goTo("queue")
            }
        }
    }
    Component { id: survey; SurveyPanel { desk: screen.desk } }
    Component { id: diary; DiaryPanel { desk: screen.desk } }
}
