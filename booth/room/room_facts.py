"""Owns the hub's word about a room, read strictly into frozen facts. Pure; any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from visitor.client.wire import Node
from visitor.languages import in_language

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StepFact:
    """One step of the service's process; `state` is done, now, coming or skipped."""

    id: str
    lane: str
    name: Words
    state: str


@dataclass(frozen=True, slots=True)
class Ring:
    """The ring that goes on; milliseconds, as they were when the hub said so."""

    attempt: int
    remaining_ms: int
    total_ms: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that may be chosen."""

    value: str
    text: Words


@dataclass(frozen=True, slots=True)
class Question:
    """`kind` is smileys, choice, yes-no or text."""

    id: str
    kind: str
    text: Words
    help: Words
    choices: tuple[Choice, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class SurveyFact:
    """The customer's open survey; milliseconds until it closes, as the hub said."""

    remaining_ms: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """The remote session in the room; `official` is a name once somebody has answered."""

    id: str
    service: Words
    authority_id: str
    authority: Words
    language: str
    phase: str
    reason: str
    steps: tuple[StepFact, ...]
    advisor_present: bool
    advisor_asked: bool
    official: str
    ring: Ring | None
    last_ring: str
    usual_answer_minutes: int
    survey: SurveyFact | None


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """The room, and the session in it."""

    name: Words
    session: SessionFacts | None


def room_facts(body: Mapping[str, Any]) -> RoomFacts:
    """`body` of a `room.state`. Raises ValueError, naming the path of what is wrong."""
    node = Node(dict(body))
    session = None if node.absent("session") else _session(node.node("session"))
    return RoomFacts(node.node("room").names("name"), session)


def say(words: Words, language: str) -> str:
    """The text in `language`, else in Finnish, else whatever there is."""
    return in_language(words, language)


def _session(node: Node) -> SessionFacts:
    service = node.node("service")
    authority = service.node("authority")
    return SessionFacts(
        id=node.text("id"),
        service=service.names("name"),
        authority_id=authority.text("id"),
        authority=authority.names("name"),
        language=node.text("language"),
        phase=node.text("phase"),
        reason=node.text("reason"),
        steps=tuple(_step(step) for step in node.nodes("steps")),
        advisor_present=node.flag("advisor_present"),
        advisor_asked=node.flag("advisor_asked"),
        official=node.text("official"),
        ring=None if node.absent("ring") else _ring(node.node("ring")),
        last_ring=node.text("last_ring"),
        usual_answer_minutes=node.whole("usual_answer_minutes"),
        survey=None if node.absent("survey") else _survey(node.node("survey")),
    )


def _step(node: Node) -> StepFact:
    return StepFact(node.text("id"), node.text("lane"), node.names("name"), node.text("state"))


def _ring(node: Node) -> Ring:
    return Ring(node.whole("attempt"), node.whole("remaining_ms"), node.whole("total_ms"))


def _survey(node: Node) -> SurveyFact:
    questions = tuple(_question(question) for question in node.nodes("questions"))
    return SurveyFact(node.whole("remaining_ms"), questions)


def _question(node: Node) -> Question:
    return Question(
        id=node.text("id"),
        kind=node.text("kind"),
        text=node.names("text"),
        help={} if node.absent("help") else node.names("help"),
        choices=tuple(Choice(c.text("value"), c.names("text")) for c in node.nodes("choices")),
        optional=node.flag("optional"),
    )
