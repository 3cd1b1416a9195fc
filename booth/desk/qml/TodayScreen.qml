// Today: the queue, the remote sessions, the rooms. Panels open in the place of the sessions.
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
    readonly property real middle: width - 2 * Theme.space.margin - 2 * Theme.space.section - 2 * Theme.size.deskSide

    signal endAsked(string session)
    signal leaveAsked(string customer)

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

    QueueColumn {
        anchors { top: news.bottom; bottom: dock.top; left: parent.left; leftMargin: Theme.space.margin }
        width: Theme.size.deskSide
        desk: screen.desk
    }
    Loader {
        id: panel
        anchors { top: news.bottom; bottom: dock.top }
        x: Theme.space.margin + Theme.size.deskSide + Theme.space.section
        width: screen.middle
        focus: true
        sourceComponent: screen.panelOf(screen.desk.panel)
    }
    RoomsColumn {
        anchors { top: news.bottom; bottom: dock.top; right: parent.right; rightMargin: Theme.space.margin }
        width: Theme.size.deskSide
        desk: screen.desk
    }
    DeskDock { id: dock; anchors.bottom: parent.bottom; width: parent.width; desk: screen.desk; display: screen.display }

    function panelOf(name: string): Component {
        switch (name) {
        case "start": return start
        case "survey": return survey
        case "diary": return diary
        default: return sessions
        }
    }

    Component { id: sessions; SessionsColumn { desk: screen.desk; onEndAsked: session => screen.endAsked(session) } }
    Component { id: start; StartPanel { desk: screen.desk; onLeaveAsked: customer => screen.leaveAsked(customer) } }
    Component { id: survey; SurveyPanel { desk: screen.desk } }
    Component { id: diary; DiaryPanel { desk: screen.desk } }
}
