pragma ComponentBehavior: Bound
// Every component of the design module in each of its states, with switches for how it is shown.
import QtQuick
import Luukku.Ui

Window {
    id: gallery

    property int at: 0
    property bool controls: true
    property list<string> languages: []
    readonly property var pages: [...controlPages.pages, ...partPages.pages, ...patternPages.pages]
    readonly property var what: gallery.pages[gallery.at]
    readonly property real needs: shown.implicitHeight
    readonly property var switches: [...["light", "highContrast", "call"].map(mode => ({ text: mode, key: "mode", value: mode })), ...["kiosk", "room", "desk"].map(device => ({ text: device, key: "device", value: device })), ...[1, 1.3, 1.6, 2].map(scale => ({ text: "×" + scale, key: "scale", value: scale })), { text: "mirrored", key: "mirrored", value: true }, { text: "not mirrored", key: "mirrored", value: false }]

    signal wished(string language)

    title: "Luukku: components"
    width: 1960
    height: 1080
    color: Theme.light.wall

    Controls {
        id: controlPages
    }

    Parts {
        id: partPages
    }

    Patterns {
        id: patternPages
    }

    Flickable {
        id: side

        width: gallery.controls ? 340 : 0
        height: parent.height
        visible: gallery.controls
        contentHeight: keys.height + 40
        clip: true

        Column {
            id: keys

            x: 22
            y: 20
            spacing: 6

            Repeater {
                model: gallery.switches

                GalleryKey {
                    required property var modelData

                    text: modelData.text
                    chosen: Theme[modelData.key] === modelData.value
                    onActivated: Theme[modelData.key] = modelData.value
                }
            }

            Repeater {
                model: gallery.languages

                GalleryKey {
                    required property string modelData

                    text: modelData
                    chosen: Texts.language === modelData
                    onActivated: gallery.wished(modelData)
                }
            }

            Item {
                width: 1
                height: 18
            }

            Repeater {
                model: gallery.pages

                GalleryKey {
                    required property var modelData
                    required property int index

                    text: modelData.component
                    chosen: gallery.at === index
                    onActivated: gallery.at = index
                }
            }
        }
    }

    Flickable {
        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
        contentHeight: gallery.needs
        clip: true

        Loader {
            id: shown

            width: parent.width
            height: Math.max(gallery.height, gallery.needs)
            sourceComponent: GalleryPage {
                what: gallery.what
            }
        }
    }
}
