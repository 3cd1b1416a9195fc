"""Real screens under a real supervisor: what is seen on the display when they are replaced."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from tests.fakes.clock import FakeClock
from tests.fakes.display import FingerClient, PixelWatch, fake_screen, screens_on_display
from tests.fakes.screen import colour_of
from tests.fakes.supervised import Supervised, wait_gone
from visitor.touch.protocol import Lines, Malformed, Message, Word, encode
from visitor.touch.screen_process import ORPHAN_CODE, ScreenLink, prepare

Pair = tuple[Supervised, PixelWatch]
LIMIT_S = 0.2


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Real screens on one display; each test waits for a successor first."""
    finger = tmp_path_factory.mktemp("finger") / "socket"
    with screens_on_display(fake_screen(finger), "software") as opened:
        opened[0].finger = finger  # type: ignore[attr-defined]
        yield opened
        assert opened[0].other == []


def newest_pair(pair: Pair) -> tuple[int, int]:
    """The numbers of the shown screen and of its ready successor, waiting for both."""
    ready = int(pair[0].until("said", word="ready")["screen"])
    shown = [f["screen"] for f in pair[0].told if f.get("word") == "shown"][-1]
    pair[1].until(colour(pair, shown))
    return int(shown), ready


def colour(pair: Pair, screen: int) -> str:
    return str(colour_of(pair[0].pid(screen)).name())


def finger(pair: Pair) -> FingerClient:
    return FingerClient(pair[0].finger)  # type: ignore[attr-defined]


def test_after_a_visitor_the_display_goes_straight_to_the_successor(pair: Pair) -> None:
    old, new = newest_pair(pair)
    seen = len(pair[1].seen)
    with finger(pair) as client:
        assert client.do(do="touch", object="done")["ok"]
    begun = pair[0].until("said", screen=old, word="done")["at"]
    drawn = pair[1].until(colour(pair, new))
    assert drawn - begun <= LIMIT_S
    assert [change["colour"] for change in pair[1].seen[seen:]] == [colour(pair, new)]
    assert pair[0].until("ended", screen=old)["code"] == 0


def test_the_finger_touches_the_screen_that_is_shown_after_a_swap(pair: Pair) -> None:
    old, new = newest_pair(pair)
    with finger(pair) as client:
        assert client.do(do="read", object="", property="color")["value"] == (
            "#ff" + colour(pair, old)[1:]
        )
        client.do(do="touch", object="done")
    pair[0].until("ended", screen=old)
    with finger(pair) as client:
        assert client.do(do="read", object="", property="color")["value"] == (
            "#ff" + colour(pair, new)[1:]
        )
        assert client.do(do="read", object="", property="step")["value"] == "idle"
        client.do(do="touch", object="done")
    pair[0].until("ended", screen=new)


@pytest.mark.parametrize("deed", ["kill", "hang"])
def test_successor_is_seen_after_the_screen_dies_or_hangs(pair: Pair, deed: str) -> None:
    old, new = newest_pair(pair)
    if deed == "kill":
        os.kill(pair[0].pid(old), signal.SIGKILL)
    else:
        os.kill(pair[0].pid(old), signal.SIGSTOP)
        pair[0].until("killed", screen=old)
    ended = pair[0].until("ended", screen=old)["at"]
    assert pair[1].until(colour(pair, new)) - ended <= LIMIT_S


def test_screens_go_with_a_supervisor_that_was_killed(tmp_path: Path) -> None:
    with screens_on_display(fake_screen(tmp_path / "f"), "software") as (supervisor, _):
        supervisor.until("said", screen=2, word="ready")
        with FingerClient(tmp_path / "f") as client:
            client.send(b'{"do": "touch", "object": "hang"}')
            supervisor.process.kill()
            supervisor.join()
            wait_gone(supervisor.pid(1))
            wait_gone(supervisor.pid(2))


class Line:
    """The supervisor's end of a line, in the test's hand."""

    def __init__(self, clock: FakeClock) -> None:
        self.ours, theirs = socket.socketpair()
        self.ours.settimeout(5)
        self.called: list[str] = []
        self.ended: list[int] = []
        self._lines = Lines()
        self.link = ScreenLink(
            theirs.detach(),
            clock,
            lambda: self.called.append("show"),
            lambda: self.called.append("retire"),
            self.ended.append,
        )

    def heard(self) -> list[Message | Malformed]:
        return self._lines.feed(self.ours.recv(4096))

    def tell(self, word: Word) -> None:
        self.ours.sendall(encode(Message(word)))


@pytest.fixture
def line(qapp: object, clock: FakeClock) -> Iterator[Line]:
    opened = Line(clock)
    yield opened
    opened.link.close()
    opened.ours.close()


def test_a_link_says_what_it_is_asked_to(line: Line) -> None:
    for say in (line.link.ready, line.link.busy, line.link.idle, line.link.done, line.link.end_all):
        say()
    assert line.heard() == [
        Message(word) for word in (Word.READY, Word.BUSY, Word.IDLE, Word.DONE, Word.END)
    ]


def test_first_frame_is_told_once_with_the_time_since_show(
    line: Line, clock: FakeClock, qtbot: QtBot
) -> None:
    window = QQuickWindow()
    prepare(window, QSize(200, 100))
    assert not window.isVisible()
    line.tell(Word.SHOW)
    qtbot.waitUntil(lambda: line.called == ["show"])
    clock.pass_by(milliseconds=120)
    window.show()
    line.link.first_frame(window)
    for _ in range(3):
        with qtbot.waitSignal(window.frameSwapped):
            window.update()
    line.link.idle()
    heard = [message for message in line.heard() if message != Message(Word.ALIVE)]
    assert heard == [Message(Word.SHOWN, 120.0), Message(Word.IDLE)]


def test_a_frame_that_is_not_on_the_display_is_not_told(line: Line, qtbot: QtBot) -> None:
    window = QQuickWindow()
    prepare(window, QSize(200, 100))
    drawn: list[bool] = []
    line.link.first_frame(window, then=lambda: drawn.append(window.isExposed()))
    with qtbot.waitSignal(window.frameSwapped):
        window.frameSwapped.emit()
    window.show()
    qtbot.waitUntil(lambda: drawn != [])
    assert drawn == [True]


def test_the_heart_beats_from_the_gui_thread(line: Line, qtbot: QtBot) -> None:
    line.ours.setblocking(False)
    heard: list[Message | Malformed] = []

    def beaten() -> bool:
        try:
            heard.extend(line.heard())
        except BlockingIOError:
            return False
        return True

    qtbot.waitUntil(beaten, timeout=3000)
    assert heard == [Message(Word.ALIVE)]


def test_retire_is_called_once_though_the_line_ends_afterwards(line: Line, qtbot: QtBot) -> None:
    line.tell(Word.RETIRE)
    qtbot.waitUntil(lambda: line.called == ["retire"])
    line.link.done()
    assert line.called == ["retire"]


def test_a_screen_that_outlives_its_supervisor_is_ended(line: Line, qtbot: QtBot) -> None:
    line.ours.close()
    qtbot.waitUntil(lambda: line.called == ["retire"])
    assert line.ended == []
    qtbot.waitUntil(lambda: line.ended == [ORPHAN_CODE], timeout=6000)


def test_without_a_supervisor_nothing_is_said(qapp: object, clock: FakeClock) -> None:
    link = ScreenLink(None, clock, lambda: None, lambda: None)
    link.done()
    assert not link.supervised
