"""Owns what a remote session is: the fold of its event log. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import reduce
from typing import assert_never

from visitor.catalogue.rules import Party


class Phase(StrEnum):
    """How far a session has come; only a ring that fails goes back."""

    PREPARING = "preparing"
    RINGING = "ringing"
    IN_CALL = "in-call"
    ENDED = "ended"
    CLOSED = "closed"


LIVE = (Phase.PREPARING, Phase.RINGING, Phase.IN_CALL)


class Reason(StrEnum):
    """Why a session ended."""

    CUSTOMER_ENDED = "customer-ended"
    OFFICIAL_ENDED = "official-ended"
    ROOM_LOST = "room-lost"
    OFFICIAL_LOST = "official-lost"
    ABANDONED = "abandoned"


LOST = (Reason.OFFICIAL_LOST, Reason.ROOM_LOST)
"""A call that broke: the customer was not served to its end, and may be called for again."""


class RingEnd(StrEnum):
    """How a ring came to nothing."""

    DECLINED = "declined"
    UNANSWERED = "unanswered"
    CANCELLED = "cancelled"


class EventKind(StrEnum):
    """What can happen. An event with a step also says that this step is done, UNRUNG undoes it."""

    OPENED = "opened"
    TAKEN_OVER = "taken-over"
    STEP = "step"
    IDENTIFIED = "identified"
    RANG = "rang"
    DECLINED = "declined"
    UNRUNG = "unrung"
    ANSWERED = "answered"
    CONNECTED = "connected"
    ASKED = "asked"
    BACK = "back"
    LEFT = "left"
    LOST = "lost"
    FOUND = "found"
    ENDED = "ended"
    SURVEY = "survey"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, as its row holds it.

    `note` is the session that is gone on with, or "", with OPENED, the kind of document with
    IDENTIFIED and with a check that was TAKEN_OVER, the ring's seconds with RANG, a RingEnd with
    UNRUNG, a Reason with ENDED, and answered, skipped or expired with SURVEY.
    """

    kind: EventKind
    party: Party
    at: datetime
    person_id: str = ""
    step: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ring:
    """A call that rings; `declined_by` are the persons who have left it."""

    attempt: int
    since: datetime
    until: datetime
    declined_by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """A session as its events so far make it.

    `lost` are the parties that told that the other side is gone; `surveys` says how each party's
    survey was settled.
    """

    phase: Phase = Phase.PREPARING
    reason: str = ""
    done: Mapping[str, datetime] = field(default_factory=dict)
    ring: Ring | None = None
    attempts: int = 0
    last_ring: str = ""
    official_id: str = ""
    identity: str = ""
    advisor_present: bool = True
    advisor_asked: bool = False
    connected: bool = False
    lost: frozenset[Party] = frozenset()
    surveys: Mapping[Party, str] = field(default_factory=dict)
    opened_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def live(self) -> bool:
        return self.phase in LIVE


def fold_all(events: Iterable[Event]) -> State:
    """The state that a whole log makes."""
    return reduce(fold, events, State())


def fold(state: State, event: Event) -> State:
    """The state after one more event."""
    after = _after(state, event)
    if not event.step:
        return after
    if event.kind is EventKind.UNRUNG:
        return replace(after, done={key: at for key, at in state.done.items() if key != event.step})
    return replace(after, done={**state.done, event.step: event.at})


def _after(state: State, event: Event) -> State:
    match event.kind:
        case EventKind.STEP:
            return state
        case EventKind.IDENTIFIED | EventKind.TAKEN_OVER:
            return replace(state, identity=event.note or state.identity)
        case EventKind.SURVEY:
            return replace(state, surveys={**state.surveys, event.party: event.note})
        case EventKind.OPENED | EventKind.ENDED | EventKind.CLOSED:
            return _after_edge(state, event)
        case EventKind.RANG | EventKind.DECLINED | EventKind.UNRUNG | EventKind.ANSWERED:
            return _after_ringing(state, event)
        case EventKind.CONNECTED | EventKind.LOST | EventKind.FOUND:
            return _after_line(state, event)
        case EventKind.ASKED:
            return replace(state, advisor_asked=True)
        case EventKind.BACK | EventKind.LEFT:
            present = event.kind is EventKind.BACK
            return replace(state, advisor_present=present, advisor_asked=False)
        case _:
            assert_never(event.kind)


def _after_edge(state: State, event: Event) -> State:
    if event.kind is EventKind.OPENED:
        return replace(state, opened_at=event.at)
    if event.kind is EventKind.CLOSED:
        return replace(state, phase=Phase.CLOSED, closed_at=event.at)
    ended = replace(state, phase=Phase.ENDED, reason=event.note, ended_at=event.at)
    return replace(ended, ring=None, lost=frozenset(), advisor_asked=False)


def _after_line(state: State, event: Event) -> State:
    if event.kind is EventKind.LOST:
        return replace(state, lost=state.lost | {event.party})
    connected = state.connected or event.kind is EventKind.CONNECTED
    return replace(state, connected=connected, lost=frozenset())


def _after_ringing(state: State, event: Event) -> State:
    if event.kind is EventKind.RANG:
        attempt = state.attempts + 1
        ring = Ring(attempt, event.at, event.at + timedelta(seconds=int(event.note)))
        return replace(state, phase=Phase.RINGING, ring=ring, attempts=attempt, last_ring="")
    if event.kind is EventKind.DECLINED and state.ring is not None:
        declined = state.ring.declined_by | {event.person_id}
        return replace(state, ring=replace(state.ring, declined_by=declined))
    if event.kind is EventKind.UNRUNG:
        # A call that nobody took brings the advisor back.
        asked = state.advisor_asked or (
            not state.advisor_present and event.note != RingEnd.CANCELLED
        )
        quiet = replace(state, phase=Phase.PREPARING, ring=None, last_ring=event.note)
        return replace(quiet, advisor_asked=asked)
    answered = replace(state, phase=Phase.IN_CALL, ring=None, answered_at=event.at)
    return replace(answered, official_id=event.person_id)
