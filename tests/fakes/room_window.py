"""The room's real window with its real view models, and a clock that stands still. GUI thread.

It connects them as the room's program does, without processes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtQuick import QQuickItem
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest

from booth.call.frames import FrameWriter
from booth.room.app import MAIN
from booth.room.room_presence_view_model import RoomPresenceViewModel
from booth.room.room_view_model import RoomViewModel
from booth.room.settings import RoomSettings
from booth.room.stage import Stage, is_call, somebody
from tests.fakes.clock import FakeClock
from tests.fakes.kiosk_window import Spoken, spoken_of, visible
from tests.fakes.room_media import FakeMedia, room_state
from tests.fakes.touch import WAIT_MS, Finger, wait_until
from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.idle import IdleWatch
from visitor.touch.keyboard import prepare_environment
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.time_view_model import TimeViewModel

prepare_environment()

STILL_FRAMES, FRAME_MS = 3, 16
ART = Path(__file__).with_name("art")


class OpenRoom:
    """One customer after the other may use it; `finger` touches what they would touch."""

    def __init__(self, clock: FakeClock) -> None:
        QAccessible.setActive(True)
        names = {"fi": "Huone 2", "sv": "Rum 2", "en": "Room 2"}
        settings = RoomSettings(Path("device.toml"), Path("data"), full_screen=False, room=names)
        self.clock = clock
        self.media = FakeMedia()
        self.room = RoomViewModel(settings, self.media, clock)
        self.time = TimeViewModel(clock, settings.timezone)
        self.screen = ScreenWindow(MAIN, "room")
        self.theme = self.screen.theme()
        self.access = AccessViewModel(self.theme)
        self.presence = RoomPresenceViewModel()
        self._speak(str(self.room.language))
        self.window = self.screen.open(
            {
                "room": self.room,
                "time": self.time,
                "presence": self.presence,
                "access": self.access,
            }
        )
        self.watch = IdleWatch(clock, self.window)
        self.presence.watch_by(self.watch)
        self.presence.gone.connect(self.room.parts.survey.decline)
        self.presence.left.connect(self._make_plain)
        self.room.spoken.connect(self._speak)
        self.room.moved.connect(self._moved)
        self.finger = Finger(self.window)
        self.show()

    def show(self) -> None:
        """Show the window, and load the keyboard as the program does after its first frame."""
        self.window.show()
        self.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.window, WAIT_MS)
        self.window.setProperty("lateParts", True)
        self.settle()

    def new_customer(self) -> None:
        """The room as it stands before anybody has come."""
        self.room.take(room_state())
        self.pass_by(10)
        self.room.parts.waiting.forget()
        self._make_plain()
        self.media.__init__()  # type: ignore[misc] # the port is known to the view models
        self.window.setProperty("faulted", False)
        self.window.setProperty("accessOpen", False)
        self.settle()

    def settle(self) -> None:
        """Let everything that was put off until the next turns of the event loop happen."""
        for _ in range(4):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until_touchable(self) -> None:
        """Wait until the screen that has just come may be touched."""
        wait_until(lambda: bool(self.window.property("settled")), "a screen that can be touched")

    def picture(self) -> QImage:
        self.settle()
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""
        yield from visible(self.window.contentItem())

    def drawn(self) -> bool:
        """Whether every picture that has a source shows it, once its first frame has come."""
        pictures = [item for item in self.items() if item.property("hasPicture") is not None]
        with suppress(AssertionError):
            wait_until(lambda: all(map(_shows_its_frame, pictures)), "the pictures")
        return all(map(_shows_its_frame, pictures))

    def item(self, name: str) -> QQuickItem:
        """The item called `name` that can be seen. Raises LookupError."""
        for item in self.items():
            if item.objectName() == name:
                return item
        raise LookupError(name)

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.items())

    def tap(self, name: str) -> None:
        """Touch the item called `name`, once it can be touched."""
        self.until_touchable()
        wait_until(lambda: self.shows(name), name)
        wait_until(lambda: self._stands_still(name), f"{name} at rest")
        self.finger.tap_item(self.item(name))
        self.settle()

    def _stands_still(self, name: str) -> bool:
        """Whether it lies where it lay some frames ago: the sill slides for a quarter second."""
        before = self._place(name)
        for _ in range(STILL_FRAMES):
            self.settle()
            QTest.qWait(FRAME_MS)
        return self._place(name) == before

    def _place(self, name: str) -> tuple[float, float]:
        item = self.item(name)
        at = item.mapToScene(item.boundingRect().center())
        return at.x(), at.y()

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and all that looks at it look."""
        for _ in range(round(seconds)):
            self.clock.pass_by(seconds=1)
            self.watch.tick()
            self.room.tick()
        self.settle()

    def keyboard_is_open(self) -> bool:
        """Whether it has come up and stands still."""
        keyboard = self.item("keyboard")
        return bool(keyboard.property("open")) and keyboard.childItems()[0].y() == 0

    def stage(self) -> str:
        return self.room.stage.value

    def spoken(self) -> list[Spoken]:
        """Everything that a screen reader is told of."""
        return spoken_of(self.window)

    def close(self) -> None:
        self.window.close()
        self.settle()
        self.screen.close()

    def _moved(self, old: Stage, new: Stage) -> None:
        self.access.useGround("call" if is_call(new) else "light")
        self.presence.follow(new)
        if new is Stage.FREE and somebody(old):
            self._make_plain()

    def _make_plain(self) -> None:
        self.access.reset()
        self.room.reset_language()

    def _speak(self, language: str) -> None:
        self.screen.bridge.show(language)
        self.time.speak(language)
        self.access.speak(language)
        self.presence.speak(language)


def _shows_its_frame(item: QQuickItem) -> bool:
    return bool(item.property("hasPicture")) or not item.property("source")


@contextmanager
def open_room(clock: FakeClock | None = None) -> Iterator[OpenRoom]:
    """The window while the block runs."""
    opened = OpenRoom(clock or FakeClock())
    try:
        yield opened
    finally:
        opened.close()


def write_art(name: str, path: Path, size: QSize) -> None:
    """Draw `name`.svg of tests/fakes/art as the newest frame of the shared picture at `path`."""
    renderer = QSvgRenderer(str(ART / f"{name}.svg"))
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    natural = renderer.viewBoxF().size()
    enlarge = max(size.width() / natural.width(), size.height() / natural.height())
    wide, tall = natural.width() * enlarge, natural.height() * enlarge
    painter.translate((size.width() - wide) / 2, (size.height() - tall) / 2)
    painter.scale(enlarge, enlarge)
    renderer.render(painter, renderer.viewBoxF())
    painter.end()
    writer = FrameWriter(path, size.width(), size.height())
    writer.write(memoryview(image.constBits()), size.width(), size.height(), 0)
