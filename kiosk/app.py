"""Owns the kiosk's screen as a program: the composition root of one screen process."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.access_view_model import AccessViewModel
from kiosk.checkin.directory_feed import DirectoryFeed
from kiosk.checkin.flow import Journey
from kiosk.hub_port import ArriveDone, LoopHub, Message
from kiosk.kiosk_view_model import KioskViewModel
from kiosk.presence_view_model import PresenceViewModel, somebody
from kiosk.settings import KioskSettings
from kiosk.time_view_model import TimeViewModel
from kiosk.window import KioskWindow
from visitor.client.device_file import Device
from visitor.client.result import DirectoryReplaced, SetupBroken, StoreFault
from visitor.clock import SystemClock
from visitor.touch.boundary import TELLING, Boundary, FaultReport
from visitor.touch.collector import Collector
from visitor.touch.idle import IdleWatch
from visitor.touch.jobs import Jobs
from visitor.touch.marshal import Marshal
from visitor.touch.screen_process import ScreenLink, prepare

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine

_LOG = logging.getLogger(__name__)
SIZE = QSize(1080, 1920)
TURN_MS = 7_000


@dataclass(frozen=True, slots=True)
class Start:
    """How this process was started; `line` is the supervisor's, `rehearsal` the robot's socket."""

    line: int | None = None
    warm: bool = False
    rehearsal: Path | None = None


class KioskApp:
    """Everything of one screen process, and what connects it."""

    def __init__(self, settings: KioskSettings, device: Device, start: Start) -> None:
        self._settings = settings
        self._device = device
        self._start = start
        self._clock = SystemClock()
        self._boundary = Boundary(on_fault=lambda report: self._faults.post(report))
        self._faults = Marshal(self._show_fault, self._boundary, TELLING)
        self._boundary.install()
        self._line: HubLine | None = None
        self._hub = LoopHub()
        self._news = Marshal(self._take, self._boundary, "hub")
        self._hub.answer_through(self._news)
        self._jobs = Jobs(ThreadPoolExecutor(1, "kiosk-jobs"), self._boundary)
        self._make_screen()
        self._link = ScreenLink(start.line, self._clock, self._show, self._retire)

    def run(self, app: QGuiApplication) -> int:
        """Show the screen, or wait behind it; back when the program ends."""
        if self._start.warm:
            self._load_late_parts()
            prepare(self._window, SIZE)
            self._link.ready()
        else:
            self._show()
        code = app.exec()
        self._close()
        return code

    def _make_screen(self) -> None:
        self._kiosk = KioskViewModel(self._settings, self._hub)
        parts = self._kiosk.parts
        self._feed = DirectoryFeed(self._jobs, parts.search, parts.details)
        self._time = TimeViewModel(self._clock, self._settings.timezone)
        self._screen = KioskWindow()
        self._access = AccessViewModel(self._screen.theme())
        self._presence = PresenceViewModel()
        self._speak(self._kiosk.journey)
        self._window = self._screen.open(
            {
                "kiosk": self._kiosk,
                "time": self._time,
                "presence": self._presence,
                "access": self._access,
                "places": dict(self._settings.place),
            }
        )
        self._watch = IdleWatch(self._clock, self._window)
        self._presence.watch_by(self._watch)
        self._watch.cleared.connect(self._kiosk.leave)
        self._kiosk.moved.connect(self._moved)
        self._collector = Collector()
        self._turns = QTimer(interval=TURN_MS)
        self._turns.timeout.connect(self._kiosk.turn)

    def _show(self) -> None:
        """Be the screen that the visitor sees; the hub is spoken to by this process alone."""
        window = self._window
        if self._settings.full_screen:
            window.showFullScreen()
        else:
            window.show()
            window.closing.connect(self._link.end_all)
        self._link.first_frame(window, self._shown)

    def _shown(self) -> None:
        """What can wait for the first frame, since the visitor is waiting for that."""
        self._window.requestActivate()
        self._turns.start()
        self._collector.start()
        if self._start.rehearsal is not None:
            self._lend_a_finger(self._start.rehearsal)
        if self._line is None:
            self._load_late_parts()
        if self._line is not None:
            self._line.open()
            self._hub.attach(self._line)

    def _load_late_parts(self) -> None:
        """What the first frame can do without: keyboard, directory, hub, heavy modules."""
        from kiosk.hub_line import HubLine, load_late_modules
        from visitor.log import log_to_stderr

        log_to_stderr("kiosk")
        self._settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._line = HubLine(
            self._settings, self._device, self._clock, self._boundary, self._news.post
        )
        self._window.setProperty("lateParts", True)
        self._feed.load(self._line.copy)
        self._jobs.run("load late modules", load_late_modules, lambda _outcome: None)

    def _lend_a_finger(self, socket: Path) -> None:
        from visitor.touch.finger import Finger

        self._finger = Finger(socket, self._window, self._clock, self._boundary)
        self._finger.take_over()

    def _moved(self, old: Journey, new: Journey) -> None:
        if new.language != old.language:
            self._speak(new)
        self._presence.follow(old, new)
        if somebody(new) and not somebody(old):
            self._link.busy()
        elif somebody(old) and not somebody(new):
            self._access.reset()
            self._link.idle()
            self._link.done()

    def _speak(self, journey: Journey) -> None:
        self._screen.bridge.show(journey.language)
        self._time.speak(journey.language)

    def _take(self, message: Message) -> None:
        match message:
            case ArriveDone():
                self._hub.take(message)
            case DirectoryReplaced():
                if self._line is not None and (new := self._line.session.directory) is not None:
                    self._feed.replace(new)
            case SetupBroken(reason) | StoreFault(reason):
                _LOG.error("staff must look at this kiosk: %s", reason)
            case _:
                self._kiosk.receive(message)

    def _show_fault(self, _report: FaultReport) -> None:
        self._window.setProperty("faulted", True)

    def _retire(self) -> None:
        QGuiApplication.quit()

    def _close(self) -> None:
        self._turns.stop()
        self._collector.stop()
        if self._line is not None:
            self._line.close()
        self._news.close()
        self._faults.close()
        # The window goes before its view models, or bindings fire on nothing.
        del self._window
        self._screen.close()
