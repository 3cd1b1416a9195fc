"""Owns how long to wait before the next try. Pure but for the clock's chance."""

from __future__ import annotations

from visitor.clock import Clock


class Backoff:
    """Walks along `steps` (seconds) and stays at the last; each wait is 75–125 % of its step.

    The spread keeps many screens from coming back to a restarted hub in one instant.
    """

    def __init__(self, clock: Clock, steps: tuple[float, ...]) -> None:
        self._clock = clock
        self._steps = steps
        self._next = 0

    def reset(self) -> None:
        self._next = 0

    def wait_s(self) -> float:
        """The seconds to wait now; the next call gives the next step's."""
        step = self._steps[min(self._next, len(self._steps) - 1)]
        self._next += 1
        return step * (750 + self._clock.below(501)) / 1000
