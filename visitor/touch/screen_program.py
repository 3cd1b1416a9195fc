"""Owns the life of one screen process: warm or shown, first frame, faults, finger, end.

GUI thread. What is particular to kiosk, room or desk comes in as `Parts`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from visitor.clock import Clock
from visitor.touch.boundary import TELLING, Boundary, FaultReport
from visitor.touch.collector import Collector
from visitor.touch.fence import Fence
from visitor.touch.marshal import Marshal
from visitor.touch.screen_process import ScreenLink, prepare


@dataclass(frozen=True, slots=True)
class Start:
    """How this process was started; `line` is the supervisor's, `rehearsal` the robot's socket."""

    line: int | None = None
    warm: bool = False
    rehearsal: Path | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a screen does at the turns of its life.

    `late` loads what the first frame can do without: after it, or while a successor is warmed;
    once. `shown` follows the first frame, after `late`. `faulted` hears of surprises. `close`
    ends everything and drops the window and then the engine, since bindings fire on what is gone.
    """

    late: Callable[[], None]
    shown: Callable[[], None]
    faulted: Callable[[FaultReport], None]
    close: Callable[[], None]


class ScreenProgram:
    """Made first, since `boundary` must stand before anything can go wrong; then `run`.

    `fenced` screens are left by nobody's keys and gestures while they fill the display.
    """

    def __init__(
        self, start: Start, clock: Clock, size: QSize, *, full_screen: bool, fenced: bool = False
    ) -> None:
        self._start = start
        self._clock = clock
        self._size = size
        self._full_screen = full_screen
        self._fenced = full_screen and fenced
        self._fence: Fence | None = None
        self._loaded = False
        self.boundary = Boundary(on_fault=lambda report: self._faults.post(report))
        self._faults = Marshal(self._show_fault, self.boundary, TELLING)
        self.boundary.install()
        self._collector = Collector()

    def run(self, app: QGuiApplication, window: QQuickWindow, parts: Parts) -> int:
        """Show `window`, or wait behind the one that is shown; back when the program ends."""
        self._window, self._parts = window, parts
        self.link = ScreenLink(self._start.line, self._clock, self._show, self._retire)
        if self._fenced:
            self._fence = Fence(window)
        if self._start.warm:
            self._load_late_parts()
            prepare(window, self._size)
            self.link.ready()
        else:
            self._show()
        code = app.exec()
        self._close()
        return code

    def _show(self) -> None:
        window = self._window
        if self._full_screen:
            window.showFullScreen()
        else:
            window.show()
            window.closing.connect(self.link.end_all)
        self.link.first_frame(window, self._shown)

    def leave(self) -> None:
        """Staff have closed the program."""
        if self.link.supervised:
            self.link.leave_all()
        else:
            self._retire()

    def _retire(self) -> None:
        # Qt asks the window first, and stays where that refuses to close.
        if self._fence is not None:
            self._fence.lift()
        QGuiApplication.quit()

    def _shown(self) -> None:
        self._window.requestActivate()
        self._collector.start()
        if self._start.rehearsal is not None:
            self._lend_a_finger(self._start.rehearsal)
        self._load_late_parts()
        self._parts.shown()

    def _load_late_parts(self) -> None:
        if not self._loaded:
            self._loaded = True
            self._parts.late()

    def _lend_a_finger(self, socket: Path) -> None:
        from visitor.touch.finger import Finger

        self._finger = Finger(socket, self._window, self._clock, self.boundary)
        self._finger.take_over()

    def _show_fault(self, report: FaultReport) -> None:
        self._parts.faulted(report)

    def _close(self) -> None:
        self._collector.stop()
        self._faults.close()
        del self._window
        self._parts.close()
