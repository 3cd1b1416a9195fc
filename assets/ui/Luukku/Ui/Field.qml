pragma ComponentBehavior: Bound
// One line to write in: label above, lamp ring on focus, and under it what to do when something is wrong.
import QtQuick

FocusScope {
    id: field

    required property string label
    property string hint: ""
    property string placeholder: ""
    property string error: ""
    property string icon: ""
    property string clearName: Texts.of("field-clear")
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    // Names and numbers belong to the visitor: no suggestions, no memory of them.
    property int inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    // A password: never shown, and told apart from one that is typed in the wrong case.
    property bool secret: false
    property bool capsLock: false
    property alias validator: input.validator
    readonly property bool focused: input.activeFocus
    readonly property bool wrong: field.error !== ""
    readonly property real ownHead: field.hintBeside || field.hint === "" ? label.height : label.height + hint.height
    // Fields in one row have heads of one height, so that their frames stand in line.
    property real head: field.ownHead
    readonly property bool hintBeside: label.natural() + hint.natural() + Theme.space.minGap <= field.width

    signal edited(string text)
    signal accepted

    function clear() {
        input.clear();
        field.edited("");
    }

    // A letter in the case that its Shift does not give: Caps Lock is on.
    function noteCase(event: KeyEvent) {
        event.accepted = false;
        const letter = event.text;
        if (field.secret && letter.toLowerCase() !== letter.toUpperCase())
            field.capsLock = (letter === letter.toUpperCase()) !== Boolean(event.modifiers & Qt.ShiftModifier);
        else if (event.key === Qt.Key_CapsLock)
            field.capsLock = false;
    }

    function focusField() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: frame.y + frame.height + (field.wrong ? problem.anchors.topMargin + problem.height : 0)
    onErrorChanged: if (field.wrong)
        field.Accessible.announce(Texts.spoken(field.error), Accessible.Assertive)

    Label {
        id: label

        anchors.left: parent.left
        y: field.head - field.ownHead
        width: field.hintBeside ? natural() : parent.width
        kind: Label.Lead
        lineHeight: 1
        strong: true
        text: field.label
        Accessible.ignored: true
    }

    Label {
        id: hint

        anchors.left: field.hintBeside ? label.right : parent.left
        anchors.leftMargin: field.hintBeside ? Theme.space.minGap : 0
        y: label.y + (field.hintBeside ? label.baselineOffset - baselineOffset : label.height)
        width: field.hintBeside ? natural() : parent.width
        visible: field.hint !== ""
        muted: true
        text: field.hint
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: frame
        anchors.margins: -Theme.size.fieldRing
        visible: field.focused
        radius: Theme.radius.control + Theme.size.fieldRing
        color: Theme.colour.focusRing
    }

    Rectangle {
        id: frame

        y: field.head + Theme.size.fieldRing
        width: parent.width
        height: Math.max(Theme.size.field, input.implicitHeight + 2 * Theme.space.gap)
        radius: Theme.radius.control
        color: Theme.colour.surface
        border.width: field.focused ? Theme.size.border + 2 : Theme.size.border
        border.color: field.focused ? Theme.colour.focusLine : field.wrong ? Theme.colour.dangerOnTint : Theme.colour.line

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: {
                field.focusField();
                InputMethod.show();
            }
        }

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.space.inside
            anchors.verticalCenter: parent.verticalCenter
            visible: field.icon !== ""
            name: field.icon
            size: Theme.size.iconSmall + Theme.space.unit
            colour: Theme.colour.muted
        }

        TextInput {
            id: input

            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: mark.visible ? Theme.space.minGap : Theme.space.inside
            anchors.right: wipe.visible ? wipe.left : parent.right
            anchors.rightMargin: Theme.space.unit
            anchors.verticalCenter: parent.verticalCenter
            // Without it digits, and an empty line's cursor, stay at the left where all else is mirrored.
            horizontalAlignment: TextInput.AlignLeft
            // A cursor at the end of such a line would be cut off.
            rightPadding: Theme.mirrored ? Theme.size.focusLine : 0
            focus: true
            activeFocusOnTab: true
            clip: true
            color: Theme.colour.ink
            font.family: Theme.family
            font.features: Theme.features
            font.pixelSize: Theme.type.title
            font.weight: Theme.weight.label
            inputMethodHints: field.inputMethodHints
            echoMode: field.secret ? TextInput.Password : TextInput.Normal
            selectByMouse: Theme.device === "desk"
            persistentSelection: false
            selectionColor: Theme.colour.lamp
            selectedTextColor: Theme.colour.lampInk
            onTextEdited: field.edited(input.text)
            Keys.onPressed: event => field.noteCase(event)
            // Who leaves a long text sees its beginning.
            onActiveFocusChanged: if (!input.activeFocus)
                input.ensureVisible(0)
            onAccepted: field.accepted()
            Accessible.role: Accessible.EditableText
            Accessible.name: Texts.spoken(field.label)
            // Qt tells no reader the name of a password field; its description is read.
            Accessible.description: Texts.spoken((field.secret ? field.label + ". " : "") + (field.wrong ? field.error : field.hint))
            Accessible.editable: true
            Accessible.passwordEdit: field.secret
            cursorDelegate: Rectangle {
                visible: input.activeFocus
                width: Theme.size.focusLine
                color: Theme.colour.action
            }
        }

        // What goes on beyond the field fades out, instead of ending in half a letter.
        Rectangle {
            anchors.right: input.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space.inside
            height: input.height
            visible: !input.activeFocus && input.contentWidth > input.width
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: field.LayoutMirroring.enabled ? 1 : 0; color: Qt.alpha(Theme.colour.surface, 0) }
                GradientStop { position: field.LayoutMirroring.enabled ? 0 : 1; color: Theme.colour.surface }
            }
        }

        Label {
            anchors.left: input.left
            anchors.right: input.right
            anchors.verticalCenter: parent.verticalCenter
            visible: input.text === "" && input.preeditText === ""
            muted: true
            wanted: Theme.type.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: field.placeholder
            Accessible.ignored: true
        }

        Pressable {
            id: wipe

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.size.target, word.visible ? word.width + cross.width + Theme.space.gap * 2 : 0)
            height: parent.height
            visible: input.text !== ""
            name: field.clearName
            onActivated: {
                field.clear();
                field.focusField();
            }

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.space.unit
                radius: Theme.radius.key
                color: wipe.pressed ? Theme.colour.tint : Theme.colour.surface
                border.width: wipe.focusShown ? Theme.size.focusLine + 2 : 0
                border.color: Theme.colour.ink
            }

            Icon {
                id: cross

                anchors.right: parent.right
                anchors.rightMargin: word.visible ? Theme.space.gap : Math.round((wipe.width - width) / 2)
                anchors.verticalCenter: parent.verticalCenter
                name: "x"
                size: Theme.size.iconSmall
                colour: Theme.colour.muted
            }

            Label {
                id: word

                anchors.right: cross.left
                anchors.rightMargin: Theme.space.unit
                anchors.verticalCenter: parent.verticalCenter
                // In a narrow field the room belongs to what is written.
                visible: field.clearName !== "" && field.width > Theme.size.screen / 2 && input.contentWidth + word.implicitWidth + cross.width + 2 * (Theme.space.gap + Theme.space.inside) <= field.width
                muted: true
                kind: Label.Small
                fit: false
                wrapMode: Text.NoWrap
                text: field.clearName
                Accessible.ignored: true
            }
        }
    }

    Note {
        id: problem

        anchors.top: frame.bottom
        anchors.topMargin: field.focused ? Theme.size.fieldRing + 2 : Theme.space.unit
        width: parent.width
        visible: field.wrong
        icon: "circle-alert"
        strong: true
        ink: Theme.colour.dangerOnTint
        text: field.error
    }
}
