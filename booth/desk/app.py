"""Owns the desk's screen as a program: the composition root of one screen process."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from booth.desk.desk_display_view_model import DeskDisplayViewModel
from booth.desk.desk_view_model import DeskViewModel
from booth.desk.hub_port import HubReply, LoopHub, Message
from booth.desk.settings import DeskSettings
from visitor.client.device_file import Device
from visitor.client.result import SetupBroken, StoreFault
from visitor.clock import SystemClock
from visitor.touch.boundary import FaultReport
from visitor.touch.marshal import Marshal
from visitor.touch.screen_program import Parts, ScreenProgram, Start
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.time_view_model import TimeViewModel

if TYPE_CHECKING:
    from booth.desk.hub_line import HubLine

_LOG = logging.getLogger(__name__)
MAIN = Path(__file__).with_name("qml") / "DeskMain.qml"
SIZE = QSize(1440, 900)


class DeskApp:
    """Everything of one screen process, and what connects it."""

    def __init__(self, settings: DeskSettings, device: Device, start: Start) -> None:
        self._settings = settings
        self._device = device
        self._clock = SystemClock()
        self._program = ScreenProgram(start, self._clock, SIZE, full_screen=settings.full_screen)
        self._boundary = self._program.boundary
        self._line: HubLine | None = None
        self._hub = LoopHub()
        self._news = Marshal(self._take, self._boundary, "hub")
        self._hub.answer_through(self._news)
        self._make_screen()

    def run(self, app: QGuiApplication) -> int:
        """Show the screen, or wait behind it; back when the program ends."""
        parts = Parts(self._load_late_parts, self._shown, self._show_fault, self._close)
        return self._program.run(app, self._window, parts)

    def _make_screen(self) -> None:
        self._desk = DeskViewModel(self._settings, self._hub, self._clock)
        self._time = TimeViewModel(self._clock, self._settings.timezone)
        self._screen = ScreenWindow(MAIN, "desk")
        self._display = DeskDisplayViewModel(self._screen.theme())
        self._desk.spoke.connect(self._speak)
        self._speak(self._settings.languages[0])
        self._window = self._screen.open(
            {
                "desk": self._desk,
                "time": self._time,
                "display": self._display,
                "places": dict(self._settings.place),
            }
        )

    def _speak(self, language: str) -> None:
        self._screen.bridge.show(language)
        self._time.speak(language)

    def _load_late_parts(self) -> None:
        """What the first frame can do without: the hub and its heavy modules."""
        from booth.desk.hub_line import HubLine
        from visitor.log import log_to_stderr

        log_to_stderr("desk")
        self._settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._line = HubLine(
            self._settings, self._device, self._clock, self._boundary, self._news.post
        )

    def _shown(self) -> None:
        """The hub is spoken to only by the process that the advisor sees."""
        if self._line is not None:
            self._line.open()
            self._hub.attach(self._line)

    def _take(self, message: Message) -> None:
        match message:
            case HubReply():
                self._hub.take(message)
            case SetupBroken(reason) | StoreFault(reason):
                _LOG.error("staff must look at this desk: %s", reason)
            case _:
                self._desk.receive(message)

    def _show_fault(self, _report: FaultReport) -> None:
        self._window.setProperty("faulted", True)

    def _close(self) -> None:
        if self._line is not None:
            self._line.close()
        self._news.close()
        # The window goes before its view models, or bindings fire on nothing.
        del self._window
        self._screen.close()
        self._desk.close()
