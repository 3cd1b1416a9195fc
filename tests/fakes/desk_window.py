"""The desk's real window with its real view models, a hub at hand, and a clock that stands still.

GUI thread. It connects them as the desk's program does, without processes and without a network.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from booth.desk.app import MAIN
from booth.desk.desk_display_view_model import DeskDisplayViewModel
from booth.desk.desk_view_model import DeskViewModel
from booth.desk.settings import DeskSettings
from tests.fakes.clock import FakeClock
from tests.fakes.desk_hub import NOON, FakeDeskHub, signed_out, state
from tests.fakes.kiosk_window import Spoken, visible
from tests.fakes.touch import WAIT_MS, Finger, wait_until
from visitor.client.result import HubAway, HubReached
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.time_view_model import TimeViewModel


class OpenDesk:
    """One advisor after the other may sit here; `tap`, `click` and `keys` do what they do."""

    def __init__(self, clock: FakeClock) -> None:
        QAccessible.setActive(True)
        settings = DeskSettings(Path("device.toml"), Path("data"), full_screen=False)
        self.clock = clock
        self.hub = FakeDeskHub()
        self.desk = DeskViewModel(settings, self.hub, clock)
        self.hub.receive = self.desk.receive
        self.time = TimeViewModel(clock, settings.timezone)
        self.screen = ScreenWindow(MAIN, "desk")
        self.theme = self.screen.theme()
        self.display = DeskDisplayViewModel(self.theme)
        self.desk.spoke.connect(self._speak)
        self._speak("fi")
        self.window = self.screen.open(
            {
                "desk": self.desk,
                "time": self.time,
                "display": self.display,
                "places": dict(settings.place),
            }
        )
        self.finger = Finger(self.window)
        self.window.show()
        self.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.window, WAIT_MS)
        self.settle()

    def anew(self) -> None:
        """A desk at which nobody is signed in, with the hub reached."""
        self.window.setProperty("faulted", False)
        self.window.setProperty("ending", "")
        self.window.setProperty("looking", False)
        self.desk.receive(HubReached())
        if self.hub.is_asked:
            self.hub.answer_post(HubAway("the test is over"))
        # A screen of its own for each test, with the focus where it begins.
        if self.desk.property("screen") != "today":
            self.tell(state())
        self.tell(signed_out())
        # The sign-in has the least that must be made anew for them.
        self.desk.speak("fi")
        self.display.setScale(1.0)
        self.display.setContrast(False)
        # Whatever the one before left unanswered, and why they are gone.
        self.desk._acts.forget()
        self.desk._sign_in.signed_out("")
        self.hub.clear()
        self.settle()

    def tell(self, body: dict[str, Any]) -> None:
        """Have the hub tell its whole state."""
        self.hub.tell(body)
        self.settle()

    def settle(self) -> None:
        """Let everything that was put off until the next turns of the event loop happen."""
        for _ in range(4):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def lay_out(self) -> None:
        """Let everything find its place, as it does when a frame is drawn."""
        self.settle()
        self.window.grabWindow()

    def picture(self) -> QImage:
        self.settle()
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""
        yield from visible(self.window.contentItem())

    def item(self, name: str) -> QQuickItem:
        """The item called `name` that can be seen. Raises LookupError."""
        for item in self.items():
            if item.objectName() == name:
                return item
        raise LookupError(name)

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.items())

    def says(self) -> str:
        """Every text that can be seen, one a line."""
        return "\n".join(
            str(item.property("text")) for item in self.items() if item.inherits("QQuickText")
        )

    def tap(self, name: str) -> None:
        """Touch the item called `name`, once it is to be seen."""
        self._find(name)
        self.finger.tap_item(self.item(name))
        self.settle()

    def click(self, name: str) -> None:
        """Click it with the mouse."""
        self._find(name)
        item = self.item(name)
        place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        self.settle()

    def keys(self, text: str, *, caps: bool = False) -> None:
        """Type on the keyboard, into whatever has the focus; `caps` is Caps Lock, without Shift."""
        for letter in text:
            held = letter.isupper() and not caps
            shift = Qt.KeyboardModifier.ShiftModifier if held else Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.window, QKeyEvent(kind, 0, shift, letter))
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key that is no letter."""
        QTest.keyClick(self.window, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def _find(self, name: str) -> None:
        wait_until(lambda: self.shows(name), name)
        # What stands in rows and columns finds its place as the next frame is drawn.
        self.window.grabWindow()

    def text(self, field: str) -> str:
        return str(self.item(field).property("text"))

    def focused(self) -> str:
        """The name of the control that has the focus."""
        item = self.window.activeFocusItem()
        while item is not None and not item.objectName():
            item = item.parentItem()
        return item.objectName() if item is not None else ""

    def spoken(self) -> list[Spoken]:
        """Everything that a screen reader is told of."""
        root = QAccessible.queryAccessibleInterface(self.window)
        assert root is not None
        return list(_below(root))

    def pass_by(self, seconds: float) -> None:
        self.clock.pass_by(seconds=seconds)
        self.desk.tick()
        self.settle()

    def close(self) -> None:
        # The engine goes before the view models, or bindings fire on nothing.
        self.window.close()
        self.settle()
        self.screen.close()
        self.desk.close()
        # Here and now: later it might be another test's thread that finds them.
        gc.collect()

    def _speak(self, language: str) -> None:
        self.screen.bridge.show(language)
        self.time.speak(language)


def _below(interface: QAccessibleInterface) -> Iterator[Spoken]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid():
            continue
        place = child.rect()
        # Qt keeps the name of a password field to itself; its description is told instead.
        secret = child.state().passwordEdit
        kind = QAccessible.Text.Description if secret else QAccessible.Text.Name
        if place.width() > 0:
            yield Spoken(child.role(), child.text(kind), place.getRect())
        yield from _below(child)


@contextmanager
def open_desk(clock: FakeClock | None = None) -> Iterator[OpenDesk]:
    """The window while the block runs."""
    opened = OpenDesk(clock or FakeClock(NOON))
    try:
        yield opened
    finally:
        opened.close()
