// Text sizes in pixels, already scaled for the visitor.
import QtQml

QtObject {
    id: typeSizes

    required property real scale
    required property real smallScale
    // A question is large already; beyond this it would leave no room to answer.
    readonly property real headScale: Math.min(typeSizes.scale, 1.6)

    readonly property int clock: Math.round(208 * typeSizes.smallScale)
    readonly property int header: Math.round(32 * typeSizes.smallScale)
    readonly property int time: Math.round(44 * typeSizes.smallScale)
    readonly property int steps: Math.round(28 * typeSizes.smallScale)
    readonly property int question: Math.round(72 * typeSizes.headScale)
    readonly property int questionWithKeyboard: Math.round(64 * typeSizes.headScale)
    readonly property int title: Math.round(42 * typeSizes.scale)
    readonly property int button: Math.round(38 * typeSizes.scale)
    readonly property int name: Math.round(40 * typeSizes.scale)
    readonly property int figure: Math.round(56 * typeSizes.smallScale)
    readonly property int lead: Math.round(34 * typeSizes.scale)
    readonly property int body: Math.round(30 * typeSizes.scale)
    readonly property int small: Math.round(28 * typeSizes.scale)
    readonly property real questionLine: 0.92
    readonly property real titleLine: typeSizes.scale < 1.6 ? 0.9 : typeSizes.tightLine
    readonly property real tightLine: 0.84
    readonly property real bodyLine: 1.08
}
