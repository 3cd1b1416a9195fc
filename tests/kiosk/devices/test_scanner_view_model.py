from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.scanner_port import Became, Lack, Post, ScannerState
from kiosk.devices.scanner_rules import Foreign, Read
from kiosk.devices.scanner_view_model import ScannerViewModel
from tests.fakes.said import said
from visitor.touch.boundary import Boundary

LOOKING = Became(ScannerState.LOOKING)


class HeldScanner:
    """A scanner in the test's hand: it says what the test says, also too late."""

    there = True

    def __init__(self) -> None:
        self.posts: list[Post] = []
        self.calls: list[str] = []

    def start(self, post: Post) -> None:
        self.calls.append("start")
        self.posts.append(post)

    def stop(self) -> None:
        self.calls.append("stop")

    def close(self) -> None:
        self.calls.append("close")


class Screen:
    """A view model, its scanner, and what was read."""

    def __init__(self) -> None:
        self.scanner = HeldScanner()
        self.model = ScannerViewModel(self.scanner, Boundary(lambda report: None))
        self.heard: list[str] = []
        self.model.read.connect(self.heard.append)
        self.model.foreign.connect(lambda: self.heard.append("(foreign)"))

    def state(self) -> tuple[str, str]:
        return said(self.model, "state"), said(self.model, "lack")


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    return Screen()


def test_it_follows_its_scanner(screen: Screen, qtbot: QtBot) -> None:
    assert screen.state() == ("off", "")
    screen.model.start()
    assert screen.state() == ("starting", "")
    screen.scanner.posts[0](LOOKING)
    screen.scanner.posts[0](Read("LUUKKU:A"))
    screen.scanner.posts[0](Foreign())
    screen.scanner.posts[0](Became(ScannerState.NO_CAMERA, Lack.BUSY))
    qtbot.waitUntil(lambda: screen.state() == ("no-camera", "busy"))
    assert screen.heard == ["LUUKKU:A", "(foreign)"]


def test_what_a_scanner_says_after_the_stop_is_not_told(screen: Screen, qtbot: QtBot) -> None:
    screen.model.start()
    screen.scanner.posts[0](Read("LUUKKU:A"))
    screen.model.stop()
    assert screen.state() == ("off", "")
    screen.model.start()
    screen.scanner.posts[0](Read("LUUKKU:late"))
    screen.scanner.posts[1](Read("LUUKKU:B"))
    screen.scanner.posts[0](Became(ScannerState.NO_CAMERA, Lack.HUNG))
    screen.scanner.posts[1](LOOKING)
    qtbot.waitUntil(lambda: screen.state() == ("looking", ""))
    assert screen.heard == ["LUUKKU:B"]


def test_a_second_start_starts_nothing(screen: Screen) -> None:
    screen.model.start()
    screen.model.start()
    assert screen.scanner.calls == ["start"]


def test_after_the_close_nothing_is_told(screen: Screen, qtbot: QtBot) -> None:
    screen.model.start()
    screen.scanner.posts[0](Read("LUUKKU:A"))
    screen.model.close()
    screen.scanner.posts[0](Read("LUUKKU:B"))
    other = Screen()
    other.model.start()
    other.scanner.posts[0](LOOKING)
    qtbot.waitUntil(lambda: other.state() == ("looking", ""))
    assert (screen.heard, screen.scanner.calls) == ([], ["start", "close"])
