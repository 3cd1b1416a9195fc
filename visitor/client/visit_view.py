"""Owns the visit as a screen sees it, read strictly from the hub's JSON. Pure; any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from visitor.client.wire import Node


class Channel(StrEnum):
    """A way by which the host is told."""

    EMAIL = "email"
    SMS = "sms"


class NoticeState(StrEnum):
    """How far one notice has come. QUEUED covers the first try and all further ones."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    EXPIRED = "expired"


class AnswerKind(StrEnum):
    """What the host said."""

    COMING = "coming"
    IN_MINUTES = "in-minutes"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class HostName:
    """Whom the visitor came to see."""

    id: str
    name: str
    given: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to the host; `at` is when it reached this state, `attempts` the tries so far."""

    channel: Channel
    state: NoticeState
    at: datetime | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The host's newest answer; `minutes` only with IN_MINUTES."""

    kind: AnswerKind
    minutes: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class VisitView:
    """One visit. `late`: the hub heard of it too late, and wrote "you missed" instead."""

    id: str
    code: str
    language: str
    arrived_at: datetime
    closed: bool
    late: bool
    host: HostName
    notices: tuple[Notice, ...]
    answer: Answer | None


def parse(raw: object) -> VisitView:
    """Read a VisitView. Raises ValueError, which names the path of what does not fit."""
    visit = Node(raw)
    return VisitView(
        id=visit.text("id"),
        code=visit.text("code"),
        language=visit.text("language"),
        arrived_at=visit.time("arrived_at"),
        closed=visit.flag("closed"),
        late=visit.flag("late"),
        host=_host(visit.node("host")),
        notices=tuple(_notice(notice) for notice in visit.nodes("notices")),
        answer=None if visit.absent("answer") else _answer(visit.node("answer")),
    )


def _host(host: Node) -> HostName:
    return HostName(host.text("id"), host.text("name"), host.text("given"))


def _notice(notice: Node) -> Notice:
    return Notice(
        channel=notice.choice("channel", Channel),
        state=notice.choice("state", NoticeState),
        at=None if notice.absent("at") else notice.time("at"),
        attempts=notice.whole("attempts"),
    )


def _answer(answer: Node) -> Answer:
    return Answer(
        kind=answer.choice("kind", AnswerKind),
        minutes=None if answer.absent("minutes") else answer.whole("minutes"),
        at=answer.time("at"),
    )
