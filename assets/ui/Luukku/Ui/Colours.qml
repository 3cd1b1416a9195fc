// One palette: every colour that a screen may use, by what it is for.
import QtQuick

QtObject {
    id: colours

    required property color wall
    required property color wallRaised
    required property color wallEdge
    required property color wallLine
    required property color wallInk
    required property color wallMuted
    required property color sill
    required property color sillUnder
    required property color counter
    required property color surface
    required property color ink
    required property color muted
    required property color line
    required property color hair
    required property color tint
    required property color tray
    required property color action
    required property color actionEdge
    required property color actionInk
    required property color lamp
    required property color lampTint
    required property color lampEdge
    required property color lampInk
    required property color danger
    required property color dangerEdge
    required property color dangerInk
    required property color dangerTint
    required property color dangerOnTint
    required property color ok
    required property color okTint
    required property color focusRing
    required property color focusLine

    // No colour at all, for a frame without a ground.
    readonly property color clear: "transparent"
    // In high contrast the lamp's tint is the ground itself, and what stands on it is plain ink.
    readonly property color lampTintInk: Qt.colorEqual(colours.lampTint, colours.counter) ? colours.ink : colours.lampInk
}
