"""Owns who may close the kiosk: five touches in a corner, a PIN, and a lock after guesses. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

TOUCHES = 5
WITHIN_S = 3.0
LEAST_DIGITS = 6
MOST_DIGITS = 12
TRIES = 5
LOCK = timedelta(minutes=5)


class Door(NamedTuple):
    """How many wrong tries there were, and until when none is taken."""

    wrong: int = 0
    until: datetime | None = None


def touched(before: tuple[float, ...], now: float) -> tuple[float, ...]:
    """The touches of the corner that count together, seconds, the one of `now` included."""
    return (*(at for at in before if now - at <= WITHIN_S), now)[-TOUCHES:]


def opens(touches: tuple[float, ...]) -> bool:
    return len(touches) >= TOUCHES


def locked_for(door: Door, now: datetime) -> timedelta:
    """How long no try is taken; zero where one may be made."""
    left = door.until - now if door.until is not None else timedelta()
    # Longer than any lock: the machine's clock was wrong when it was set.
    return left if timedelta() < left <= LOCK else timedelta()


def after_wrong(door: Door, now: datetime) -> Door:
    """One more wrong try; the last of them locks."""
    wrong = door.wrong + 1
    return Door(0, now + LOCK) if wrong >= TRIES else Door(wrong)


def is_pin(typed: str) -> bool:
    """Whether `typed` can be a PIN: ASCII digits, neither too few nor too many."""
    return typed.isascii() and typed.isdigit() and LEAST_DIGITS <= len(typed) <= MOST_DIGITS


def is_guessed_first(pin: str) -> bool:
    """Whether it is one digit again and again, or digits in a row."""
    return len(set(pin)) == 1 or pin in "012345678901234" or pin in "987654321098765"
