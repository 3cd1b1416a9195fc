"""Owns what the rehearsal's finger can do: each command as a script of small moves. GUI thread.

A script is a generator that yields while it waits for the window and returns its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from visitor.clock import Clock
from visitor.touch.finger_scene import owner_of, plain, read, touchable_point
from visitor.touch.keyboard import key_captions, key_position

T = TypeVar("T")
Command = dict[str, Any]
Answer = dict[str, object]
Script = Generator[None, None, T]
REST_S = 0.03  # a finger rests on the glass
STILL_S = 0.1
TRACE_LIMIT = 10_000
_NOTHING = object()


class BadCommandError(ValueError):
    """The command cannot be carried out, however long one waits."""


class Moves:
    """The scripts, over one window."""

    def __init__(self, window: QQuickWindow, clock: Clock) -> None:
        self._window = window
        self._clock = clock
        self._device: QPointingDevice = QTest.createTouchDevice()
        # The window system keeps a pointer to the device for as long as the program runs.
        self._device.setParent(QCoreApplication.instance())
        self._trace: list[Answer] = []
        self._latest: dict[tuple[str, str], object] = {}
        self._watched: list[QQmlProperty] = []

    def script(self, command: Command) -> Script[Answer]:
        """The script of `command`. Raises BadCommandError for one that nobody knows."""
        scripts: dict[str, Callable[[Command], Script[Answer]]] = {
            "touch": self._touch,
            "key": self._key,
            "type": self._type,
            "read": self._read,
            "wait": self._wait,
            "grab": self._grab,
            "watch": self._watch,
            "trace": self._tell_trace,
        }
        name = command.get("do")
        if not isinstance(name, str) or name not in scripts:
            raise BadCommandError(f"unknown command {name!r}")
        return scripts[name](command)

    def _touch(self, command: Command) -> Script[Answer]:
        name = text(command, "object")
        point = yield from self._steady(lambda: touchable_point(self._window, name))
        pressed = yield from self._press(point)
        return {"x": point.x(), "y": point.y(), "at_ms": _ms(pressed)}

    def _key(self, command: Command) -> Script[Answer]:
        yield from self._press_key(text(command, "text"))
        return {}

    def _type(self, command: Command) -> Script[Answer]:
        for character in text(command, "text"):
            if command.get("hardware"):
                yield from self._click_hardware(character)
            else:
                yield from self._type_character(character)
        return {}

    def _click_hardware(self, character: str) -> Script[None]:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            click = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QCoreApplication.sendEvent(self._window, click)
        yield

    def _type_character(self, character: str) -> Script[None]:
        if character == " ":
            yield from self._press_key("space")
            return
        yield from until(lambda: key_captions(self._window))
        captions = key_captions(self._window)
        if character not in captions:
            turn = "shift" if character.swapcase() in captions else "page"
            yield from self._press_key(turn)
            yield from until(lambda: character in key_captions(self._window))
        yield from self._press_key(character)

    def _read(self, command: Command) -> Script[Answer]:
        yield from ()
        return {"value": read(self._window, *_place(command))}

    def _wait(self, command: Command) -> Script[Answer]:
        place, expected = _place(command), command.get("equals")
        yield from until(lambda: self._now_reads(place) == (expected,))
        return {"value": expected}

    def _grab(self, command: Command) -> Script[Answer]:
        yield from ()
        picture, file = self._window.grabWindow(), Path(text(command, "file"))
        if file.suffix != ".png" or not picture.save(str(file)):
            raise BadCommandError("the picture could not be written")
        return {"width": picture.width(), "height": picture.height()}

    def _watch(self, command: Command) -> Script[Answer]:
        yield from ()
        name, path = _place(command)
        owner, last = owner_of(self._window, name, path)
        watched = QQmlProperty(owner, last)
        if not watched.hasNotifySignal():
            raise BadCommandError(f"{path!r} never tells that it changes")
        getattr(owner, notify_name(watched)).connect(lambda: self._note(name, path, watched))
        self._watched.append(watched)
        self._note(name, path, watched)
        return {}

    def _tell_trace(self, _: Command) -> Script[Answer]:
        yield from ()
        return {"values": list(self._trace)}

    def _note(self, name: str, path: str, watched: QQmlProperty) -> None:
        value, place = plain(watched.read()), (name, path)
        if self._latest.get(place, _NOTHING) == value or len(self._trace) >= TRACE_LIMIT:
            return
        self._latest[place] = value
        at_ms = _ms(self._clock.monotonic())
        self._trace.append({"object": name, "property": path, "value": value, "at_ms": at_ms})

    def _now_reads(self, place: tuple[str, str]) -> tuple[object, ...]:
        try:
            return (read(self._window, *place),)
        except LookupError:
            return ()

    def _press_key(self, name: str) -> Script[None]:
        yield from self._press((yield from self._steady(lambda: self._key_point(name))))

    def _key_point(self, name: str) -> QPointF | None:
        try:
            return key_position(self._window, name)
        except LookupError:
            return None

    def _steady(self, locate: Callable[[], QPointF | None]) -> Script[QPointF]:
        """Where it is, once it is there and has stood still: what is about to slide stands too."""
        before, since = None, self._clock.monotonic()
        while (
            (now := locate()) is None or now != before or self._clock.monotonic() < since + STILL_S
        ):
            if now != before:
                before, since = now, self._clock.monotonic()
            yield
        return now

    def _press(self, at: QPointF) -> Script[float]:
        """Press and let go; when it was pressed."""
        point, begun = at.toPoint(), self._clock.monotonic()
        self._sequence().press(0, point, self._window).commit(False)
        try:
            yield from until(lambda: self._clock.monotonic() - begun >= REST_S)
        finally:
            # Also where the deadline ends the script: a finger never stays on the glass.
            self._sequence().release(0, point, self._window).commit(False)
        return begun

    def _sequence(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._device, False)


def until(condition: Callable[[], object]) -> Script[None]:
    """Yield until `condition()` holds."""
    while not condition():
        yield


def text(command: Command, name: str) -> str:
    """The text called `name` of the command. Raises BadCommandError where there is none."""
    value = command.get(name)
    if not isinstance(value, str):
        raise BadCommandError(f"{name!r} must be a text")
    return value


def notify_name(watched: QQmlProperty) -> str:
    """The name of the signal that tells of a change."""
    signal = watched.property().notifySignal()
    return bytes(signal.name().data()).decode()


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


def _place(command: Command) -> tuple[str, str]:
    return text(command, "object"), text(command, "property")
