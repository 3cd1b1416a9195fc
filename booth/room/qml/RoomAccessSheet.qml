// How the screen suits this customer; gone with them.
import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property RoomViewModel room
    required property TimeViewModel time
    required property AccessViewModel access
    // Lying down, the largest words leave room for what can be chosen, and no more.
    readonly property bool bare: Theme.landscape && Theme.scale >= 1.6

    signal closed

    objectName: "access-sheet"
    place: room.place
    clock: time.now
    question: Texts.of("access-question")
    lead: bare ? "" : Texts.of("access-lead")
    compact: true
    sillY: bare ? Theme.sillY.roomWrite : Theme.sillY.roomAnswer
    closely: Theme.landscape
    hatch: Hatch { icon: "access"; visible: !sheet.bare }

    AccessWishes {
        width: parent.width
        scaleNow: sheet.access.scale
        contrast: sheet.access.contrast
        lowReach: sheet.access.lowReach
        calm: sheet.access.calm
        reading: sheet.access.reading
        readable: sheet.access.readable
        volume: sheet.access.volume
        loudest: sheet.access.loudest
        volumeText: sheet.access.volumeText
        onScaleWished: scale => sheet.access.setScale(scale)
        onContrastWished: wanted => sheet.access.setContrast(wanted)
        onLowReachWished: wanted => sheet.access.setLowReach(wanted)
        onCalmWished: wanted => sheet.access.setCalm(wanted)
        onReadingWished: wanted => sheet.access.setReading(wanted)
        onVolumeWished: volume => sheet.access.setVolume(volume)
        onAgainWished: sheet.access.readAgain()
        onDone: sheet.closed()
    }

    foot: BigButton {
        objectName: "access-done"
        width: parent.width
        visible: !Theme.landscape
        text: Texts.of("access-done")
        icon: "check"
        onActivated: sheet.closed()
    }
}
