pragma ComponentBehavior: Bound
// What the windows of the lanes mean, in words.
import QtQuick

Row {
    id: key

    // state, text of each kind of window.
    required property var kinds

    spacing: Theme.space.gap

    Repeater {
        model: key.kinds

        Row {
            id: kind

            required property var modelData

            spacing: Theme.space.unit

            LaneWindow {
                anchors.verticalCenter: parent.verticalCenter
                step: kind.modelData.state
                size: Math.round(Theme.size.window * 0.84)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                kind: Label.Small
                muted: true
                wrapMode: Text.NoWrap
                text: kind.modelData.text
            }
        }
    }
}
