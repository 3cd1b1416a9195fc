// Where a screen that nobody touches stands in this minute, so that no edge burns into the glass.
import QtQml

QtObject {
    id: drift

    // Minutes from any beginning. Each moves the screen by one step, at once: no motion to be seen.
    required property int minute
    readonly property int across: Math.floor(Theme.size.drift / Theme.size.driftStep)
    readonly property int x: Theme.size.driftStep * (2 * drift.bounce(drift.across) - drift.across) / 2
    // Upwards only: what is below the glass is lost. One place less, or the two would go as one.
    readonly property int y: -Theme.size.driftStep * drift.bounce(drift.across - 1)

    // 0 to `most` and back, a place a minute.
    function bounce(most: int): int {
        const at = drift.minute % (2 * most);
        return at <= most ? at : 2 * most - at;
    }
}
