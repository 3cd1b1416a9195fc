// One component in one state, with the state's name above it.
import QtQuick
import Luukku.Ui

Column {
    id: specimen

    required property string component
    // is: the state's name; by: a sample of ours instead; wide, tall: a size of its own, which `grows` with the words;
    // focused; set: properties of the component; follows: those that are what the theme says, by the theme's name.
    required property var facts
    required property real wide
    required property bool onWall
    readonly property real wideWanted: specimen.facts.wide ?? specimen.wide
    readonly property real tallWanted: (specimen.facts.tall ?? 0) * (specimen.facts.grows ? Theme.scale : 1)
    property var made: null

    function make() {
        const from = specimen.facts.by ? "Luukku.Gallery" : "Luukku.Ui";
        const file = Qt.createComponent(from, specimen.facts.by ?? specimen.component);
        const size = {};
        if (specimen.wideWanted > 0)
            size.width = specimen.wideWanted;
        if (specimen.tallWanted > 0)
            size.height = specimen.tallWanted;
        specimen.made = file.createObject(place, Object.assign(size, specimen.facts.set));
        if (specimen.made === null) {
            console.warn(file.errorString());
            return;
        }
        for (const [own, theirs] of Object.entries(specimen.facts.follows ?? {}))
            specimen.made[own] = Qt.binding(() => Theme[theirs]);
        if (specimen.facts.grows)
            specimen.made.height = Qt.binding(() => specimen.tallWanted);
        if (specimen.facts.focused)
            specimen.focusMade();
    }

    function focusMade() {
        if (typeof specimen.made.focusField === "function")
            specimen.made.focusField();
        else if (specimen.made.faces !== undefined)
            // A group of keys shows the focus on one of them.
            specimen.made.nextItemInFocusChain(true).forceActiveFocus();
        else
            specimen.made.forceActiveFocus();
    }

    spacing: 20
    Component.onCompleted: specimen.make()

    Text {
        font.family: Theme.family
        font.pixelSize: 24
        color: specimen.onWall ? Theme.colour.wallMuted : Theme.colour.muted
        text: specimen.facts.is
    }

    Item {
        id: place

        width: specimen.wideWanted > 0 ? specimen.wideWanted : (specimen.made?.width ?? 0)
        height: specimen.tallWanted > 0 ? specimen.tallWanted : Math.max(specimen.made?.height ?? 0, specimen.made?.implicitHeight ?? 0)
    }
}
