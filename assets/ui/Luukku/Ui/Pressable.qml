// Whatever can be touched: pressing shows at once, letting go inside acts; Space, Enter and readers act too.
import QtQuick

Item {
    id: pressable

    property string name: ""
    property string description: ""
    property bool available: true
    property bool checkable: false
    property bool checked: false
    readonly property bool pressed: tap.pressed || pressable.keyHeld
    readonly property bool focusShown: pressable.activeFocus
    property bool keyHeld: false

    signal activated
    // Touched while not available: the screen may point at what is missing.
    signal refused

    function act() {
        if (pressable.available)
            pressable.activated();
        else
            pressable.refused();
    }

    function isActKey(key: int): bool {
        return key === Qt.Key_Space || key === Qt.Key_Return || key === Qt.Key_Enter;
    }

    activeFocusOnTab: true
    onActiveFocusChanged: pressable.keyHeld = false
    Accessible.role: pressable.checkable ? Accessible.RadioButton : Accessible.Button
    Accessible.name: Texts.spoken(pressable.name)
    Accessible.description: Texts.spoken(pressable.description)
    Accessible.focusable: true
    Accessible.focused: pressable.activeFocus
    Accessible.pressed: pressable.pressed
    Accessible.checkable: pressable.checkable
    Accessible.checked: pressable.checked
    Accessible.onPressAction: pressable.act()

    Keys.onPressed: event => {
        if (!pressable.isActKey(event.key))
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            pressable.keyHeld = true;
    }
    Keys.onReleased: event => {
        if (!pressable.isActKey(event.key) || event.isAutoRepeat)
            return;
        event.accepted = true;
        if (pressable.keyHeld) {
            pressable.keyHeld = false;
            pressable.act();
        }
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        // A slow finger is a finger too: a long press still acts.
        longPressThreshold: 0
        onTapped: pressable.act()
    }
}
