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
from kiosk.devices.scanner_port import NoScanner, Scanner
from kiosk.devices.scanner_view_model import ScannerViewModel
from kiosk.hub_port import Done, LoopHub, Message
from kiosk.kiosk_view_model import KioskViewModel
from kiosk.night import AUTO, NightError, night_of
from kiosk.night_view_model import NightViewModel
from kiosk.opening_view_model import OpeningViewModel
from kiosk.presence_view_model import PresenceViewModel, somebody
from kiosk.settings import KioskSettings
from kiosk.slide_show import SlideShow
from kiosk.sounding import tone_of
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
from visitor.touch.tones import Tone

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine
    from kiosk.opening_hours import Found
    from visitor.touch.read_aloud import ReadAloud
    from visitor.touch.sounds import Sounds

_LOG = logging.getLogger(__name__)
MAIN = Path(__file__).with_name("qml") / "KioskMain.qml"
SIZE = QSize(1080, 1920)
TURN_MS = 7_000
# A slide is read as long as this.
SLIDE_MS = 11_000
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
        self._reader: ReadAloud | None = None
        self._sounds: Sounds | None = None
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
        self._kiosk = KioskViewModel(self._settings, self._hub, self._clock)
        parts = self._kiosk.parts
        self._feed = DirectoryFeed(self._jobs, parts.search, parts.details)
        self._time = TimeViewModel(self._clock, self._settings.timezone)
        self._opening = OpeningViewModel(
            self._clock, self._settings.errands, self._settings.errand_hours
        )
        self._time.changed.connect(self._opening.tell)
        self._slides = SlideShow(self._settings, self._clock, self._jobs, self._boundary)
        self._time.changed.connect(self._slides.view_model.tell)
        self._night = self._make_night()
        self._time.changed.connect(self._night.tell)
        self._screen = ScreenWindow(MAIN, "kiosk")
        self._access = AccessViewModel(self._screen.theme())
        self._presence = PresenceViewModel()
        self._scanner = ScannerViewModel(self._make_scanner(), self._boundary)
        self._staff = StaffViewModel(self._staff_door(), self._jobs, self._clock)
        self._speak(self._kiosk.journey)
        self._window = self._screen.open(
            {
                "kiosk": self._kiosk,
                "time": self._time,
                "opening": self._opening,
                "slides": self._slides.view_model,
                "night": self._night,
                "presence": self._presence,
                "access": self._access,
                "staff": self._staff,
                "scanner": self._scanner,
                "places": dict(self._settings.place),
            }
        )
        self._watch = IdleWatch(self._clock, self._window)
        self._night.watch(self._window)
        self._presence.watch_by(self._watch)
        self._watch.cleared.connect(self._kiosk.leave)
        self._kiosk.moved.connect(self._moved)
        self._turns = QTimer(interval=TURN_MS)
        self._turns.timeout.connect(self._turn)
        self._staff.opened.connect(self._staff_came)
        self._staff.leaves.connect(self._program.leave)
        self._quiet = QTimer(interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._forget_delivered)

    def _turn(self) -> None:
        """The next language, and with it the next slide: one change, not two."""
        slides = self._slides.view_model
        slides.turn()
        self._kiosk.turn()
        slides.tell()
        self._turns.setInterval(SLIDE_MS if slides.property("count") > 1 else TURN_MS)

    def _make_scanner(self) -> Scanner:
        if not self._settings.scanner_camera:
            return NoScanner()
        # Imported only where there is a camera: the first frame waits for it.
        from kiosk.devices.scanner_child import scanner_for

        return scanner_for(self._settings.scanner_camera)

    def _make_night(self) -> NightViewModel:
        try:
            night = night_of(self._settings.night)
        except NightError as bad:
            _LOG.error("the screen is dark at the usual hours: %s", bad)
            night = AUTO
        return NightViewModel(self._clock, self._settings.timezone, night)

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
            self._slides.follow_feed(self._line)

    def _load_late_parts(self) -> None:
        """What the first frame can do without: keyboard, directory, hub, heavy modules."""
        from kiosk.hub_line import HubLine, load_late_modules
        from visitor.log import log_to_stderr
        from visitor.touch.read_aloud import read_aloud

        log_to_stderr("kiosk")
        self._reader = read_aloud(self._window, self._access, self._settings.speech_device)
        self._reader.asked.connect(self._read_aloud_asked)
        if self._settings.sounds:
            self._load_sounds()
        self._settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._line = HubLine(
            self._settings, self._device, self._clock, self._boundary, self._news.post
        )
        self._window.setProperty("lateParts", True)
        self._feed.load(self._line.copy)
        self._read_opening()
        self._slides.draw_in(self._screen.engine)
        self._slides.read()
        self._jobs.run("load late modules", load_late_modules, lambda _outcome: None)

    def _load_sounds(self) -> None:
        from visitor.touch.sounds import Player, Sounds

        self._sounds = Sounds(self._window, self._access, Player())
        self._presence.warnedChanged.connect(self._warned)

    def _warned(self) -> None:
        if self._sounds is not None and self._presence.property("warned"):
            self._sounds.say(Tone.ATTENTION)

    def _read_aloud_asked(self) -> None:
        """Whoever asks for it at the idle screen has come."""
        if not somebody(self._kiosk.journey):
            self._kiosk.openSheet("access")

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
            self._night.use(outcome.value.hours)
            for fault in outcome.value.faults:
                _LOG.error("opening hours are not shown: %s", fault)

    def _moved(self, old: Journey, new: Journey) -> None:
        if new.language != old.language:
            self._speak(new)
        self._presence.follow(old, new)
        if self._sounds is not None and (tone := tone_of(old, new)) is not None:
            self._sounds.say(tone)
        if somebody(new) and not somebody(old):
            self._program.link.busy()
        elif somebody(old) and not somebody(new):
            self._access.reset()
            self._program.link.idle()
            self._program.link.done()

    def _speak(self, journey: Journey) -> None:
        self._screen.bridge.show(journey.language)
        self._opening.speak(journey.language)
        self._slides.view_model.speak(journey.language)
        self._time.speak(journey.language)
        self._access.speak(journey.language)

    def _take(self, message: Message) -> None:
        match message:
            case Done():
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
        self._slides.close()
        self._scanner.close()
        if self._line is not None:
            self._line.close()
        self._news.close()
        if self._reader is not None:
            self._reader.close()
        if self._sounds is not None:
            self._sounds.close()
        # The window goes before its view models, or bindings fire on nothing.
        del self._window
        self._screen.close()
