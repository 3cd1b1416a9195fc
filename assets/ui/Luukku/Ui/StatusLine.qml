// One row of what has happened: mark, time, what, receipt. The last row promises what comes next.
import QtQuick

Item {
    id: line

    enum Mark {
        Tick,
        Lamp,
        Clock,
        Cross
    }

    property int mark: StatusLine.Tick
    property string icon: line.iconOf(line.mark)
    property string time: ""
    required property string what
    property string receipt: ""
    property bool first: false
    property bool last: false
    readonly property bool ahead: line.mark === StatusLine.Clock
    readonly property color path: Theme.highContrast ? Theme.colour.line : Theme.colour.action
    // Large words need the whole width: the time stands above them.
    readonly property bool stacked: Theme.scale >= 1.6 && !Theme.landscape
    readonly property real middle: Math.round(height / 2)

    function iconOf(mark: int): string {
        return ["check", "message-square-text", "clock", "x"][mark];
    }

    function groundOf(mark: int): color {
        return [Theme.colour.action, Theme.colour.lamp, Theme.colour.counter, Theme.colour.danger][mark];
    }

    function inkOf(mark: int): color {
        return [Theme.colour.actionInk, Theme.colour.lampInk, Theme.colour.muted, Theme.colour.dangerInk][mark];
    }

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(Theme.size.mark + Theme.space.gap, words.height + Theme.space.inside)
    Accessible.role: Accessible.StaticText
    Accessible.name: Texts.spoken([line.time, line.what, line.receipt].filter(part => part !== "").join(", "))

    Rectangle {
        anchors.horizontalCenter: dot.horizontalCenter
        width: Theme.size.path
        height: line.middle
        visible: !line.first
        color: line.ahead ? Theme.colour.line : line.path
    }

    Rectangle {
        anchors.horizontalCenter: dot.horizontalCenter
        y: line.middle
        width: Theme.size.path
        height: parent.height - line.middle
        visible: !line.last
        color: line.mark === StatusLine.Tick ? line.path : Theme.colour.line
    }

    Rectangle {
        id: dot

        anchors.left: parent.left
        y: line.middle - height / 2
        width: Theme.size.mark
        height: Theme.size.mark
        radius: height / 2
        color: line.groundOf(line.mark)
        border.width: line.ahead ? Theme.size.border : 0
        border.color: Theme.colour.line

        Icon {
            anchors.centerIn: parent
            name: line.icon
            size: Math.round(Theme.size.mark * 0.6)
            colour: line.inkOf(line.mark)
        }
    }

    Label {
        id: clock

        anchors.left: dot.right
        anchors.leftMargin: Theme.space.section
        anchors.verticalCenter: parent.verticalCenter
        visible: line.time !== "" && !line.stacked
        wanted: Math.round(Theme.type.lead * 1.06)
        wrapMode: Text.NoWrap
        font.weight: Theme.weight.label
        muted: line.ahead
        text: line.time
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: clock.visible ? clock.right : dot.right
        anchors.leftMargin: Theme.space.inside
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            visible: line.time !== "" && line.stacked
            kind: Label.Lead
            font.weight: Theme.weight.label
            lineHeight: 1
            muted: line.ahead
            text: line.time
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            kind: Label.Button
            wanted: line.stacked ? Theme.type.lead : Theme.type.button
            font.weight: line.ahead ? Theme.weight.body : Theme.weight.control
            muted: line.ahead
            lineHeight: 1
            text: line.what
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: line.receipt !== ""
            lineHeight: 1
            muted: true
            text: line.receipt
            Accessible.ignored: true
        }
    }
}
