"""The rehearsal's finger: it touches, waits, reads, and is closed to everybody else."""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from tests.fakes.display import FingerClient
from tests.fakes.screen import WINDOW
from visitor.clock import SystemClock
from visitor.touch.boundary import Boundary
from visitor.touch.finger import Finger, NotPrivateError, open_finger
from visitor.touch.finger_scene import plain


class Rehearsal:
    """A window in this thread; each conversation with its finger in another one."""

    def __init__(self, path: Path, window: QQuickWindow, qtbot: QtBot) -> None:
        self.path, self.window, self._qtbot = path, window, qtbot
        self.boundary = Boundary(lambda _: None)
        self.finger = Finger(path, window, SystemClock(), self.boundary)
        self.finger.take_over()

    def tell(self, *commands: dict[str, Any] | bytes) -> list[dict[str, Any]]:
        """The answers to `commands`, all sent at once over one connection."""
        answers: list[dict[str, Any]] = []
        talk = threading.Thread(target=_talk, args=[self.path, commands, answers])
        talk.start()
        self._qtbot.waitUntil(lambda: len(answers) == len(commands), timeout=15_000)
        talk.join()
        return answers


def _talk(path: Path, commands: tuple[Any, ...], answers: list[dict[str, Any]]) -> None:
    with FingerClient(path) as client:
        for command in commands:
            client.send(command if isinstance(command, bytes) else json.dumps(command).encode())
        answers.extend(client.receive() for _ in commands)


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"color": QColor("#0b5d3b"), "visible": True})
    engine.load(WINDOW)
    made = engine.rootObjects()[0]
    assert isinstance(made, QQuickWindow)
    yield made
    made.close()
    engine.deleteLater()


@pytest.fixture
def rehearsal(tmp_path: Path, window: QQuickWindow, qtbot: QtBot) -> Iterator[Rehearsal]:
    opened = Rehearsal(tmp_path / "private" / "finger", window, qtbot)
    yield opened
    opened.finger.close()


def test_a_touch_is_a_real_touch_and_can_be_waited_for(rehearsal: Rehearsal) -> None:
    touched, waited, read = rehearsal.tell(
        {"do": "touch", "object": "done"},
        {"do": "wait", "object": "window", "property": "step", "equals": "done"},
        {"do": "read", "object": "", "property": "touches"},
    )
    assert 0 < touched.pop("at_ms") <= SystemClock().monotonic() * 1000
    assert touched == {"ok": True, "x": 250.0, "y": 1800.0}
    assert waited == {"ok": True, "value": "done"}
    assert read == {"ok": True, "value": 1}


@pytest.mark.parametrize(
    "hide", [("visible", False), ("enabled", False), ("x", 5000), ("width", 0), ("objectName", "")]
)
def test_what_a_finger_could_not_touch_is_not_touched(
    rehearsal: Rehearsal, window: QQuickWindow, hide: tuple[str, object]
) -> None:
    (place,) = [i for i in window.contentItem().childItems() if i.objectName() == "done"]
    place.setProperty(*hide)
    command = {"do": "touch", "object": "done", "deadline_ms": 60}
    assert rehearsal.tell(command) == [{"ok": False, "why": "deadline"}]
    assert window.property("touches") == 0


def test_a_touch_waits_until_the_item_is_there(rehearsal: Rehearsal, window: QQuickWindow) -> None:
    (place,) = [i for i in window.contentItem().childItems() if i.objectName() == "done"]
    place.setVisible(False)
    window.widthChanged.connect(lambda: place.setVisible(True))
    answers = rehearsal.tell(
        {"do": "touch", "object": "done", "deadline_ms": 1},
        {"do": "read", "object": "done", "property": "visible"},
    )
    assert [answer["ok"] for answer in answers] == [False, True]
    window.resize(1079, 1920)
    assert rehearsal.tell({"do": "touch", "object": "done"})[0]["ok"]


def test_every_value_of_a_watched_property_is_traced_in_order(
    rehearsal: Rehearsal, window: QQuickWindow
) -> None:
    rehearsal.tell({"do": "watch", "object": "flow", "property": "step"})
    rehearsal.tell({"do": "watch", "object": "window", "property": "touches"})
    for step in ("start", "search", "search", "told", "idle"):
        window.setProperty("step", step)
    window.setProperty("touches", 3)
    (trace,) = rehearsal.tell({"do": "trace"})
    seen = [(entry["property"], entry["value"]) for entry in trace["values"]]
    assert seen == [
        *(("step", "idle"), ("touches", 0), ("step", "start"), ("step", "search")),
        *(("step", "told"), ("step", "idle"), ("touches", 3)),
    ]
    times = [entry["at_ms"] for entry in trace["values"]]
    assert times == sorted(times)


def test_objects_are_read_through_dotted_names(rehearsal: Rehearsal) -> None:
    answers = rehearsal.tell(
        {"do": "read", "object": "", "property": "flow.step"},
        {"do": "read", "object": "", "property": "flow"},
        {"do": "read", "object": "", "property": "color"},
        {"do": "read", "object": "", "property": "picture"},
    )
    assert [answer["value"] for answer in answers] == ["idle", "flow", "#ff0b5d3b", ""]


def test_typing_as_hardware_reaches_the_focused_field(
    rehearsal: Rehearsal, window: QQuickWindow, qtbot: QtBot
) -> None:
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    typed, read = rehearsal.tell(
        {"do": "type", "text": "Hämäläinen, Åsa 1", "hardware": True},
        {"do": "read", "object": "name", "property": "text"},
    )
    assert typed["ok"]
    assert read["value"] == "Hämäläinen, Åsa 1"


def test_a_key_that_is_not_to_be_seen_is_waited_for(rehearsal: Rehearsal) -> None:
    answers = rehearsal.tell(
        {"do": "key", "text": "h", "deadline_ms": 50},
        {"do": "type", "text": "h", "deadline_ms": 50},
    )
    assert answers == [{"ok": False, "why": "deadline"}] * 2


def test_a_picture_shows_the_window(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = tmp_path / "step.png"
    (answer,) = rehearsal.tell({"do": "grab", "file": str(file)})
    assert answer == {"ok": True, "width": 1080, "height": 1920}
    assert QImage(str(file)).pixelColor(900, 1500) == QColor("#0b5d3b")


def test_qt_warnings_can_be_asked_for(rehearsal: Rehearsal) -> None:
    rehearsal.boundary.qt_warnings.append("qml: binding loop")
    assert rehearsal.tell({"do": "warnings"}) == [{"ok": True, "warnings": ["qml: binding loop"]}]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"\xff{", "not JSON"),
        (b"[1]", "not an object"),
        (b"{}", "unknown command None"),
        (b'{"do": "dance"}', "unknown command 'dance'"),
        (b'{"do": "touch"}', "'object' must be a text"),
        (b'{"do": "touch", "object": "x", "deadline_ms": "soon"}', "'deadline_ms' must be mill"),
        (b'{"do": "read", "object": "no", "property": "x"}', "no object 'no'"),
        (b'{"do": "read", "object": "", "property": "no"}', "'' has no 'no'"),
        (b'{"do": "read", "object": "", "property": "step.x"}', "'' has no 'step'"),
        (b'{"do": "grab", "file": "/nowhere/x.png"}', "could not be written"),
    ],
)
def test_a_bad_command_is_answered_and_the_next_one_carried_out(
    rehearsal: Rehearsal, line: bytes, why: str
) -> None:
    bad, good = rehearsal.tell(line, {"do": "read", "object": "", "property": "step"})
    assert not bad["ok"]
    assert why in bad["why"]
    assert good == {"ok": True, "value": "idle"}


def test_a_surprise_is_answered_and_told_and_the_next_command_carried_out(
    rehearsal: Rehearsal, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise ZeroDivisionError

    # A real surprise cannot be ordered; every known cause is answered by name.
    monkeypatch.setattr("visitor.touch.finger_moves.read", fail)
    (answer,) = rehearsal.tell({"do": "read", "object": "", "property": "step"})
    assert answer == {"ok": False, "why": "fault"}
    assert "ZeroDivisionError" in caplog.text
    assert rehearsal.tell({"do": "trace"}) == [{"ok": True, "values": []}]


def test_a_line_without_end_costs_no_memory(rehearsal: Rehearsal, qtbot: QtBot) -> None:
    ended: list[bool] = []

    def flood() -> None:
        with FingerClient(rehearsal.path) as client:
            try:
                client.send(b"x" * 10_000_000)
                client.receive()
            except (EOFError, OSError):
                ended.append(True)

    talk = threading.Thread(target=flood)
    talk.start()
    qtbot.waitUntil(lambda: ended == [True])
    talk.join()
    assert rehearsal.tell({"do": "trace"})[0]["ok"]


def test_a_successor_takes_the_path_and_keeps_it_when_the_old_one_goes(
    rehearsal: Rehearsal, window: QQuickWindow
) -> None:
    # Two processes have two names of their own; here the old one stands under its old name.
    own = rehearsal.path.with_name(f"{rehearsal.path.name}.{os.getpid()}")
    successor = Finger(rehearsal.path, window, SystemClock(), rehearsal.boundary)
    successor.take_over()
    assert not own.exists()
    rehearsal.finger.close()
    window.setProperty("step", "new")
    assert rehearsal.tell({"do": "read", "object": "", "property": "step"})[0]["value"] == "new"
    successor.close()


def test_the_socket_lies_where_nobody_else_may_enter(rehearsal: Rehearsal) -> None:
    assert stat.S_IMODE(rehearsal.path.parent.stat().st_mode) == 0o700


def test_an_open_directory_is_refused(tmp_path: Path, window: QQuickWindow) -> None:
    tmp_path.chmod(0o755)
    with pytest.raises(NotPrivateError, match="0700"):
        Finger(tmp_path / "finger", window, SystemClock(), Boundary(lambda _: None))


def test_without_the_flag_there_is_no_finger(window: QQuickWindow) -> None:
    assert open_finger(None, window, SystemClock(), Boundary(lambda _: None)) is None


def test_a_path_that_cannot_be_listened_on_is_told(tmp_path: Path, window: QQuickWindow) -> None:
    path = tmp_path / "private" / ("x" * 200)
    finger = Finger(path, window, SystemClock(), Boundary(lambda _: None))
    with pytest.raises(OSError, match="xxx"):
        finger.take_over()


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ([QUrl("a:b"), (1, None)], ["a:b", [1, None]]),
        ({1: QColor("red")}, {"1": "#ffff0000"}),
        (QColor.Spec.Rgb, 1),
        (b"x", "b'x'"),
    ],
)
def test_values_are_told_as_json_can_carry_them(value: object, told: object) -> None:
    assert plain(value) == told
