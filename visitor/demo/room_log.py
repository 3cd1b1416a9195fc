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

    def figures(self) -> Figures:
        """Of the last connection, once it has ended."""
        return wait_for(self._last, "the room's figures of the call", TOLD_S, self._clock)

    def _last(self) -> Figures | None:
        lines = self._file.read_text("utf-8").splitlines()
        told = [json.loads(line) for line in lines if EVENT in line]
        if not told:
            return None
        last = told[-1]
        first = datetime.fromisoformat(last["first_picture_at"]).timestamp() * 1000
        return Figures(int(last["frames"]), first, float(last["heard_hz"]))
