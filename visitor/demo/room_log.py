"""Owns the demo's reading of the room's log: what its media process has measured of a call."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from visitor.clock import Clock
from visitor.demo.waiting import wait_for

TOLD_S = 10.0
EVENT = "the figures of a connection"


@dataclass(frozen=True, slots=True)
class Figures:
    """Frames shown, the first one in milliseconds of the epoch, and the strongest frequency."""

    frames: int
    first_picture_at: float
    heard_hz: float


class RoomLog:
    """The log of the room's keeper and its two children: JSON lines, other words between."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def figures(self, after: int = 0) -> Figures:
        """Of the last connection, once more than `after` have ended."""
        what = "the room's figures of the call"
        return wait_for(lambda: self._last(after), what, TOLD_S, self._clock)

    def count(self) -> int:
        """How many connections have ended."""
        return len(self._told())

    def _last(self, after: int) -> Figures | None:
        told = self._told()
        if len(told) <= after:
            return None
        last = json.loads(told[-1])
        first = datetime.fromisoformat(last["first_picture_at"]).timestamp() * 1000
        return Figures(int(last["frames"]), first, float(last["heard_hz"]))

    def _told(self) -> list[str]:
        return [line for line in self._file.read_text("utf-8").splitlines() if EVENT in line]
