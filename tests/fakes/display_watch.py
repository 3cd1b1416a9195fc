"""Tells of each change of one pixel of the display, whoever has drawn it: JSON lines on stdout.

Run as a program: `python -m tests.fakes.display_watch X Y`.
"""

from __future__ import annotations

import json
import sys
from time import monotonic  # noqa: TID251 - compared with another process's times

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication


class DisplayWatch(QObject):
    """Looks each millisecond at the pixel (`x`, `y`) of the whole display."""

    def __init__(self, x: int, y: int) -> None:
        super().__init__()
        self._place = (x, y)
        self._latest = ""
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        screen = QGuiApplication.primaryScreen()
        colour = screen.grabWindow(0, *self._place, 1, 1).toImage().pixelColor(0, 0).name()
        if colour != self._latest:
            self._latest = colour
            sys.stdout.write(json.dumps({"colour": colour, "at": round(monotonic(), 4)}) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    watch = DisplayWatch(int(sys.argv[1]), int(sys.argv[2]))
    sys.exit(application.exec())
