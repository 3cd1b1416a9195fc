// Owns what the frame of the keyboard and its panel, which loads later, tell each other.
pragma Singleton

import QtQuick

QtObject {
    // From the frame.
    property string locale: "fi_FI"
    property bool sliding: false
    property real maximumHeight: 0

    // From the panel.
    property bool open: false

    signal closing
}
