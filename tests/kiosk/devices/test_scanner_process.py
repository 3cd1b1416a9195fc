"""The reading of pictures, in a thread of the test, so that every picture can be counted."""

from __future__ import annotations

import gc
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.devices.scanner_picture import Frame
from kiosk.devices.scanner_port import Became, Lack, Message, ScannerState
from kiosk.devices.scanner_process import LOOK_EVERY_S, Watch
from kiosk.devices.scanner_rules import Foreign, Read
from tests.fakes.played_camera import RATE, Device, PlayedCamera
from tests.fakes.scan_conditions import plain
from tests.fakes.shown_code import SMALL, TEXT, Hold, phone, seen
from visitor.clock import SystemClock

LIMIT_S = 20.0
LOOKING = Became(ScannerState.LOOKING)


def shown(text: str = TEXT) -> Frame:
    chance = np.random.default_rng(3)
    return seen(phone(text), Hold(), plain(chance), SMALL, chance)[None]


class Watched:
    """A camera, what looks through it, and what that told."""

    def __init__(self, folder: Path) -> None:
        self.device = Device(folder)
        self.camera = PlayedCamera(folder)
        self.told: queue.Queue[Message | None] = queue.Queue()
        self.ending = threading.Event()
        watch = Watch(self.camera, SystemClock(), self.told.put, self.ending)
        self.thread = threading.Thread(target=watch.run, daemon=True)

    def next(self) -> Message:
        """The next message that is no sign of life."""
        while (message := self.told.get(timeout=LIMIT_S)) is None:
            pass
        return message

    def sign(self) -> None:
        """Wait for a sign of life."""
        while self.told.get(timeout=LIMIT_S) is not None:
            pass

    def end(self) -> None:
        self.ending.set()
        self.thread.join(LIMIT_S)
        assert not self.thread.is_alive()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    one = Watched(tmp_path / "camera")
    one.thread.start()
    yield one
    one.end()


def test_a_code_is_told_once_and_the_next_one_too(watched: Watched) -> None:
    watched.device.show(shown())
    assert [watched.next(), watched.next()] == [LOOKING, Read(TEXT)]
    for _ in range(3):
        watched.sign()
    watched.device.show(shown("LUUKKU:B"))
    assert watched.next() == Read("LUUKKU:B")


def test_a_foreign_code_is_told_without_what_it_says(watched: Watched) -> None:
    watched.device.show(shown("https://koivuranta.example"))
    assert [watched.next(), watched.next()] == [LOOKING, Foreign()]


def test_it_looks_at_most_ten_times_a_second_and_at_the_newest(watched: Watched) -> None:
    assert watched.next() == LOOKING
    for _ in range(5):
        watched.sign()
    watched.end()
    seconds = watched.camera.grabs / RATE
    assert seconds > 1
    assert 2 < watched.camera.pictures <= seconds / LOOK_EVERY_S + 2


def test_never_more_than_one_picture_is_alive_and_none_afterwards(watched: Watched) -> None:
    watched.device.show(shown())
    assert [watched.next(), watched.next()] == [LOOKING, Read(TEXT)]
    watched.sign()
    watched.end()
    gc.collect()
    assert watched.camera.pictures > 1
    assert watched.camera.most_alive == 1
    assert watched.camera.alive() == 0
    assert not watched.camera.is_open


@pytest.mark.parametrize(
    ("state", "lack"), [("gone", Lack.MISSING), ("busy", Lack.BUSY), ("denied", Lack.DENIED)]
)
def test_why_there_is_no_camera_is_told_until_there_is_one(
    tmp_path: Path, state: str, lack: Lack
) -> None:
    one = Watched(tmp_path / "camera")
    one.device.be(state)
    one.thread.start()
    assert one.next() == Became(ScannerState.NO_CAMERA, lack)
    one.device.be("there")
    while (message := one.next()) != LOOKING:
        assert message == Became(ScannerState.NO_CAMERA, lack)
    one.end()


def test_a_camera_that_is_pulled_out_and_put_back_reads_on(watched: Watched) -> None:
    assert watched.next() == LOOKING
    watched.device.be("gone")
    assert watched.next() == Became(ScannerState.NO_CAMERA, Lack.MISSING)
    watched.device.show(shown())
    watched.device.be("there")
    while (message := watched.next()) != LOOKING:
        assert message == Became(ScannerState.NO_CAMERA, Lack.MISSING)
    assert watched.next() == Read(TEXT)


def test_it_gives_signs_of_life_also_without_a_camera(watched: Watched) -> None:
    assert watched.next() == LOOKING
    watched.device.be("gone")
    assert watched.next() == Became(ScannerState.NO_CAMERA, Lack.MISSING)
    for _ in range(3):
        watched.sign()
