pragma ComponentBehavior: Bound
// A list that is too long for its place, and one that is not.
import QtQuick
import Luukku.Ui

PagedColumn {
    id: pages

    property int entries: 6

    width: 800
    height: Theme.scale > 1.3 ? 1500 : 900
    moreText: Texts.of("screen-more")
    backText: Texts.of("screen-top")

    Repeater {
        model: pages.entries

        PersonRow {
            required property int index

            width: pages.width
            initials: "PH"
            person: "Pekka Hämäläinen"
            spans: [[6, 2]]
            department: Texts.of("search-label")
        }
    }
}
