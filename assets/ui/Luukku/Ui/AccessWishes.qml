// All that a visitor can wish of a screen: size, contrast, reach, calm, and a voice.
import QtQuick

Column {
    id: wishes

    required property real scaleNow
    required property bool contrast
    required property bool lowReach
    required property bool calm
    required property bool reading
    required property bool readable
    required property int volume
    required property int loudest
    required property string volumeText
    // Lying down, the way out stands beside the voice, unless the screen has it at its foot.
    property bool closes: Theme.landscape
    readonly property int columns: Theme.scale < 1.6 ? (Theme.landscape ? 4 : 2) : Theme.landscape ? 2 : 1
    readonly property real share: Math.floor((wishes.width - (wishes.columns - 1) * Theme.space.minGap) / wishes.columns)
    readonly property real tall: Math.max(contrastWish.implicitHeight, reachWish.implicitHeight, calmWish.implicitHeight, readWish.implicitHeight)

    signal scaleWished(real scale)
    signal contrastWished(bool wanted)
    signal lowReachWished(bool wanted)
    signal calmWished(bool wanted)
    signal readingWished(bool wanted)
    signal volumeWished(int volume)
    signal againWished
    signal done

    spacing: Theme.space.minGap

    TextSizes {
        width: parent.width
        chosen: wishes.scaleNow
        onWished: value => wishes.scaleWished(value)
    }

    Grid {
        width: parent.width
        columns: wishes.columns
        spacing: Theme.space.minGap

        WishSwitch {
            id: readWish

            objectName: "access-read"
            width: wishes.share
            height: wishes.tall
            text: Texts.of("access-read")
            onText: Texts.of("access-on")
            offText: Texts.of("access-off")
            icon: "volume-2"
            on: wishes.reading
            available: wishes.readable
            explanation: Texts.of("access-read-none")
            onActivated: wishes.readingWished(!wishes.reading)
        }

        WishSwitch {
            id: contrastWish

            objectName: "access-contrast"
            width: wishes.share
            height: wishes.tall
            text: Texts.of("access-contrast")
            onText: Texts.of("access-on")
            offText: Texts.of("access-off")
            icon: "contrast"
            on: wishes.contrast
            onActivated: wishes.contrastWished(!wishes.contrast)
        }

        WishSwitch {
            id: reachWish

            objectName: "access-low-reach"
            width: wishes.share
            height: wishes.tall
            text: Texts.of("access-low-reach")
            onText: Texts.of("access-on")
            offText: Texts.of("access-off")
            icon: "arrow-down-to-line"
            on: wishes.lowReach
            onActivated: wishes.lowReachWished(!wishes.lowReach)
        }

        WishSwitch {
            id: calmWish

            objectName: "access-calm"
            width: wishes.share
            height: wishes.tall
            text: Texts.of("access-calm")
            onText: Texts.of("access-on")
            offText: Texts.of("access-off")
            icon: "pause"
            on: wishes.calm
            onActivated: wishes.calmWished(!wishes.calm)
        }
    }

    Grid {
        id: voice

        readonly property int across: !wishes.reading ? 1 : !Theme.landscape ? (Theme.scale < 1.6 ? 2 : 1) : Theme.scale < 1.6 && wishes.closes ? 3 : 2
        readonly property real share: Math.floor((width - (voice.across - 1) * spacing) / voice.across)
        readonly property real tall: wishes.reading ? Math.max(volume.implicitHeight, again.implicitHeight) : done.implicitHeight

        width: parent.width
        visible: wishes.reading || wishes.closes
        columns: voice.across
        spacing: Theme.space.minGap

        VolumeControl {
            id: volume

            objectName: "access-volume"
            width: voice.share
            height: voice.tall
            visible: wishes.reading
            text: wishes.volumeText
            quieterName: Texts.of("access-quieter")
            louderName: Texts.of("access-louder")
            mayQuieter: wishes.volume > 1
            mayLouder: wishes.volume < wishes.loudest
            onQuieter: wishes.volumeWished(wishes.volume - 1)
            onLouder: wishes.volumeWished(wishes.volume + 1)
        }

        BigButton {
            id: again

            objectName: "access-again"
            width: voice.share
            height: voice.tall
            visible: wishes.reading
            kind: BigButton.Secondary
            text: Texts.of("access-again")
            icon: "message-square-text"
            onActivated: wishes.againWished()
        }

        BigButton {
            id: done

            objectName: "access-done"
            width: voice.across === 2 ? wishes.width : voice.share
            height: voice.tall
            visible: wishes.closes
            text: Texts.of("access-done")
            icon: "check"
            onActivated: wishes.done()
        }
    }
}
