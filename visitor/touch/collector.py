"""Owns Python's cyclic garbage collection in a screen process. GUI thread.

Beside a loop thread the automatic collector deletes QObjects in whichever thread it happens to
run, and the process dies within seconds. So it is off, and this timer collects.
"""

from __future__ import annotations

import gc
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_EVERY_MS = 1_000
FULL_EVERY = 30


def disable_collection() -> None:
    """The first thing that a screen program does, before any thread starts."""
    gc.disable()


class Collector(QObject):
    """Collects each second what is young, and every 30 s everything made since `start`.

    `last_ms` and `worst_ms` are what a collection has cost, in milliseconds of the GUI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.collections = 0
        self.last_ms = 0.0
        self.worst_ms = 0.0
        self._timer = QTimer(self, interval=YOUNG_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Call when everything is loaded: what lives now is never looked at again."""
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Stop collecting, once and for all, before the engine goes."""
        self._timer.stop()
        gc.unfreeze()

    @Slot()
    def collect(self) -> None:
        """One collection, now."""
        self.collections += 1
        begun = perf_counter()
        gc.collect(2 if self.collections % FULL_EVERY == 0 else 1)
        self.last_ms = (perf_counter() - begun) * 1000
        self.worst_ms = max(self.worst_ms, self.last_ms)
