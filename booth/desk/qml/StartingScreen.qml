// Before the hub has told anything: what is waited for, and how long that takes.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Ui

DeskScreen {
    id: screen

    objectName: "starting"
    question: Texts.of("desk-starting")
    lead: Texts.of("desk-starting-help")

    Banner {
        objectName: "desk-away"
        width: Math.min(parent.width, Theme.size.deskWords)
        visible: screen.desk.away !== ""
        icon: "wifi-off"
        title: screen.desk.away
        advice: screen.desk.awayHelp
    }
}
