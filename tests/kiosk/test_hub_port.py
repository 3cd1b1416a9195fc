from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.hub_port import ArriveDone, LoopHub
from tests.fakes.clock import FakeClock
from tests.fakes.touch import wait_until
from visitor.client.device_file import Device
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.journal import Journal
from visitor.client.result import Event, Kept, Lack, NotKept, VisitPending
from visitor.client.session import Arrival, HubSession
from visitor.touch.boundary import Boundary, FaultReport
from visitor.touch.loop_thread import LoopThread
from visitor.touch.marshal import Marshal

AINO = Arrival("h0", "Aino Mäkelä", "", "", "fi")


class Port:
    """The port over a real session whose hub is not there, on a real loop thread."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[FaultReport] = []
        boundary = Boundary(self.faults.append)
        self.loop = LoopThread("test-loop", boundary.surprise)
        # Nothing listens on port 9; the journal is what answers.
        device = Device("https://127.0.0.1:9", folder / "ca.pem", "d1", "d1.secret", "k", "kiosk")
        clock = FakeClock()
        self.session = HubSession(
            device,
            Journal(folder / "journal.db", clock),
            DirectoryCopy(folder / "directory.copy"),
            clock,
            self.loop.owner,
            lambda event: self.marshal.post(event),
        )
        self.heard: list[Event] = []
        self.hub = LoopHub(self.loop, self.session)
        self.marshal = Marshal(self._take, boundary, "hub")
        self.hub.answer_through(self.marshal)
        self.answers: list[tuple[Kept | NotKept, bool]] = []

    def start(self) -> None:
        self.loop.start()
        self.loop.submit(self.session.start()).result(10)

    def arrive(self) -> None:
        self.hub.arrive(AINO, self._done)

    def close(self) -> None:
        if self.loop.running:
            self.loop.submit(self.session.close()).result(10)
        assert self.loop.stop()
        self.marshal.close()

    def _done(self, result: Kept | NotKept) -> None:
        self.answers.append((result, threading.current_thread() is threading.main_thread()))

    def _take(self, message: Event | ArriveDone) -> None:
        if isinstance(message, ArriveDone):
            self.hub.take(message)
        else:
            self.heard.append(message)


@pytest.fixture
def port(qtbot: QtBot, tmp_path: Path) -> Iterator[Port]:
    (tmp_path / "ca.pem").write_text("")
    opened = Port(tmp_path)
    yield opened
    opened.close()


def test_an_arrival_is_answered_once_and_on_the_gui_thread(port: Port) -> None:
    port.start()
    port.arrive()
    assert port.answers == []
    wait_until(lambda: bool(port.answers), "the answer")
    (kept, on_gui), *more = port.answers
    assert isinstance(kept, Kept)
    assert on_gui
    assert more == []
    with pytest.raises(KeyError):
        port.hub.take(ArriveDone(1, kept))


def test_two_arrivals_get_their_own_answers(port: Port) -> None:
    port.start()
    port.arrive()
    port.arrive()
    wait_until(lambda: len(port.answers) == 2, "both answers")
    ids = {answer.visit_id for answer, _ in port.answers if isinstance(answer, Kept)}
    assert len(ids) == 2


def test_a_look_up_is_answered_as_an_event(port: Port) -> None:
    port.start()
    port.arrive()
    wait_until(lambda: bool(port.answers), "the answer")
    kept = port.answers[0][0]
    assert isinstance(kept, Kept)
    port.heard.clear()
    port.hub.look_up(kept.code)
    wait_until(lambda: VisitPending(kept.code) in port.heard, "the pending visit")
    port.hub.unwatch("", kept.code)
    port.hub.unwatch(kept.visit_id, kept.code)


def test_an_arrival_after_the_end_is_not_kept(port: Port) -> None:
    port.start()
    port.loop.submit(port.session.close()).result(10)
    port.arrive()
    wait_until(lambda: bool(port.answers), "the answer")
    assert port.answers == [(NotKept(Lack.CLOSED), True)]


def test_a_surprise_on_the_way_to_the_disk_is_not_kept(
    port: Port, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_arrival: Arrival) -> Kept:
        raise RuntimeError("a fault of ours")

    # The real session turns what it knows into values; this is what it does not know.
    monkeypatch.setattr(port.session, "arrive", fail)
    port.loop.start()
    with caplog.at_level(logging.CRITICAL + 1):
        port.arrive()
        wait_until(lambda: bool(port.answers), "the answer")
    assert port.answers == [(NotKept(Lack.DISK), True)]
    assert [fault.kind for fault in port.faults] == ["RuntimeError"]
