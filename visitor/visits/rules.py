"""Owns what may happen to a visit. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnswerKind(StrEnum):
    """What a host can answer to an arrival."""

    COMING = "coming"
    IN_MINUTES = "in-minutes"
    CANNOT = "cannot"


MINUTES = (5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class Answer:
    """A host's answer; `minutes` only with IN_MINUTES."""

    kind: AnswerKind
    minutes: int | None = None

    @property
    def word(self) -> str:
        """The answer as one word, as forms and texts name it: `coming`, `in-5`, `cannot`."""
        return f"in-{self.minutes}" if self.kind is AnswerKind.IN_MINUTES else self.kind.value


ANSWERS = (
    Answer(AnswerKind.COMING),
    *(Answer(AnswerKind.IN_MINUTES, minutes) for minutes in MINUTES),
    Answer(AnswerKind.CANNOT),
)


def answer_of(word: str) -> Answer | None:
    """The answer that a form's `word` names, None where there is no such answer."""
    return next((answer for answer in ANSWERS if answer.word == word), None)


class LeftHow(StrEnum):
    """Who says that a visit is over: the visitor, closing time, or somebody at the desk."""

    VISITOR = "visitor"
    CLOSING = "closing"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Leaving:
    """When a visit ended, and how that is known."""

    at: datetime
    how: LeftHow


def believable_leaving(left_at: datetime, arrived_at: datetime, now: datetime) -> datetime:
    """The leaving's time: not before the arrival, nor after the hub heard of it."""
    return max(arrived_at, min(left_at, now))


def settled_leaving(known: Leaving | None, told: Leaving) -> Leaving:
    """What counts of the leaving that is known and the one that is told.

    The first one, unless closing time only supposed it: a kiosk that could not reach us may tell
    later that the visitor had left before.
    """
    if known is None:
        return told
    supposed = known.how is LeftHow.CLOSING and told.how is not LeftHow.CLOSING
    return told if supposed and told.at < known.at else known


def believable_arrival(arrived_at: datetime, received_at: datetime) -> datetime:
    """The arrival's time, never after the hub heard of it: a kiosk's clock may run fast."""
    return min(arrived_at, received_at)


def free_code(wished: str, taken: Iterable[str]) -> str:
    """The four digits that the kiosk wished for, or the next ones that nobody here has."""
    used = set(taken)
    for step in range(10_000):
        code = f"{(int(wished) + step * 7) % 10_000:04d}"
        if code not in used:
            return code
    raise LookupError("every code is taken")
