"""A clock that stands still until it is told to move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Time moves by `pass_by`; ids count upwards, chance follows a fixed walk."""

    def __init__(self, start: datetime = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)) -> None:
        self._start = self._now = start
        self._monotonic = 1000.0
        self._ids = 0
        self._chance = 0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"

    def below(self, bound: int) -> int:
        self._chance += 7919
        return self._chance % bound

    def pass_by(self, **span: float) -> None:
        """Move on by `timedelta(**span)`."""
        step = timedelta(**span)
        self._now += step
        self._monotonic += step.total_seconds()

    def read_as_at_first(self) -> None:
        """Show the first time of day again; what counts on from a moment does not notice."""
        self._now = self._start
