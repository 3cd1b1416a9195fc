"""A finger on a real window: Qt touch events at the places where things are drawn. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from visitor.touch.keyboard import key_position

WAIT_MS = 5000


class Finger:
    """Touches `window`. Points are pixels of the window; fingers are numbered from 0."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        # The window system keeps the device: one that is dropped leaves a dangling pointer.
        self._device = QTest.createTouchDevice()
        self._device.setParent(QCoreApplication.instance())
        self._down: dict[int, QPoint] = {}

    def press(self, point: QPointF, finger: int = 0) -> None:
        event = self._with_resting_fingers()
        event.press(finger, _pixel(point), self._window).commit()
        self._down[finger] = _pixel(point)

    def release(self, point: QPointF, finger: int = 0) -> None:
        self._down.pop(finger, None)
        event = self._with_resting_fingers()
        event.release(finger, _pixel(point), self._window).commit()

    def tap(self, point: QPointF) -> None:
        self.press(point)
        self.release(point)

    def tap_item(self, item: QQuickItem) -> None:
        """Touch the middle of `item`."""
        self.tap(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)))

    def tap_key(self, name: str) -> None:
        """Touch the key called `name` (see `key_position`) as soon as it is to be seen."""
        self.tap(self.key(name))

    def type(self, text: str) -> None:
        """Touch the key of every character of `text`; capitals come as the keyboard gives them."""
        for character in text:
            self.tap_key("space" if character == " " else character)

    def key(self, name: str) -> QPointF:
        """Where the key called `name` stands, once it is to be seen."""
        wait_until(lambda: self._shows(name), f"key {name!r}")
        return key_position(self._window, name)

    def _with_resting_fingers(self) -> QTest.QTouchEventSequence:
        # A finger that an event leaves out counts as taken away.
        event = QTest.touchEvent(self._window, self._device, False)
        for finger, point in self._down.items():
            event.move(finger, point, self._window)
        return event

    def _shows(self, name: str) -> bool:
        try:
            key_position(self._window, name)
        except LookupError:
            return False
        return True


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Run the event loop until `condition` holds. Raises AssertionError after five seconds."""
    deadline = QDeadlineTimer(WAIT_MS)
    while not condition():
        assert not deadline.hasExpired(), f"never came: {what}"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _pixel(point: QPointF) -> QPoint:
    return QPoint(round(point.x()), round(point.y()))
