// The hatch on the sill: dark with an icon, lit with initials, or lit with a person. Light fills it upwards.
import QtQuick

Item {
    id: hatch

    property string icon: ""
    property string initials: ""
    property string picture: ""
    property bool lit: hatch.initials !== "" || hatch.picture !== ""
    property string name: ""
    readonly property real inside: hatch.width - 2 * Theme.size.hatchFrame

    implicitWidth: Theme.size.hatch
    implicitHeight: Math.round(hatch.width * 1.25)
    height: implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: hatch.name
    Accessible.ignored: hatch.name === ""

    Arch {
        anchors.fill: parent
        color: Theme.colour.sill
    }

    Arch {
        id: dark

        x: Theme.size.hatchFrame
        y: Theme.size.hatchFrame
        width: hatch.inside
        height: hatch.height - y
        color: Theme.colour.wallRaised
    }

    Icon {
        anchors.centerIn: dark
        anchors.verticalCenterOffset: Math.round(hatch.width * 0.04)
        visible: !hatch.lit && hatch.icon !== ""
        name: hatch.icon
        size: Math.round(hatch.width * 0.47)
        colour: Theme.colour.wallMuted
    }

    Item {
        id: light

        property real level: hatch.lit ? 1 : 0

        anchors.horizontalCenter: dark.horizontalCenter
        anchors.bottom: dark.bottom
        width: dark.width
        height: Math.round(dark.height * light.level)
        clip: true

        Behavior on level {
            NumberAnimation {
                duration: hatch.lit ? Theme.motion.lampOn : Theme.motion.lampOff
                easing.type: Easing.OutCubic
            }
        }

        Arch {
            anchors.bottom: parent.bottom
            width: dark.width
            height: dark.height
            color: Theme.colour.lamp
        }

        Image {
            anchors.bottom: parent.bottom
            width: dark.width
            height: dark.height
            visible: hatch.picture !== ""
            sourceSize: Qt.size(dark.width, dark.height)
            source: hatch.picture === "" ? "" : "image://art/" + hatch.picture + "?corner=0.5&lamp=" + encodeURIComponent(String(Theme.colour.lamp))
        }

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.round((dark.height - height) / 2 - hatch.width * 0.04)
            visible: hatch.picture === "" && hatch.initials === "" && hatch.icon !== ""
            name: hatch.icon
            size: Math.round(hatch.width * 0.47)
            colour: Theme.colour.lampInk
        }

        Label {
            width: dark.width
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.round((dark.height - height) / 2 - hatch.width * 0.02)
            visible: hatch.picture === ""
            horizontalAlignment: Text.AlignHCenter
            kind: Label.Button
            wanted: Math.round(hatch.width * 0.34)
            color: Theme.colour.lampInk
            text: hatch.initials
            Accessible.ignored: true
        }
    }
}
