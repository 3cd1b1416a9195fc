"""Owns what the views are made from: one moment of the whole remote service. Pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from visitor.catalogue.rules import Catalogue, Party, Service, Words
from visitor.remote.state import State
from visitor.remote.steps import Standing

CLOSED_SHOWN = timedelta(minutes=10)
AGAIN = timedelta(minutes=15)
"""How long after a call broke its session can be gone on with."""

ENDED_SHOWN = timedelta(seconds=10)
"""How long a room says why the call ended, where no survey says it longer."""


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """How one party's survey stands; `shape` is what it may answer, while it may."""

    state: str = "none"
    shape: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One session and what belongs to it; names are as their devices and people have them.

    `link` is "ok" or "lost" in a call, else ""; `again` says that its call broke a moment ago and
    can be made again.
    """

    id: str
    number: int
    service: Service
    room_id: str
    room: str
    desk_id: str
    advisor_id: str
    official: str
    language: str
    state: State
    standing: Standing
    surveys: Mapping[Party, SurveyFacts] = field(default_factory=dict)
    link: str = ""
    again: bool = False

    def survey(self, party: Party) -> SurveyFacts:
        return self.surveys.get(party, SurveyFacts())


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """One room; `devices` is what it told of its camera, microphone and speaker."""

    id: str
    name: str
    online: bool
    devices: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """An arrival at a kiosk, without who came."""

    id: str
    code: str
    department: Words
    language: str
    arrived_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """Somebody who waits."""

    id: str
    number: int
    language: str
    since: datetime
    visit: VisitFacts | None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Somebody who works with us."""

    id: str
    name: str
    authority: str
    official: bool


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is shown at one moment. `desks` are the advisors by their desks.

    `willing` are the officials who take calls, `busy` those who are in one, `seated` the
    connections that sit in a call as its official, by session.
    """

    now: datetime
    catalogue: Catalogue
    place: Words
    sessions: tuple[SessionFacts, ...]
    rooms: tuple[RoomFacts, ...]
    customers: tuple[CustomerFacts, ...]
    arrivals: tuple[VisitFacts, ...]
    people: Mapping[str, PersonFacts]
    desks: Mapping[str, str]
    willing: frozenset[str]
    busy: frozenset[str]
    seated: Mapping[str, str] = field(default_factory=dict)
    signs_out_at: datetime | None = None

    @property
    def available(self) -> frozenset[str]:
        return self.willing - self.busy

    def devices(self, room_id: str) -> dict[str, Any] | None:
        """What a room tells of its devices, None where it tells nothing."""
        return next((room.devices for room in self.rooms if room.id == room_id), None)

    def newest(self, room_id: str) -> SessionFacts | None:
        """The session that a room shows, if any."""
        return next((s for s in reversed(self.sessions) if s.room_id == room_id), None)

    def group(self, service: Service) -> frozenset[str]:
        """Who can take a call of `service` now."""
        return frozenset(
            person.id
            for person in self.people.values()
            if person.id in self.available and person.authority == service.authority.id
        )

    def next_change(self) -> datetime | None:
        """When some view will be another one by time alone."""
        moments = [
            at + shown
            for session in self.sessions
            for at, shown in (
                (session.state.ended_at, ENDED_SHOWN),
                (session.state.ended_at, CLOSED_SHOWN),
                (session.state.closed_at, CLOSED_SHOWN),
                (session.state.ended_at if session.again else None, AGAIN),
            )
            if at is not None
        ]
        if self.signs_out_at is not None:
            moments.append(self.signs_out_at)
        return min((moment for moment in moments if moment > self.now), default=None)
