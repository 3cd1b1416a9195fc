// Where a page that is too long may be cut: between whole things, never through one.
import QtQuick

QtObject {
    id: stops

    // What the page is cut from, and what the places are counted in.
    required property Item ground

    // Everything below `root` that must not be cut, from its top to its bottom.
    function below(root: Item): list<rect> {
        const found = [];
        for (const item of root.children) {
            if (!item.visible || item.height <= 0)
                continue;
            const place = item.mapToItem(stops.ground, 0, 0);
            const field = item as Field;
            // The lamp ring of a field reaches below it, where nothing is said there.
            const ring = field && !field.wrong ? Theme.size.fieldRing : 0;
            if (stops.whole(item))
                found.push(Qt.rect(place.x, place.y, item.width, item.height + ring));
            else
                found.push(...stops.below(item));
        }
        return found;
    }

    function whole(item: Item): bool {
        return item instanceof Pressable || item instanceof Field || item instanceof StatusLine || item instanceof Banner || item instanceof Note || item instanceof Label || item instanceof CodeDisplay || item instanceof Keypad;
    }

    // The lowest line above `limit` that goes through nothing and has something whole above it; where
    // things of different heights stand side by side, below the last whole one. -1 where there is none.
    function cut(things: list<rect>, top: real, limit: real): real {
        const ends = things.map(thing => thing.bottom).filter(end => end <= limit + 1 && end > top + 1);
        const clean = ends.filter(end => !things.some(thing => thing.top < end - 1 && thing.bottom > end + 1));
        return clean.length > 0 ? Math.max(...clean) : ends.length > 0 ? Math.max(...ends) : -1;
    }

    // How far a page may reach that ends at `line`: a hair further, but not into what comes next.
    function end(things: list<rect>, line: real): real {
        const tops = things.map(thing => thing.top).filter(top => top >= line - 1);
        return Math.min(line + Theme.space.unit, ...tops);
    }

    // Where a page begins that shows what lies from `line` on: just above the next whole thing, and
    // below all that ends before it; never beyond `limit`.
    function begin(things: list<rect>, line: real, limit: real): real {
        for (const top of things.map(thing => thing.top).filter(top => top >= line && top <= limit + 1).sort((one, other) => one - other)) {
            if (things.some(thing => thing.top < top - 1 && thing.bottom > top + 1))
                continue;
            const ends = things.map(thing => thing.bottom).filter(end => end <= top + 1);
            return Math.min(top, Math.max(line, top - Theme.space.minGap, ...ends));
        }
        return Math.min(line, limit);
    }

    // What a page from `top` to `limit` cuts through, though it would hold the whole of it.
    function through(things: list<rect>, top: real, limit: real, room: real): list<rect> {
        return things.filter(thing => thing.height <= room && [top, limit].some(edge => thing.top < edge - 1 && thing.bottom > edge + 1));
    }

    // The top of the first thing that ends below `line`; -1 where there is none.
    function after(things: list<rect>, line: real): real {
        const tops = things.filter(thing => thing.bottom > line + 1).map(thing => thing.top);
        return tops.length > 0 ? Math.min(...tops) : -1;
    }
}
