"""Owns the kiosk's screen as a program: the composition root of one screen process."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

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
from visitor.client.directory_copy import DirectoryCopy, DirectorySnapshot
from visitor.client.journal import Journal
from visitor.client.result import DirectoryReplaced, SetupBroken, StoreFault
from visitor.client.session import HubSession
from visitor.clock import SystemClock
from visitor.touch.boundary import TELLING, Boundary, FaultReport
from visitor.touch.collector import Collector
from visitor.touch.idle import IdleWatch
from visitor.touch.jobs import Failed, Finished, Jobs
from visitor.touch.loop_thread import LoopThread
from visitor.touch.marshal import Marshal
from visitor.touch.screen_process import ScreenLink, prepare

_LOG = logging.getLogger(__name__)
SIZE = QSize(1080, 1920)
TURN_MS = 7_000
END_LIMIT_S = 1.0


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
        self._start = start
        self._clock = SystemClock()
        self._boundary = Boundary(on_fault=lambda report: self._faults.post(report))
        self._faults = Marshal(self._show_fault, self._boundary, TELLING)
        self._boundary.install()
        self._make_hub(device)
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

    def _make_hub(self, device: Device) -> None:
        data = self._settings.data_dir
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._copy = DirectoryCopy(data / "directory.copy")
        self._loop = LoopThread("kiosk-loop", self._boundary.surprise)
        self._session = HubSession(
            device,
            Journal(data / "journal.db", self._clock),
            self._copy,
            self._clock,
            self._loop.owner,
            lambda event: self._hub_news.post(event),
        )
        self._hub = LoopHub(self._loop, self._session)
        self._hub_news = Marshal(self._take, self._boundary, "hub")
        self._hub.answer_through(self._hub_news)

    def _make_screen(self) -> None:
        self._jobs = Jobs(ThreadPoolExecutor(1, "kiosk-jobs"), self._boundary)
        self._kiosk = KioskViewModel(self._settings, self._hub)
        self._feed = DirectoryFeed(self._jobs, self._kiosk.parts.search)
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
        window.showFullScreen() if self._settings.full_screen else window.show()
        self._link.first_frame(window)
        window.requestActivate()
        self._turns.start()
        self._collector.start()
        if self._start.rehearsal is not None:
            self._lend_a_finger(self._start.rehearsal)
        QTimer.singleShot(0, self._after_first_frame)

    def _after_first_frame(self) -> None:
        if not self._start.warm:
            self._load_late_parts()
        self._loop.start()
        self._loop.submit(self._session.start(), name="start the hub session")

    def _load_late_parts(self) -> None:
        """What the first frame can do without: keyboard, directory, heavy modules."""
        self._window.setProperty("lateParts", True)
        self._jobs.run("load the directory", self._copy.load, self._use_copy)
        self._jobs.run("load late modules", load_late_modules, lambda _outcome: None)

    def _use_copy(self, outcome: Finished[DirectorySnapshot | None] | Failed) -> None:
        if isinstance(outcome, Finished) and outcome.value is not None:
            self._feed.replace(outcome.value)

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
                if (snapshot := self._session.directory) is not None:
                    self._feed.replace(snapshot)
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
        self._end_session()
        self._hub_news.close()
        self._faults.close()
        # The engine goes before the view models, or bindings fire on nothing.
        del self._window
        self._screen.engine.deleteLater()
        del self._screen

    def _end_session(self) -> None:
        if not self._loop.running:
            return
        ending = self._loop.submit(self._session.close(), name="end the hub session")
        try:
            ending.result(END_LIMIT_S)
        except TimeoutError:
            _LOG.warning("the hub session did not end in time")
        self._loop.stop(END_LIMIT_S)


def load_late_modules() -> None:
    """Import what is needed only after the first touch, so that no touch waits for it."""
    import httpx2  # noqa: F401
    import phonenumbers  # noqa: F401
    import websockets.asyncio.client  # noqa: F401
