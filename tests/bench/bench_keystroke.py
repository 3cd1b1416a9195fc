"""Measures a keystroke in the kiosk's search: `python -m tests.bench.bench_keystroke`.

The kiosk's real window, in this process, over the sample's 10,000 hosts: from the key to the list
whose rows all stand for the new letters, and to the frame that shows them. Visitors type whole
names, a third of them with an error. Nothing else runs in the program, its collector apart.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import count
from time import perf_counter
from typing import Any

from tests.fakes.kiosk_window import OpenKiosk, open_kiosk

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem

from tests.bench.bench_search import figures
from tests.fakes.touch import wait_until
from tests.fakes.typing_visitor import keystrokes, sample_entries
from visitor.client.directory_copy import Department, DirectorySnapshot, HostEntry
from visitor.touch.collector import Collector, disable_collection

VISITORS = 40
AT_MOST_MS = 16.0
GAP = 40
Row = tuple[str, object]


def sample_directory() -> DirectorySnapshot:
    """The sample as the hub gives it: departments by their ids."""
    hosts = sample_entries()
    names = sorted({host.department for host in hosts})
    ids = {name: f"d{number}" for name, number in zip(names, count(), strict=False)}
    departments = tuple(Department(ids[n], {"fi": n, "sv": n, "en": n}) for n in names)
    copied = (HostEntry(h.id, h.given, h.family, h.title, ids[h.department]) for h in hosts)
    return DirectorySnapshot(1, departments, tuple(copied), '"1"')


class Typist:
    """Types into the search field and sees when the list and the picture have followed."""

    def __init__(self, kiosk: OpenKiosk) -> None:
        self._kiosk = kiosk
        self._search: Any = kiosk.kiosk.parts.search
        self._begun = 0.0
        self._refreshed_ms = self._shown_ms = 0.0
        # The list makes its rows when it is polished, which ends just before this signal.
        kiosk.window.beforeSynchronizing.connect(self._look, Qt.ConnectionType.DirectConnection)
        kiosk.window.frameSwapped.connect(self._swapped, Qt.ConnectionType.DirectConnection)

    def clear(self) -> None:
        """The next visitor finds an empty field."""
        self._kiosk.item("search-field").setProperty("text", "")
        self._search.forget()
        self._kiosk.settle()

    def press(self, letter: str) -> tuple[float, float]:
        """Milliseconds until the list was right, and until its frame was there."""
        self._refreshed_ms = self._shown_ms = 0.0
        wanted = f"{self._search.typed}{letter}"
        self._begun = perf_counter()
        self._send(QEvent.Type.KeyPress, letter)
        wait_until(lambda: self._shown_ms > 0, "the frame with the new list")
        self._send(QEvent.Type.KeyRelease, letter)
        self._kiosk.settle()
        assert self._search.typed == wanted
        return self._refreshed_ms, self._shown_ms

    def rows(self) -> Sequence[Row]:
        """What the rows that can be seen say, from the top."""
        return [
            (item.property("person"), plain(item.property("spans"))) for item in self._delegates()
        ]

    def _delegates(self) -> Sequence[QQuickItem]:
        content = self.list().property("contentItem")
        found = [item for item in content.childItems() if item.objectName().startswith("host-")]
        return sorted(found, key=lambda item: item.y())

    def list(self) -> QQuickItem:
        found = self._kiosk.window.findChild(QQuickItem, "search-list")
        assert isinstance(found, QQuickItem)
        return found

    def wanted(self) -> Sequence[Row]:
        """What the model says."""
        rows = self._search.rows
        found = (rows.at(number) for number in range(rows.rowCount()))
        return [(row.person, [list(span) for span in row.spans]) for row in found if row]

    def _send(self, kind: QEvent.Type, letter: str) -> None:
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(self._kiosk.window, event)

    def _look(self) -> None:
        if not self._begun or self._refreshed_ms:
            return
        took = (perf_counter() - self._begun) * 1000
        shown, wanted = self.rows(), self.wanted()
        if shown == wanted[: len(shown)] and (len(shown) == len(wanted) or self._full()):
            self._refreshed_ms = took

    def _full(self) -> bool:
        """Whether the rows reach the end of the list's place."""
        found = self.list()
        return found.isVisible() and _bottom(self._delegates()) >= found.height()

    def _swapped(self) -> None:
        if self._refreshed_ms and not self._shown_ms:
            self._shown_ms = (perf_counter() - self._begun) * 1000


def _bottom(rows: Sequence[QQuickItem]) -> float:
    # The last place at which another row would begin; less is never to be seen.
    return rows[-1].y() + rows[-1].height() + GAP if rows else 0.0


def plain(value: object) -> object:
    """A value of QML's as Python's."""
    turn = getattr(value, "toVariant", None)
    return turn() if turn else value


def type_names(kiosk: OpenKiosk, typed: Sequence[str]) -> tuple[list[float], list[float]]:
    """The sorted times of every keystroke: list and frame."""
    typist = Typist(kiosk)
    times = []
    for text in typed:
        if len(text) == 1:
            typist.clear()
        times.append(typist.press(text[-1]))
    return sorted(listed for listed, _ in times), sorted(shown for _, shown in times)


def main() -> None:
    """Print the search alone, the refreshed list and its frame; 1 where the list is too late."""
    disable_collection()
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    directory = sample_directory()
    typed = list(keystrokes(sample_entries(), VISITORS))
    with open_kiosk() as kiosk:
        QAccessible.setActive(False)
        kiosk.use(directory)
        kiosk.tap("begin-fi")
        kiosk.tap("start-visit")
        wait_until(lambda: kiosk.shows("search-field"), "the search")
        collector = Collector()
        collector.start()
        lists, frames = type_names(kiosk, typed)
        collector.stop()
    verdict = {**figures("keystroke-list", lists), "at_most": AT_MOST_MS}
    for line in (verdict, figures("keystroke-frame", frames)):
        sys.stdout.write(json.dumps(line) + "\n")
    del application
    sys.exit(0 if float(verdict["p95"]) <= AT_MOST_MS else 1)


if __name__ == "__main__":
    main()
