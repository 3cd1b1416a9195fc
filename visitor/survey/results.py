"""Owns the figures of the pilot: who was asked, who answered, and what. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from visitor.catalogue.rules import Party
from visitor.survey.rules import PARTIES, SMILEYS, Kind, Question, State, Survey

LEAST = 5
"""Below as many responses nothing is told: somebody could be recognised."""


@dataclass(frozen=True, slots=True)
class Given:
    """One response, as far as figures need it."""

    service_id: str
    survey: str
    version: int
    party: str
    state: str
    shown: bool
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How often each answer was given; a text counts as "text", whatever it says."""

    question: Question
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PartyFigures:
    """The figures of one party for one service and version of a survey.

    `counts` are by invited, shown, answered, skipped, expired and open, None where they are too
    few to be told; `questions` are empty where the answers are.
    """

    service_id: str
    survey: str
    version: int
    party: Party
    counts: Mapping[str, int] | None
    questions: tuple[QuestionFigures, ...]


def figures(
    given: Iterable[Given], surveys: Mapping[str, Survey], least: int = LEAST
) -> Iterator[PartyFigures]:
    """The figures by service, survey, version and party, in that order."""
    groups: dict[tuple[str, str, int, int], list[Given]] = {}
    for one in given:
        key = (one.service_id, one.survey, one.version, PARTIES.index(Party(one.party)))
        groups.setdefault(key, []).append(one)
    for (service_id, survey, version, place), members in sorted(groups.items()):
        party = PARTIES[place]
        definition = surveys.get(survey)
        # What an older version asked is not known any more.
        known = definition is not None and definition.version == version
        asked = definition.parties[party].questions if definition and known else ()
        counts = _counts(members) if len(members) >= least else None
        answered = [one.answers for one in members if one.state == State.ANSWERED]
        told = asked if counts is not None and len(answered) >= least else ()
        questions = tuple(
            QuestionFigures(question, _asked(question, answered)) for question in told
        )
        yield PartyFigures(service_id, survey, version, party, counts, questions)


def _counts(members: list[Given]) -> dict[str, int]:
    states = Counter(one.state for one in members)
    shown = sum(one.shown for one in members)
    return {"invited": len(members), "shown": shown} | {
        state.value: states[state] for state in (*list(State)[1:], State.OPEN)
    }


def _asked(question: Question, answered: list[Mapping[str, Any]]) -> dict[str, int]:
    values = [answers[question.id] for answers in answered if question.id in answers]
    match question.kind:
        case Kind.TEXT:
            return {"text": len(values)}
        case Kind.SMILEYS:
            return {str(face): values.count(face) for face in range(SMILEYS, 0, -1)}
        case Kind.YES_NO:
            return {"yes": values.count(True), "no": values.count(False)}
        case Kind.CHOICE:
            return {choice.value: values.count(choice.value) for choice in question.choices}
