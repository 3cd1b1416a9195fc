// How the screen suits this customer; gone with them.
pragma ComponentBehavior: Bound

import QtQuick
import Luukku.Room
import Luukku.Touch
import Luukku.Ui

Screen {
    id: sheet

    required property RoomViewModel room
    required property TimeViewModel time
    required property AccessViewModel access
    // Lying down there is room for what can be chosen, and little more.
    readonly property bool bare: Theme.landscape
    readonly property bool atOnce: bare && Theme.scale < 1.2

    signal closed

    objectName: "access-sheet"
    place: room.place
    clock: time.now
    question: Texts.of("room-access")
    questionSize: bare ? Theme.type.questionSmall : Theme.type.question
    lead: bare && Theme.scale > 1.2 ? "" : Texts.of("access-lead")
    compact: true
    sillY: bare ? Theme.sillY.roomWrite : Theme.sillY.roomAnswer
    closely: Theme.landscape
    leastPage: Theme.size.target
    hatch: Hatch { icon: "access"; visible: !sheet.bare }

    Column {
        width: parent.width
        spacing: Theme.space.minGap

        Tongues {
            width: parent.width
            // So many in a row that none of the languages has to shrink.
            columns: Theme.landscape ? Math.min(room.tongues.length, 4) : 2
            room: sheet.room
        }
        AccessWishes {
            width: parent.width
            closes: sheet.atOnce
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
    }

    foot: BigButton {
        objectName: "access-done"
        width: parent.width
        visible: !sheet.atOnce
        text: Texts.of("access-done")
        icon: "check"
        onActivated: sheet.closed()
    }
}
