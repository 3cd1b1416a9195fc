"""Owns time, identity and chance: the only place that asks the machine for them. Any thread."""

from __future__ import annotations

import secrets
import time
import uuid
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the rest of the house knows of time, ids and chance."""

    def now(self) -> datetime:
        """The wall clock, timezone-aware, in UTC. It may jump; never measure with it."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start that never go backwards."""

    def new_id(self) -> str:
        """A new random identifier: 32 lower-case hexadecimal digits."""

    def below(self, bound: int) -> int:
        """A random whole number from 0 up to, not including, `bound`, fit for secrets."""


class SystemClock:
    """The machine's own time and randomness."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251

    def monotonic(self) -> float:
        return time.monotonic()  # noqa: TID251

    def new_id(self) -> str:
        return uuid.uuid4().hex  # noqa: TID251

    def below(self, bound: int) -> int:
        return secrets.randbelow(bound)  # noqa: TID251
