from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.hub_line import HubLine
from kiosk.hub_port import Done, LoopHub
from kiosk.settings import KioskSettings
from tests.fakes.clock import FakeClock
from tests.fakes.touch import wait_until
from visitor.client.device_file import Device
from visitor.client.result import Arrival, Event, Kept, Lack, NotKept, Parting, VisitPending
from visitor.touch.boundary import Boundary, FaultReport
from visitor.touch.marshal import Marshal

AINO = Arrival("h0", "Aino Mäkelä", "", "", "fi")


class Port:
    """The port over a real session whose hub is not there, on a real loop thread."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[FaultReport] = []
        boundary = Boundary(self.faults.append)
        # Nothing listens on port 9; the journal is what answers.
        device = Device("https://127.0.0.1:9", folder / "ca.pem", "d1", "d1.secret", "k", "kiosk")
        settings = KioskSettings(folder / "device.toml", folder)
        self.heard: list[Event] = []
        self.answers: list[tuple[Kept | NotKept, bool]] = []
        self.hub = LoopHub()
        self.news = Marshal(self._take, boundary, "hub")
        self.hub.answer_through(self.news)
        self.line = HubLine(settings, device, FakeClock(), boundary, self.news.post)

    def open(self) -> None:
        self.line.open()
        self.hub.attach(self.line)

    def arrive(self) -> None:
        self.hub.arrive(AINO, self._done)

    def answered(self, count: int = 1) -> list[tuple[Kept | NotKept, bool]]:
        """The answers, and whether each came on the GUI thread, once there are `count`."""
        wait_until(lambda: len(self.answers) >= count, "the answer")
        return self.answers

    def close(self) -> None:
        self.line.close()
        self.news.close()

    def _done(self, result: Kept | NotKept) -> None:
        self.answers.append((result, threading.current_thread() is threading.main_thread()))

    def _take(self, message: Event | Done) -> None:
        if isinstance(message, Done):
            self.hub.take(message)
        else:
            self.heard.append(message)


@pytest.fixture
def port(qtbot: QtBot, tmp_path: Path) -> Iterator[Port]:
    (tmp_path / "ca.pem").write_text("")
    opened = Port(tmp_path)
    opened.open()
    yield opened
    opened.close()


def test_an_arrival_is_answered_once_and_on_the_gui_thread(port: Port) -> None:
    port.arrive()
    assert port.answers == []
    [(kept, on_gui)] = port.answered()
    assert isinstance(kept, Kept)
    assert on_gui
    with pytest.raises(KeyError):
        port.hub.take(Done(1, kept))


def test_two_arrivals_get_their_own_answers(port: Port) -> None:
    port.arrive()
    port.arrive()
    ids = {answer.visit_id for answer, _ in port.answered(2) if isinstance(answer, Kept)}
    assert len(ids) == 2


def test_a_look_up_is_answered_as_an_event(port: Port) -> None:
    port.arrive()
    [(kept, _)] = port.answered()
    assert isinstance(kept, Kept)
    port.heard.clear()
    port.hub.look_up(kept.code)
    wait_until(lambda: VisitPending(kept.code) in port.heard, "the pending visit")
    port.hub.unwatch("", kept.code)
    port.hub.unwatch(kept.visit_id, kept.code)


def test_a_leaving_is_answered_once_and_beside_arrivals(port: Port) -> None:
    port.arrive()
    [(kept, _)] = port.answered()
    assert isinstance(kept, Kept)
    partings: list[tuple[Parting, bool]] = []
    for code in (kept.code, "0000"):
        port.hub.leave(
            code,
            lambda parting: partings.append(
                (parting, threading.current_thread() is threading.main_thread())
            ),
        )
        port.arrive()
    wait_until(lambda: len(partings) == 2, "the answers")
    assert set(partings) == {(Parting.KEPT, True), (Parting.UNREACHABLE, True)}
    assert len(port.answered(3)) == 3


def test_an_arrival_after_the_end_is_not_kept(port: Port) -> None:
    port.line.submit(port.line.session.close(), "close").result(10)
    port.arrive()
    assert port.answered() == [(NotKept(Lack.CLOSED), True)]
    partings: list[Parting] = []
    port.hub.leave("4711", partings.append)
    wait_until(lambda: bool(partings), "the answer")
    assert partings == [Parting.NOT_KEPT]


def test_before_there_is_a_line_an_arrival_is_not_kept_and_nothing_is_asked(qtbot: QtBot) -> None:
    boundary = Boundary(lambda report: None)
    hub = LoopHub()
    news = Marshal(hub.take, boundary, "hub")
    hub.answer_through(news)
    answers: list[Kept | NotKept] = []
    hub.arrive(AINO, answers.append)
    hub.look_up("4711")
    hub.unwatch("", "4711")
    partings: list[Parting] = []
    hub.leave("4711", partings.append)
    wait_until(lambda: bool(answers and partings), "the answers")
    assert (answers, partings) == ([NotKept(Lack.CLOSED)], [Parting.NOT_KEPT])
    news.close()


def test_a_surprise_on_the_way_to_the_disk_is_not_kept(
    port: Port, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_arrival: Arrival) -> Kept:
        raise RuntimeError("a fault of ours")

    # The real session turns what it knows into values; this is what it does not know.
    monkeypatch.setattr(port.line.session, "arrive", fail)
    with caplog.at_level(logging.CRITICAL + 1):
        port.arrive()
        [(result, on_gui)] = port.answered()
    assert isinstance(result, NotKept)
    assert on_gui
    assert [fault.kind for fault in port.faults] == ["RuntimeError"]
