"""Owns what a survey asks each party, which answers it takes, and until when. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, assert_never

from visitor.catalogue.rules import Party, Words

PARTIES = (Party.CUSTOMER, Party.ADVISOR, Party.OFFICIAL)
"""Who is asked after a session."""

MOST_TEXT = 500
SMILEYS = 5
LATE = timedelta(days=1)
"""How long after its deadline an answer may still arrive that was given in time."""

UNCLOSED = timedelta(days=30)
"""How long after its end a session that nobody closes stays joined to its responses."""


class Kind(StrEnum):
    """How a question is answered."""

    SMILEYS = "smileys"
    CHOICE = "choice"
    YES_NO = "yes-no"
    TEXT = "text"


class State(StrEnum):
    """How far a response has come; all but open are settled."""

    OPEN = "open"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from."""

    value: str
    text: Words


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `choices` are empty but for the kind choice."""

    id: str
    kind: Kind
    text: Words
    help: Words | None
    choices: tuple[Choice, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class PartySurvey:
    """What one party is asked, within `minutes` from the end of the session."""

    minutes: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """One survey; every party of PARTIES is asked."""

    id: str
    version: int
    parties: Mapping[Party, PartySurvey]


@dataclass(frozen=True, slots=True)
class Taken:
    """Answers as they are kept: smileys 1 to 5 (best), yes-no as a bool, the others as text."""

    answers: Mapping[str, int | bool | str]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The first question that was not answered as it must be; `why` is for the log."""

    question: str
    why: str


def take(questions: tuple[Question, ...], answers: Mapping[str, Any]) -> Taken | NotTaken:
    """The answers in the order of the questions, or what is wrong with them."""
    unknown = set(answers) - {question.id for question in questions}
    if unknown:
        return NotTaken(min(unknown)[:40], "unknown")
    kept: dict[str, int | bool | str] = {}
    for question in questions:
        given = answers.get(question.id)
        if given is None or (isinstance(given, str) and not given.strip()):
            if not question.optional:
                return NotTaken(question.id, "missing")
            continue
        value = _value(question, given)
        if value is None:
            return NotTaken(question.id, "not an answer")
        kept[question.id] = value
    return Taken(kept)


def _value(question: Question, given: Any) -> int | bool | str | None:
    match question.kind:
        case Kind.SMILEYS:
            faces = {face: face for face in range(1, SMILEYS + 1)}
            return _one_of(given, faces | {str(face): face for face in faces})
        case Kind.YES_NO:
            if isinstance(given, bool):
                return given
            return _one_of(given, {"yes": True, "no": False})
        case Kind.CHOICE:
            return _one_of(given, {choice.value: choice.value for choice in question.choices})
        case Kind.TEXT:
            return _text(given)
        case never:
            assert_never(never)


def _one_of(given: Any, known: Mapping[Any, int | bool | str]) -> int | bool | str | None:
    # True equals 1 to Python, and 1.0 does too.
    if type(given) not in (int, str):
        return None
    return known.get(given)


def _text(given: Any) -> str | None:
    if not isinstance(given, str) or len(given) > MOST_TEXT:
        return None
    # Neither database keeps all control characters, and no reader wants them.
    clean = "".join(sign if sign.isprintable() else " " for sign in given)
    return clean.strip() or None


def counts(given_at: datetime, until: datetime, now: datetime) -> bool:
    """Whether an answer given at `given_at` by its device's clock was in time, and came in time."""
    return min(given_at, now) <= until and now <= until + LATE


def to_the_month(moment: datetime) -> datetime:
    """The first moment of the month: all that stays of when a response was given."""
    return moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
