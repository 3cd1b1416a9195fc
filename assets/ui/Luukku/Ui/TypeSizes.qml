// Text sizes in pixels, already scaled for the visitor: for the kiosk, the room and the desk.
import QtQml

QtObject {
    id: typeSizes

    required property string device
    required property real scale
    required property real smallScale
    required property bool landscape
    // A question is large already; beyond this it would leave no room to answer.
    readonly property real headScale: Math.min(typeSizes.scale, typeSizes.landscape ? typeSizes.by(125, 160, 160) / 100 : 1.6)

    readonly property int clock: Math.round(typeSizes.by(208, 150, 44) * typeSizes.smallScale)
    readonly property int header: Math.round(typeSizes.by(32, 36, 18) * typeSizes.smallScale)
    readonly property int time: Math.round(typeSizes.by(44, 46, 18) * typeSizes.smallScale)
    readonly property int steps: Math.round(typeSizes.by(28, 32, 14) * typeSizes.smallScale)
    readonly property int question: Math.round(typeSizes.by(72, 88, 34) * typeSizes.headScale)
    readonly property int questionWithKeyboard: Math.round(typeSizes.by(64, 72, 34) * typeSizes.headScale)
    // In the header's own line, where the keyboard takes half of what there is.
    readonly property int questionTucked: Math.round(48 * typeSizes.smallScale)
    // Where an answer takes most of the room.
    readonly property int questionSmall: Math.round(typeSizes.by(64, 72, 34) * Math.min(typeSizes.scale, 1.25))
    // Where a screen speaks and asks for nothing.
    readonly property int questionAlone: Math.max(typeSizes.question, typeSizes.by(72, 104, 34))
    readonly property int leadAlone: Math.max(typeSizes.lead, typeSizes.by(34, 52, 18))
    readonly property int title: Math.round(typeSizes.by(42, 48, 22) * typeSizes.scale)
    readonly property int button: Math.round(typeSizes.by(38, 36, 17) * typeSizes.scale)
    readonly property int name: Math.round(typeSizes.by(40, 42, 18) * typeSizes.scale)
    readonly property int figure: Math.round(typeSizes.by(56, 60, 34) * typeSizes.smallScale)
    readonly property int lead: Math.round(typeSizes.by(34, 40, 18) * typeSizes.scale)
    // Beside a question it grows no more than that leaves room to answer.
    readonly property int leadOnWall: Math.round(typeSizes.by(34, 40, 18) * (typeSizes.landscape && typeSizes.device === "kiosk" ? Math.min(typeSizes.scale, 1.6) : typeSizes.scale))
    readonly property int body: Math.round(typeSizes.by(30, 36, 16) * typeSizes.scale)
    readonly property int small: Math.round(typeSizes.by(28, 32, 14) * typeSizes.scale)
    // What floats over a face grows so far only: larger, it would cover the face.
    readonly property real overScale: Math.min(typeSizes.scale, 1.6)
    readonly property int overTitle: Math.round(typeSizes.by(38, 36, 17) * typeSizes.overScale)
    readonly property int overBody: Math.round(typeSizes.by(30, 36, 16) * typeSizes.overScale)
    readonly property int overSmall: Math.round(typeSizes.by(28, 32, 14) * typeSizes.overScale)
    readonly property real questionLine: 0.92
    readonly property real titleLine: typeSizes.scale < 1.6 ? 0.9 : typeSizes.tightLine
    readonly property real tightLine: 0.84
    readonly property real bodyLine: 1.08

    function by(kiosk: int, room: int, desk: int): int {
        return typeSizes.device === "desk" ? desk : typeSizes.device === "room" ? room : kiosk;
    }
}
