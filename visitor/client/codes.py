"""Owns the choice of the four digits that bring a visit back. Pure; any thread."""

from __future__ import annotations

from collections.abc import Collection

from visitor.clock import Clock

_RISING = "0123456789"
_FALLING = _RISING[::-1]


def is_trivial(code: str) -> bool:
    """Whether a passer-by would try `code` first: all the same, or a run up or down."""
    return len(set(code)) == 1 or code in _RISING or code in _FALLING


_ALL = tuple(code for code in (f"{number:04d}" for number in range(10_000)) if not is_trivial(code))


def choose_code(clock: Clock, used: Collection[str]) -> str:
    """A code at random that is not in `used`; any that is not trivial, once all are used."""
    taken = set(used)
    free = [code for code in _ALL if code not in taken] or _ALL
    return free[clock.below(len(free))]
