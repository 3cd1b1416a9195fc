"""Owns the choice of the four digits that bring a visit back. Pure; any thread."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

from visitor.clock import Clock

_RISING = "0123456789"
_FALLING = _RISING[::-1]
_COUNT = 10_000
_GUESSES = 100


def is_trivial(code: str) -> bool:
    """Whether a passer-by would try `code` first: all the same, or a run up or down."""
    return len(set(code)) == 1 or code in _RISING or code in _FALLING


def choose_code(clock: Clock, used: Collection[str]) -> str:
    """A code at random that is not in `used`; any that is not trivial, once all are used."""
    return _free(clock, used) or _free(clock, ())


def _free(clock: Clock, taken: Collection[str]) -> str:
    guesses = (clock.below(_COUNT) for _ in range(_GUESSES))
    # On a day so busy that guessing fails, whatever is still free will do.
    for number in chain(guesses, range(_COUNT)):
        code = f"{number:04d}"
        if code not in taken and not is_trivial(code):
            return code
    return ""
