"""Owns the kiosk's screen as a program: the composition root of one screen process."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.checkin.directory_feed import DirectoryFeed
from kiosk.checkin.flow import Journey
from kiosk.hub_port import ArriveDone, LoopHub, Message
from kiosk.kiosk_view_model import KioskViewModel
from kiosk.opening_view_model import OpeningViewModel
from kiosk.presence_view_model import PresenceViewModel, somebody
from kiosk.settings import KioskSettings
from kiosk.staff_door import StaffDoor
from kiosk.staff_view_model import StaffViewModel
from visitor.client.device_file import Device
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    DirectoryReplaced,
    SetupBroken,
    StoreFault,
)
from visitor.clock import SystemClock
from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.boundary import FaultReport
from visitor.touch.idle import IdleWatch
from visitor.touch.jobs import Failed, Finished, Jobs
from visitor.touch.marshal import Marshal
from visitor.touch.screen_program import Parts, ScreenProgram, Start
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.time_view_model import TimeViewModel

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine
    from kiosk.opening_hours import Found

_LOG = logging.getLogger(__name__)
MAIN = Path(__file__).with_name("qml") / "KioskMain.qml"
SIZE = QSize(1080, 1920)
TURN_MS = 7_000
QUIET_MS = 1_000


class KioskApp:
    """Everything of one screen process, and what connects it."""

    def __init__(self, settings: KioskSettings, device: Device, start: Start) -> None:
        self._settings = settings
        self._device = device
        self._clock = SystemClock()
        self._program = ScreenProgram(
            start, self._clock, SIZE, full_screen=settings.full_screen, fenced=True
        )
        self._boundary = self._program.boundary
        self._line: HubLine | None = None
        self._hub = LoopHub()
        self._news = Marshal(self._take, self._boundary, "hub")
        self._hub.answer_through(self._news)
        self._jobs = Jobs(ThreadPoolExecutor(1, "kiosk-jobs"), self._boundary)
        self._make_screen()

    def run(self, app: QGuiApplication) -> int:
        """Show the screen, or wait behind it; back when the program ends."""
        parts = Parts(self._load_late_parts, self._shown, self._show_fault, self._close)
        return self._program.run(app, self._window, parts)

    def _make_screen(self) -> None:
        self._kiosk = KioskViewModel(self._settings, self._hub)
        parts = self._kiosk.parts
        self._feed = DirectoryFeed(self._jobs, parts.search, parts.details)
        self._time = TimeViewModel(self._clock, self._settings.timezone)
        self._opening = OpeningViewModel(self._clock)
        self._time.changed.connect(self._opening.tell)
        self._screen = ScreenWindow(MAIN, "kiosk")
        self._access = AccessViewModel(self._screen.theme())
        self._presence = PresenceViewModel()
        self._staff = StaffViewModel(self._staff_door(), self._jobs, self._clock)
        self._speak(self._kiosk.journey)
        self._window = self._screen.open(
            {
                "kiosk": self._kiosk,
                "time": self._time,
                "opening": self._opening,
                "presence": self._presence,
                "access": self._access,
                "staff": self._staff,
                "places": dict(self._settings.place),
            }
        )
        self._watch = IdleWatch(self._clock, self._window)
        self._presence.watch_by(self._watch)
        self._watch.cleared.connect(self._kiosk.leave)
        self._kiosk.moved.connect(self._moved)
        self._turns = QTimer(interval=TURN_MS)
        self._turns.timeout.connect(self._kiosk.turn)
        self._staff.opened.connect(self._staff_came)
        self._staff.leaves.connect(self._program.leave)
        self._quiet = QTimer(interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._forget_delivered)

    def _staff_door(self) -> StaffDoor | None:
        if not (pin_hash := self._settings.staff_pin_hash):
            return None
        return StaffDoor(pin_hash, self._settings.data_dir / "staff-door.json", self._clock)

    def _staff_came(self, here: bool) -> None:
        """While staff type, the languages stand still and no successor takes over."""
        if here:
            self._turns.stop()
            self._program.link.busy()
        else:
            self._turns.start()
            self._program.link.idle()
            # What they typed is forgotten as what visitors type is.
            self._program.link.done()

    def _shown(self) -> None:
        """The hub is spoken to only by the process that the visitor sees."""
        self._turns.start()
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
        self._read_opening()
        self._jobs.run("load late modules", load_late_modules, lambda _outcome: None)

    def _read_opening(self) -> None:
        """The kiosk works without its hours; what is wrong with them is for staff to read."""
        from kiosk.opening_hours import found_in

        if (file := self._settings.opening_file) is None:
            return
        zone, now = self._settings.timezone, self._clock.now()
        self._jobs.run("read opening hours", lambda: found_in(file, zone, now), self._opened)

    def _opened(self, outcome: Finished[Found] | Failed) -> None:
        if isinstance(outcome, Finished):
            self._opening.use(outcome.value.hours)
            for fault in outcome.value.faults:
                _LOG.error("opening hours are not shown: %s", fault)

    def _moved(self, old: Journey, new: Journey) -> None:
        if new.language != old.language:
            self._speak(new)
        self._presence.follow(old, new)
        if somebody(new) and not somebody(old):
            self._program.link.busy()
        elif somebody(old) and not somebody(new):
            self._access.reset()
            self._program.link.idle()
            self._program.link.done()

    def _speak(self, journey: Journey) -> None:
        self._screen.bridge.show(journey.language)
        self._opening.speak(journey.language)
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
            case CommandAnswered() | CommandRefused():
                self._quiet.start()
                self._kiosk.receive(message)
            case _:
                self._kiosk.receive(message)

    def _forget_delivered(self) -> None:
        # Who left while the hub was away is still in the memory of the process that told it.
        if not somebody(self._kiosk.journey):
            self._program.link.done()

    def _show_fault(self, _report: FaultReport) -> None:
        self._window.setProperty("faulted", True)

    def _close(self) -> None:
        self._turns.stop()
        self._quiet.stop()
        if self._line is not None:
            self._line.close()
        self._news.close()
        # The window goes before its view models, or bindings fire on nothing.
        del self._window
        self._screen.close()
