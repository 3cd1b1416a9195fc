// A word about what is happening: title, one piece of advice, at most one act.
import QtQuick

Item {
    id: banner

    enum Kind {
        Attention,
        Done,
        Error
    }

    property int kind: Banner.Attention
    required property string title
    property string advice: ""
    property string icon: banner.kind === Banner.Done ? "check" : "circle-alert"
    property string actionText: ""
    property int titleSize: Theme.type.button
    property int adviceSize: Theme.type.body
    readonly property bool done: banner.kind === Banner.Done
    readonly property bool wrong: banner.kind === Banner.Error
    readonly property color ground: banner.done ? Theme.colour.okTint : banner.wrong ? Theme.colour.dangerTint : Theme.colour.lampTint
    readonly property color ink: banner.done ? Theme.colour.ok : banner.wrong ? Theme.colour.dangerOnTint : Theme.colour.lampTintInk

    signal action

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.max(tile.height, words.height) + 2 * Theme.space.gap + (act.visible ? act.height + Theme.space.minGap : 0)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Texts.spoken(banner.title)
    Accessible.description: Texts.spoken(banner.advice)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: banner.ground
        border.width: Theme.highContrast ? Theme.size.border : 0
        border.color: Theme.colour.line
    }

    HatchTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.gap
        y: Theme.space.gap + Math.max(0, Math.round((words.height - height) / 2))
        arch: Theme.size.hatchTileSmall
        icon: banner.icon
        ground: banner.done ? Theme.colour.ok : banner.wrong ? Theme.colour.danger : Theme.colour.lamp
        mark: banner.done ? Theme.colour.okTint : banner.wrong ? Theme.colour.dangerInk : Theme.colour.lampInk
        edge: banner.done ? Theme.colour.ok : banner.wrong ? Theme.colour.danger : Theme.colour.lampTintInk
        frame: ground
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.space.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.gap
        y: Theme.space.gap + Math.max(0, Math.round((tile.height - height) / 2))

        Label {
            width: parent.width
            kind: Label.Button
            wanted: banner.titleSize
            lineHeight: 1
            color: banner.ink
            text: banner.title
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: banner.advice !== ""
            wanted: banner.adviceSize
            color: banner.ink
            text: banner.advice
            Accessible.ignored: true
        }
    }

    BigButton {
        id: act

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space.gap
        anchors.bottom: parent.bottom
        visible: banner.actionText !== ""
        small: true
        kind: BigButton.Secondary
        text: banner.actionText
        onActivated: banner.action()
    }
}
