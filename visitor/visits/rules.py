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
