// Owns the sizes of the keyboard, in pixels of an upright screen, and which token colours what.
pragma Singleton

import QtQuick
import Luukku.Ui

QtObject {
    id: look

    // Lying down it is low, and its keys are broad instead.
    readonly property real designWidth: Theme.landscape ? 1936 : 1080
    readonly property real designHeight: 547
    readonly property real pitch: 96
    readonly property real padPitch: 264
    readonly property real marginSide: 12
    readonly property real marginTop: 14
    readonly property real marginBottom: 13

    // One cell of the grid holds one cap; the hit areas of neighbouring cells meet.
    readonly property real cellSide: 4
    readonly property real cellTop: 6
    readonly property real radius: Theme.radius.key
    readonly property real sill: 8
    readonly property real border: Theme.highContrast ? 4 : 2

    // The cap is the limit: letters grow a third and no more.
    readonly property real textScale: Math.min(Theme.scale, 1.3)
    readonly property real letter: 48 * look.textScale
    readonly property real digit: 64 * look.textScale
    readonly property real word: 34 * look.textScale
    readonly property real wordLarge: 42 * look.textScale
    readonly property real icon: 44 * look.textScale
    readonly property real iconLarge: 64 * look.textScale

    readonly property color tray: Theme.colour.tray
    readonly property color edge: Theme.colour.line
    readonly property color face: Theme.colour.surface
    readonly property color faceDown: Theme.highContrast ? Theme.colour.ink : Theme.colour.tint
    readonly property color faceOn: Theme.colour.lampTint
    readonly property color ink: Theme.colour.ink
    readonly property color inkDown: Theme.highContrast ? Theme.colour.surface : Theme.colour.ink
    readonly property color inkOn: Theme.highContrast ? Theme.colour.lamp : Theme.colour.ink
    readonly property color action: Theme.colour.action
}
