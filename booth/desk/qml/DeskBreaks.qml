// Where a column that scrolls may be cut: between its parts, never through one.
import QtQuick

QtObject {
    id: breaks

    required property Item column
    // What is higher is cut between its own parts.
    required property real most

    function stacks(item: Item): bool {
        return item instanceof Column || item instanceof Row || item instanceof Grid || item instanceof Flow
    }

    function gather(item: Item, found: var) {
        for (const part of item.children) {
            if (!part.visible || part.height <= 0 || part.width <= 0)
                continue
            if (breaks.stacks(part) || part.height > breaks.most) {
                breaks.gather(part, found)
            } else {
                const top = part.mapToItem(breaks.column.parent, 0, 0).y
                found.push({ "top": top, "bottom": top + part.height, "heads": part instanceof Text })
            }
        }
    }

    // Top and bottom of each part; words above something stay with it.
    function parts(): var {
        const found = []
        breaks.gather(breaks.column, found)
        found.sort((one, other) => one.top - other.top)
        for (let at = found.length - 2; at >= 0; at--) {
            const next = found[at + 1]
            if (found[at].heads && next.bottom - found[at].top <= breaks.most)
                found[at].bottom = Math.max(found[at].bottom, next.bottom)
        }
        return found
    }

    // The nearest place at `y` or above it that cuts nothing.
    function above(y: real, parts: var): real {
        const cut = parts.filter(part => part.top < y - 1 && part.bottom > y + 1)
        return cut.length === 0 ? y : breaks.above(Math.min(...cut.map(part => part.top)), parts)
    }

    // The nearest place at `y` or under it that cuts nothing.
    function below(y: real, parts: var): real {
        const cut = parts.filter(part => part.top < y - 1 && part.bottom > y + 1)
        return cut.length === 0 ? y : breaks.below(Math.max(...cut.map(part => part.bottom)), parts)
    }

    // Where a page begins whose first part is at `y`: with room for its focus ring, but not for what is above.
    function start(y: real, ring: real, parts: var): real {
        return Math.max(0, y - ring, ...parts.filter(part => part.bottom <= y + 1).map(part => part.bottom))
    }
}
