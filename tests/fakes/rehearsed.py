"""A supervised screen program, and the robot's finger that touches whichever screen is shown."""

from __future__ import annotations

import select
from pathlib import Path
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any

from tests.fakes.display import FingerClient
from tests.fakes.journalling import DEADLINE_S
from tests.fakes.supervised import Supervised


class Rehearsed:
    """A running program, and a robot that touches it."""

    def __init__(self, processes: Supervised, finger: Path) -> None:
        self.processes = processes
        self.finger = finger
        self._before = 0

    def until_shown(self) -> None:
        """Wait until the next screen is shown, and the finger is its own."""
        self.processes.until("said", word="shown")
        deadline = monotonic() + DEADLINE_S
        while not self.finger.exists() or self.finger.stat().st_ino == self._before:
            assert monotonic() < deadline, "the screen never took the finger"
            select.select([], [], [], 0.02)
        self._before = self.finger.stat().st_ino

    def play(self, *moves: dict[str, Any]) -> list[Any]:
        """Do the moves at the screen that is shown now; gives their values."""
        with FingerClient(self.finger) as robot:
            answers = [robot.do(**{"deadline_ms": 15_000, **move}) for move in moves]
        assert [pair for pair in zip(moves, answers, strict=True) if not pair[1]["ok"]] == []
        return [answer.get("value", answer.get("warnings")) for answer in answers]


def touch(name: str) -> dict[str, Any]:
    return {"do": "touch", "object": name}


def read(path: str) -> dict[str, Any]:
    return {"do": "read", "object": "window", "property": path}


def until(path: str, value: object) -> dict[str, Any]:
    return {"do": "wait", "object": "window", "property": path, "equals": value}
