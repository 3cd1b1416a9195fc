"""A kiosk on a real display: keys and closing do not leave it, staff do by their PIN."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tests.fakes.journalling import DEADLINE_S
from tests.fakes.lonely_kiosk import settings
from tests.fakes.supervised import Supervised, supervised
from tests.fakes.town import until
from tests.fakes.traces import Traces
from visitor.clock import SystemClock
from visitor.demo.finger_client import FingerClient
from visitor.touch.supervisor import LEFT_CODE

PIN = "271828"
WRITTEN = "tallaistaeimuualla"
FULL_SCREEN = 5
KEYS = (
    *("F4+alt", "q+control", "w+control", "Escape", "Tab+alt", "F1", "F11", "Menu"),
    *("Escape+control+alt", "Delete+control+alt", "l+super"),
    *("a+control", "c+control", "x+control", "Insert+control", "Home+shift", "Insert+shift"),
)


class Hall:
    """The supervised kiosk on the whole display, and a finger."""

    def __init__(self, display: str, finger: Path, processes: Supervised) -> None:
        self.display, self.processes = display, processes
        processes.until("said", screen=2, word="ready")
        self.finger = FingerClient(finger, SystemClock())

    def send(self, *orders: str) -> None:
        """What somebody with a keyboard would send to the window in front."""
        subprocess.run(
            [sys.executable, "-m", "tests.fakes.x_guest", *orders],
            env={**os.environ, "DISPLAY": self.display},
            timeout=DEADLINE_S,
            check=True,
        )

    def write(self) -> None:
        """Up to the search, with a word in its field."""
        self.finger.touch("begin-fi")
        self.finger.touch("start-visit")
        self.finger.touch("search-field")
        self.finger.wait("search-field", "focused", value=True)
        self.finger.type(WRITTEN, hardware=True)
        self.finger.wait("search-field", "text", WRITTEN)

    def ask_for_staff(self) -> None:
        """Touch the corner until the keypad is there."""

        def touched() -> bool | None:
            self.finger.touch("staff-corner")
            return self.finger.read("window", "staff.state") != "" or None

        until(touched, "the keypad")
        self.finger.wait("window", "staff.state", "asking")

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.finger.touch(f"key-{digit}")
        self.finger.touch("staff-enter")


@pytest.fixture
def hall(display: str, tmp_path: Path) -> Iterator[Hall]:
    finger = tmp_path / "robot" / "finger"
    finger.parent.mkdir(mode=0o700)
    line = f'staff_pin_hash = "{PasswordHasher(1, 8, 1).hash(PIN)}"'
    file = settings(tmp_path, line, full_screen=True)
    command = [sys.executable, "-m", "kiosk", "--settings", str(file), "--rehearsal", str(finger)]
    drawn = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    with supervised(command, drawn) as processes:
        opened = Hall(display, finger, processes)
        yield opened
        opened.finger.close()


def test_no_key_and_no_closing_leaves_the_screen_or_fills_the_clipboard(hall: Hall) -> None:
    hall.write()
    hall.send(*KEYS, "close", "z")
    # The last key is written: all before it have been heard, and the screen has outlived them.
    until(lambda: "z" in hall.finger.read("search-field", "text") or None, "the last key")
    assert hall.finger.read("window", "visibility") == FULL_SCREEN
    assert hall.finger.read("window", "kiosk.step") == "search"
    hall.finger.touch("dock-access")
    hall.finger.wait("window", "kiosk.sheet", "access")
    hall.send(*KEYS, "close")
    assert hall.finger.read("window", "visibility") == FULL_SCREEN
    assert hall.finger.read("window", "kiosk.step") == "search"
    assert Traces([WRITTEN]).in_selections(hall.display) == set()
    assert [fact for fact in hall.processes.told if fact["event"] == "ended"] == []


def test_staff_close_the_program_by_their_pin_and_it_stays_closed(hall: Hall) -> None:
    hall.ask_for_staff()
    hall.enter("314159")
    hall.finger.wait("window", "staff.state", "wrong")
    hall.enter(PIN)
    hall.finger.wait("window", "staff.state", "choosing")
    hall.finger.touch("staff-leave")
    assert hall.processes.join() == LEFT_CODE
