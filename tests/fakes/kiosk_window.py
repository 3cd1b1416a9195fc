"""The kiosk's real window with its real view models, a hub at hand, and a clock that stands still.

GUI thread. It connects them as the kiosk's program does, without processes and without a network.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from argon2 import PasswordHasher
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import MAIN
from kiosk.checkin.flow import Journey
from kiosk.devices.scanner_view_model import ScannerViewModel
from kiosk.errands import ERRANDS
from kiosk.kiosk_view_model import KioskViewModel
from kiosk.night import NEVER
from kiosk.night_view_model import NightViewModel
from kiosk.opening_view_model import OpeningViewModel
from kiosk.presence_view_model import PresenceViewModel, somebody
from kiosk.settings import KioskSettings
from kiosk.slides_view_model import SlidesViewModel, picture_name
from kiosk.staff_door import StaffDoor
from kiosk.staff_view_model import StaffViewModel
from tests.fakes.clock import FakeClock
from tests.fakes.held_up import HeldUp
from tests.fakes.kiosk_hub import FakeHub, index, snapshot
from tests.fakes.touch import WAIT_MS, Finger, wait_until
from visitor.client.directory_copy import DirectorySnapshot
from visitor.languages import SHIPPED
from visitor.slides.shapes import Slide
from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.boundary import Boundary
from visitor.touch.idle import IdleWatch
from visitor.touch.jobs import Jobs
from visitor.touch.keyboard import prepare_environment
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.slide_pictures import SlidePictures
from visitor.touch.time_view_model import TimeViewModel

STAFF_PIN = "271828"
UPRIGHT = (1080, 1920)
# Read when the application is made.
prepare_environment()


@dataclass(frozen=True)
class Spoken:
    """What a screen reader is told of one item; the place is x, y, width and height."""

    role: QAccessible.Role
    name: str
    place: object


class OpenKiosk:
    """One visitor after the other may use it; `finger` touches what they would touch."""

    def __init__(self, clock: FakeClock, languages: tuple[str, ...] = SHIPPED) -> None:
        QAccessible.setActive(True)
        settings = KioskSettings(
            Path("device.toml"), Path("data"), full_screen=False, languages=languages
        )
        self.clock = clock
        self.hub = FakeHub()
        self.kiosk = KioskViewModel(settings, self.hub, clock)
        self.time = TimeViewModel(clock, settings.timezone)
        self.opening = OpeningViewModel(clock, hours_of=dict.fromkeys(ERRANDS, "check-in"))
        self.time.changed.connect(self.opening.tell)
        self.slides = SlidesViewModel(clock, settings.timezone, len(settings.languages))
        self.night = NightViewModel(clock, settings.timezone, NEVER)
        self.presence = PresenceViewModel()
        self.staff = self._make_staff()
        self.camera = HeldUp()
        self.scanner = ScannerViewModel(self.camera, Boundary(on_fault=lambda _report: None))
        self.screen = ScreenWindow(MAIN, "kiosk")
        self.pictures = SlidePictures()
        self.screen.engine.addImageProvider("slide", self.pictures)
        self.theme = self.screen.theme()
        self.access = AccessViewModel(self.theme)
        self._speak(self.kiosk.journey)
        self.window = self.screen.open(
            {
                "kiosk": self.kiosk,
                "time": self.time,
                "opening": self.opening,
                "slides": self.slides,
                "night": self.night,
                "presence": self.presence,
                "access": self.access,
                "staff": self.staff,
                "scanner": self.scanner,
                "places": dict(settings.place),
            }
        )
        self.watch = IdleWatch(clock, self.window)
        self.night.watch(self.window)
        self.presence.watch_by(self.watch)
        self.watch.cleared.connect(self.kiosk.leave)
        self.kiosk.moved.connect(self._moved)
        self.finger = Finger(self.window)
        self.show()

    def show(self) -> None:
        """Show the window, and load the keyboard as the program does after its first frame."""
        self.window.show()
        self.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.window, WAIT_MS)
        self.window.setProperty("lateParts", True)
        self.settle()

    def new_visitor(self, size: tuple[int, int] | None = UPRIGHT) -> None:
        """The kiosk as it stands before anybody has touched it; without a `size` in that it has."""
        if size is not None:
            self.resize(*size)
        if self.kiosk.journey.step.value == "keeping":
            self.hub.refuse()
        self.window.setProperty("faulted", False)
        self.staff.close()
        self.camera.there = False
        (Path(self._folder.name) / "door.json").unlink(missing_ok=True)
        self.kiosk.leave()
        self.kiosk.speak("fi")
        self.access.reset()
        self.opening.use(None)
        self.night.use(None)
        self.night.become(NEVER)
        self.night.sleep()
        self.slides.use(())
        self.slides.use_feed(None)
        self.hub.__init__()  # type: ignore[misc] # the port is known to the view models
        self.use(snapshot())
        self.settle()

    def use(self, directory: DirectorySnapshot) -> None:
        """Search in `directory` from now on."""
        self.kiosk.parts.details.keep_for(directory.keep_days)
        self.kiosk.parts.search.use(directory, index(directory))

    def show_slides(self, *slides: Slide) -> None:
        """Have these slides, and show the first of them."""
        named = {picture_name(one): one.picture for one in slides if one.picture is not None}
        self.pictures.know(named)
        self.slides.use(slides)
        self.turn_to(2)

    def turn_to(self, number: int) -> None:
        """Let slides have their turns until this one has; 1 is the house's own."""
        while self.slides.property("current") != number:
            self.slides.turn()
            self.slides.tell()
        self.settle()

    def slide_is_drawn(self) -> bool:
        """Whether the hatch is not seen, or its picture has been loaded."""
        shown = [one for one in self.items() if one.objectName() == "idle-picture"]
        return all(one.property("progress") == 1.0 for one in shown)

    def settle(self) -> None:
        """Let everything that was put off until the next turns of the event loop happen."""
        for _ in range(4):
            QCoreApplication.processEvents()
            # A running program deletes screens that are gone by itself; without `exec` we do.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, as if it were on another screen."""
        if (self.window.width(), self.window.height()) != (width, height):
            self.window.resize(width, height)
            wait_until(
                lambda: (self.window.width(), self.window.height()) == (width, height), "size"
            )
            self.settle()

    def picture(self) -> QImage:
        self.settle()
        return self.window.grabWindow()

    def item(self, name: str) -> QQuickItem:
        """The item called `name` that can be seen. Raises LookupError."""
        for item in self.items():
            if item.objectName() == name:
                return item
        raise LookupError(name)

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.items())

    def tap(self, name: str) -> None:
        """Touch the item called `name`, once it is to be seen."""
        wait_until(lambda: self.shows(name), name)
        self.finger.tap_item(self.item(name))
        self.settle()

    def write(self, field: str, text: str) -> None:
        """Type `text` into `field` on the keyboard on the glass."""
        self.tap(field)
        wait_until(self.keyboard_is_open, "the keyboard")
        self.finger.type(text)

    def write_into(self, field: str, text: str) -> None:
        """Have `text` in `field` as if it had been typed there."""
        line = next(item for item in visible(self.item(field)) if item.inherits("QQuickTextInput"))
        line.setProperty("text", text)
        line.setProperty("cursorPosition", len(text) if line.hasActiveFocus() else 0)

    def keyboard_is_open(self) -> bool:
        keyboard = self.item("keyboard")
        return bool(keyboard.property("open")) and keyboard.childItems()[0].y() == 0

    def keyboard_is_away(self) -> bool:
        return not self.item("keyboard").childItems()[0].isVisible()

    def text(self, field: str) -> str:
        return str(self.item(field).property("text"))

    def step(self) -> str:
        return self.kiosk.journey.step.value

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and the watch look at it as its timer would."""
        for _ in range(round(seconds)):
            self.clock.pass_by(seconds=1)
            self.watch.tick()
        self.settle()

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""
        yield from visible(self.window.contentItem())

    def spoken(self) -> list[Spoken]:
        """Everything that a screen reader is told of."""
        return spoken_of(self.window)

    def close(self) -> None:
        # The engine goes before the view models, or bindings fire on nothing.
        self.window.close()
        self.settle()
        self.screen.close()
        self.scanner.close()
        self._worker.shutdown()
        self._folder.cleanup()

    def _make_staff(self) -> StaffViewModel:
        self._folder, self._worker = TemporaryDirectory(), ThreadPoolExecutor(1)
        file = Path(self._folder.name) / "door.json"
        # A hash of few costs: what it costs is not what is tested here.
        door = StaffDoor(PasswordHasher(1, 8, 1).hash(STAFF_PIN), file, self.clock)
        jobs = Jobs(self._worker, Boundary(on_fault=lambda _report: None))
        return StaffViewModel(door, jobs, self.clock)

    def _moved(self, old: Journey, new: Journey) -> None:
        if new.language != old.language:
            self._speak(new)
        self.presence.follow(old, new)
        if somebody(old) and not somebody(new):
            self.access.reset()

    def _speak(self, journey: Journey) -> None:
        self.screen.bridge.show(journey.language)
        self.opening.speak(journey.language)
        self.slides.speak(journey.language)
        self.time.speak(journey.language)
        self.access.speak(journey.language)


@contextmanager
def open_kiosk(
    clock: FakeClock | None = None, languages: tuple[str, ...] = SHIPPED
) -> Iterator[OpenKiosk]:
    """The window while the block runs."""
    opened = OpenKiosk(clock or FakeClock(), languages)
    opened.use(snapshot())
    try:
        yield opened
    finally:
        opened.close()


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """`item` and everything in it that can be seen, in the order of painting."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from visible(child)


def has(item: QQuickItem, *names: str) -> bool:
    """Whether `item` has these properties: so one knows a component of ours.

    Asking for its meta-object would leave a wrapper behind, which the next object that is made
    at the same address is then taken for.
    """
    return all(item.property(name) is not None for name in names)


def spoken_of(window: QQuickWindow) -> list[Spoken]:
    """Everything in `window` that a screen reader is told of."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return list(_below(root))


def _below(interface: QAccessibleInterface) -> Iterator[Spoken]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        # Interfaces die with their items: only what they say is handed on.
        if child is not None and child.isValid():
            place = child.rect()
            name = child.text(QAccessible.Text.Name)
            if place.width() > 0:
                yield Spoken(child.role(), name, place.getRect())
            yield from _below(child)
