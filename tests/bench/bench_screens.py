"""Measures how soon a touch is answered: `python -m tests.bench.bench_screens`.

The kiosk's and the room's real windows in this process, with the software renderer: from a touch
to the first frame that shows its control pressed, and from letting go to the first frame of the
next screen, for every step of a visit. Beside them the floor: a frame of a bare window.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from tests.fakes.kiosk_window import OpenKiosk, open_kiosk

# isort: split
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.bench.bench_search import figures
from tests.fakes.room_window import OpenRoom, open_room
from tests.fakes.touch import wait_until
from tests.screens.room_scenes import ROOM_SCENES, room_pictures

ROUNDS = 12
SCREEN_MS = 100.0
PRESSED_MS = 33.0
# What is touched, and what is then to be seen.
VISIT = (
    ("begin-fi", "start-visit"),
    ("start-visit", "search-field"),
    ("dock-back", "start-visit"),
    ("start-code", "code-pad"),
    ("dock-back", "start-visit"),
    ("dock-language", "speak-sv"),
)
STAGES = ("room-prepared", "room-ringing", "room-call", "room-ended-survey", "room-survey")


class Watch:
    """Times until a frame that shows what is waited for has been drawn."""

    def __init__(self, window: QQuickWindow) -> None:
        self._begun = self._took = 0.0
        self._seen: Callable[[], bool] = lambda: False
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.DirectConnection)

    def time(self, act: Callable[[], None], seen: Callable[[], bool], what: str) -> float:
        """Milliseconds from `act` to the frame in which `seen` holds."""
        self._took, self._seen = 0.0, seen
        self._begun = perf_counter()
        act()
        wait_until(lambda: self._took > 0, what)
        return self._took

    def _swapped(self) -> None:
        if self._begun and not self._took and self._seen():
            self._took = (perf_counter() - self._begun) * 1000


def middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def visit(kiosk: OpenKiosk, watch: Watch, pressed: list[float], changed: list[float]) -> None:
    """One visitor goes through the kiosk's screens."""
    kiosk.new_visitor()
    for touched, shown in VISIT:
        wait_until(partial(kiosk.shows, touched), touched)
        item = kiosk.item(touched)
        press, release = partial(kiosk.finger.press, middle(item)), kiosk.finger.release
        pressed.append(watch.time(press, _is_down(item), f"{touched} pressed"))
        let_go = partial(release, middle(item))
        changed.append(watch.time(let_go, partial(kiosk.shows, shown), f"{shown} after {touched}"))
        kiosk.settle()


def _is_down(item: QQuickItem) -> Callable[[], bool]:
    return lambda: bool(item.property("pressed"))


def stages(room: OpenRoom, watch: Watch, folder: Path) -> list[float]:
    """The room goes from free to every screen that the media process brings about."""
    took = []
    pictures = room_pictures(folder)
    for scene in (scene for scene in ROOM_SCENES if scene.name in STAGES):
        room.new_customer()
        room.picture()
        play = partial(scene.play, room, "fi", pictures)
        took.append(watch.time(play, partial(_has_left, room, room.stage()), scene.name))
        room.settle()
    return took


def _has_left(room: OpenRoom, stage: str) -> bool:
    return room.stage() != stage


def floor() -> list[float]:
    """How long a bare window of the kiosk's size takes from a change to its frame."""
    window = QQuickWindow()
    window.resize(1080, 1920)
    window.show()
    watch = Watch(window)
    took = [
        watch.time(partial(window.setColor, QColor(n, n, n)), lambda: True, "a bare frame")
        for n in range(5 * ROUNDS)
    ]
    window.close()
    return sorted(took)


def main() -> None:
    """Print every figure; 1 where a promise is broken."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    bare = floor()
    pressed: list[float] = []
    changed: list[float] = []
    with open_kiosk() as kiosk:
        QAccessible.setActive(False)
        watch = Watch(kiosk.window)
        for _ in range(ROUNDS):
            visit(kiosk, watch, pressed, changed)
    with open_room() as room, TemporaryDirectory() as folder:
        QAccessible.setActive(False)
        watch = Watch(room.window)
        told = [ms for _ in range(ROUNDS // 2) for ms in stages(room, watch, Path(folder))]
    lines: list[dict[str, Any]] = [
        {**figures("pressed-seen", sorted(pressed)), "at_most": PRESSED_MS},
        {**figures("screen-changed-kiosk", sorted(changed)), "at_most": SCREEN_MS},
        {**figures("screen-changed-room", sorted(told)), "at_most": SCREEN_MS},
    ]
    middle_of_bare = bare[len(bare) // 2]
    for line in lines:
        line["times_bare"] = round(float(line["p95"]) / middle_of_bare, 1)
    for line in (figures("bare-frame", bare), *lines):
        sys.stdout.write(json.dumps(line) + "\n")
    del application
    sys.exit(0 if all(float(line["p95"]) <= line["at_most"] for line in lines) else 1)


if __name__ == "__main__":
    main()
