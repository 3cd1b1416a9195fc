// The main act of a screen, or the one beside it. One primary a screen.
import QtQuick

Pressable {
    id: button

    enum Kind {
        Primary,
        Secondary,
        Danger
    }

    required property string text
    property string icon: ""
    property int kind: BigButton.Primary
    property bool iconTrailing: false
    property bool directional: false
    property bool small: false
    property int wordSize: button.small ? Theme.type.lead : Theme.type.button
    // Why it cannot be done now, and what to do first: shown instead of greying out.
    property string explanation: ""
    readonly property bool secondary: button.kind === BigButton.Secondary
    readonly property color ground: button.groundOf()
    readonly property color ink: !button.available ? Theme.colour.ink : button.secondary ? (button.pressed ? Theme.colour.ink : Theme.colour.action) : button.kind === BigButton.Danger ? Theme.colour.dangerInk : Theme.colour.actionInk
    readonly property real inset: Theme.space.section
    readonly property real iconRoom: button.icon === "" ? 0 : Theme.size.icon + Theme.space.minGap
    readonly property real least: (button.small ? Theme.size.target : Theme.size.button - Theme.size.edge) + Theme.size.edge
    readonly property real cardHeight: Math.max(button.least, label.height + 2 * Theme.space.gap + Theme.size.edge)

    // On a dark ground the edge of red is light, and light words cannot stand on it: it only drops.
    function groundOf(): color {
        if (!button.available)
            return Theme.colour.tray;
        if (button.kind === BigButton.Danger)
            return button.pressed && !Theme.dark ? Theme.colour.dangerEdge : Theme.colour.danger;
        if (button.secondary)
            return button.pressed && !Theme.highContrast ? Theme.colour.tint : Theme.colour.surface;
        return button.pressed && !Theme.highContrast ? Theme.colour.actionEdge : Theme.colour.action;
    }

    function edgeOf(): color {
        if (button.secondary)
            return Theme.colour.action;
        return button.kind === BigButton.Danger ? Theme.colour.dangerEdge : Theme.colour.actionEdge;
    }

    // Red alone does not show on a dark ground.
    function frameOf(): color {
        if (button.secondary)
            return Theme.colour.action;
        if (!button.available)
            return Theme.highContrast ? Theme.colour.line : button.ground;
        return Theme.dark && button.kind === BigButton.Danger ? Theme.colour.dangerEdge : button.ground;
    }

    implicitWidth: label.natural() + button.iconRoom + 2 * button.inset
    implicitHeight: button.cardHeight + (reason.visible ? reason.height + Theme.space.unit : 0)
    name: button.text
    description: button.available ? "" : button.explanation

    Card {
        id: card

        width: parent.width
        height: reason.visible ? button.cardHeight : parent.height
        ground: button.ground
        frame: button.frameOf()
        edge: button.edgeOf()
        down: button.pressed
        flat: !button.available
        focusShown: button.focusShown
    }

    Item {
        id: content

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((card.height - Theme.size.edge - height) / 2) + card.drop
        width: label.width + button.iconRoom
        height: Math.max(label.height, mark.visible ? mark.height : 0)

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: button.iconTrailing ? undefined : parent.left
            anchors.right: button.iconTrailing ? parent.right : undefined
            visible: button.icon !== ""
            name: button.icon
            directional: button.directional
            colour: button.ink
        }

        Label {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: button.iconTrailing ? parent.left : undefined
            anchors.right: button.iconTrailing ? undefined : parent.right
            width: Math.min(natural(), room)
            room: button.width - 2 * Theme.space.minGap - button.iconRoom
            horizontalAlignment: Text.AlignHCenter
            kind: Label.Button
            wanted: button.wordSize
            color: button.ink
            text: button.text
            Accessible.ignored: true
        }
    }

    Note {
        id: reason

        y: button.cardHeight + Theme.space.unit
        width: parent.width
        visible: !button.available && button.explanation !== ""
        icon: "info"
        text: button.explanation
        Accessible.ignored: true
    }
}
