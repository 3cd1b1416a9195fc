pragma ComponentBehavior: Bound
// The wide hatch of the idle screen: a picture of the place and today's word from the municipality.
import QtQuick

Item {
    id: view

    property string picture: "image://art/idle"
    required property string title
    required property string story
    // What the picture shows, for those who do not see it.
    property string alt: ""
    // Which language its words are in, where that is not the screen's.
    property string tongue: ""
    // How many stories take turns, and which one is shown (from 1).
    property int count: 0
    property int current: 1
    readonly property real inside: width - 2 * Theme.size.windowFrame
    // Whether the picture only keeps words company, and may give way to them.
    property bool filler: false
    // So many lamps can be counted at a glance; of more, none says anything. Long words need the room.
    readonly property bool counted: view.count > 1 && view.count <= 6 && view.story.length <= 90
    readonly property real bare: Theme.size.windowFrame + Theme.size.hatch + 2 * Theme.space.inside
    readonly property real noteNeeds: view.tongue !== "" ? note.height : 0
    readonly property real headNeeds: (view.title !== "" ? head.height : 0) + view.noteNeeds + (view.title !== "" && view.noteNeeds > 0 ? Theme.space.unit : 0)
    readonly property real allNeeds: Math.max(view.headNeeds + (view.headNeeds > 0 ? Theme.space.unit : 0) + body.height, lamps.height)
    // A text is shown whole or not at all; without a picture it begins below the curve.
    readonly property bool besidePicture: view.height >= view.allNeeds + view.bare
    readonly property bool alone: view.filler && !view.besidePicture && view.story !== "" && view.height >= view.allNeeds + view.bare - Theme.size.hatch + Theme.size.target
    // In a small window there is either the heading of a slide, or a picture and no word.
    readonly property real headed: view.bare + Math.max(view.headNeeds, lamps.height)
    readonly property real headAlone: view.headed - Theme.size.hatch + Theme.size.target
    readonly property bool brief: !view.alone && view.title !== "" && view.height < view.headed && view.current > 1 && view.height >= view.headAlone
    readonly property bool titled: view.title !== "" && (view.brief || view.alone || view.height >= view.headed)
    readonly property bool pictured: !view.alone && !view.brief
    readonly property bool storyShown: view.story !== "" && (view.besidePicture || view.alone)
    readonly property bool worded: view.titled || view.storyShown
    readonly property real curve: Math.min(Theme.radius.hatchLimit, Math.floor(view.height / 2))
    // The least height in which the picture is more than a slit.
    readonly property real least: Theme.size.windowFrame + Theme.size.hatch
    readonly property string seen: view.alt !== "" ? view.alt : view.filler ? Texts.of("idle-art-alt") : view.story

    // What is new comes up gently; calm shows it at once.
    function appear() {
        if (Theme.motion.rise > 0)
            appearing.restart();
    }

    implicitWidth: Theme.size.screen - 2 * Theme.space.margin
    implicitHeight: Math.round(view.width * 0.74)
    Accessible.role: view.picture !== "" ? Accessible.Graphic : Accessible.StaticText
    Accessible.name: Texts.spoken(view.titled ? view.title : view.storyShown && view.alt === "" ? view.story : view.seen)
    Accessible.description: Texts.spoken([view.titled ? view.alt : "", view.storyShown ? view.story : "", view.worded ? view.tongue : ""].filter(said => said !== "").join("\n"))
    onPictureChanged: view.appear()
    onTitleChanged: view.appear()

    Connections {
        target: Theme

        function onCalmChanged() {
            appearing.complete();
        }
    }

    NumberAnimation {
        id: appearing

        target: shown
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.motion.rise
        easing.type: Easing.OutCubic
    }

    Arch {
        anchors.fill: parent
        corner: view.curve
        color: Theme.colour.sill
    }

    Arch {
        x: Theme.size.windowFrame
        y: Theme.size.windowFrame
        width: view.inside
        height: parent.height - Theme.size.windowFrame
        corner: view.curve - Theme.size.windowFrame
        color: Theme.colour.surface
    }

    Item {
        id: shown

        anchors.fill: parent

        Image {
            id: scene

            readonly property string wishes: "?corner=" + ((view.curve - Theme.size.windowFrame) / view.inside).toFixed(4) + "&ground=" + encodeURIComponent(String(Theme.colour.wallRaised))

            objectName: "idle-picture"
            x: Theme.size.windowFrame
            y: Theme.size.windowFrame
            width: view.inside
            visible: view.pictured
            height: Math.max(0, (plate.visible ? plate.y : view.height) - y)
            sourceSize: Qt.size(Math.round(width), Math.round(height))
            // A photograph takes its time, in which a touch must not wait.
            asynchronous: view.picture.startsWith("image://slide/")
            retainWhileLoading: true
            source: view.picture + scene.wishes
            Accessible.ignored: true
        }

        Rectangle {
            id: plate

            anchors.bottom: parent.bottom
            x: Theme.size.windowFrame
            width: view.inside
            height: Math.max((view.titled || view.storyShown ? view.headNeeds : 0) + (view.headNeeds > 0 && view.storyShown ? words.spacing : 0) + (view.storyShown ? body.height : 0), lamps.height) + 2 * Theme.space.inside
            visible: view.worded
            // Without a picture the words stand inside the curve, whose corners are not theirs.
            color: view.pictured ? Theme.colour.surface : Theme.colour.clear

            Column {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: Theme.space.inside + Theme.space.minGap
                anchors.right: lamps.left
                anchors.rightMargin: Theme.space.inside
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.unit

                Label {
                    id: head

                    objectName: "idle-title"
                    width: parent.width
                    visible: view.titled
                    kind: Label.Title
                    font.weight: Theme.weight.question
                    text: view.title
                    Accessible.ignored: true
                }

                Label {
                    id: body

                    objectName: "idle-story"
                    width: parent.width
                    visible: view.storyShown
                    muted: true
                    text: view.story
                    Accessible.ignored: true
                }

                Label {
                    id: note

                    objectName: "idle-tongue"
                    width: parent.width
                    visible: view.tongue !== "" && view.worded
                    muted: true
                    kind: Label.Small
                    text: view.tongue
                    Accessible.ignored: true
                }
            }

            Row {
                id: lamps

                anchors.right: parent.right
                anchors.rightMargin: view.counted ? Theme.space.inside + Theme.space.minGap : 0
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space.inside
                visible: view.counted
                spacing: Theme.space.unit

                Repeater {
                    model: view.counted ? view.count : 0

                    HatchTile {
                        required property int index

                        arch: Theme.size.lamp
                        ground: index + 1 === view.current ? Theme.colour.lamp : Theme.colour.surface
                        frame: index + 1 === view.current ? Theme.colour.lamp : Theme.colour.line
                        framed: true
                    }
                }
            }
        }
    }
}
