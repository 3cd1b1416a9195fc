// Everything in a window, drawn as large as the window: what stands on it knows the design's pixels only.
import QtQuick

Item {
    id: stage

    // The design's own pixels: the shorter side, and the least that the longer one must have.
    property real shortSide: 1080
    property real longSide: 1728
    required property real windowWidth
    required property real windowHeight
    readonly property real fit: {
        const shorter = Math.min(stage.windowWidth, stage.windowHeight) / stage.shortSide;
        const longer = Math.max(stage.windowWidth, stage.windowHeight) / stage.longSide;
        const fit = Math.min(shorter, longer);
        return fit > 0 ? fit : 1;
    }

    width: Math.round(stage.windowWidth / stage.fit)
    height: Math.round(stage.windowHeight / stage.fit)
    scale: stage.fit
    transformOrigin: Item.TopLeft
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "stage"
        value: Qt.size(stage.width, stage.height)
    }
}
