"""Owns the shapes of what the desk knows of the service point. Pure; any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from visitor.languages import in_language

Names = Mapping[str, str]
OVER = ("ended", "closed")


def said(names: Names, language: str) -> str:
    """A name in `language`, else in one that its readers know, else as it is written everywhere."""
    return in_language(names, language)


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who waits; `code` and `department` are empty without a visit at the kiosk."""

    id: str
    number: str
    language: str
    since: datetime
    code: str
    department: Names


@dataclass(frozen=True, slots=True)
class Arrival:
    """A visit that began at the kiosk and that no advisor has taken."""

    visit_id: str
    code: str
    department: Names
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Service:
    """A remote service; `available` is how many officials take calls now."""

    id: str
    name: Names
    available: int
    documents: tuple[str, ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A customer's room; `devices` maps camera, microphone and speaker to their states.

    `survey` is the session whose customer still answers there.
    """

    id: str
    name: Names
    online: bool
    devices: Mapping[str, str]
    session_id: str
    survey: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lane; `state` is done, now, coming or skipped."""

    id: str
    lane: str
    act: str
    name: Names
    state: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Ring:
    """A call that rings; `remaining_ms` was left when the hub sent it."""

    attempt: int
    remaining_ms: int
    total_ms: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a question offers."""

    value: str
    text: Names


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a survey; `kind` is smileys, choice, yes-no or text."""

    id: str
    kind: str
    text: Names
    help: Names
    choices: tuple[Choice, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Session:
    """One remote session as the desk sees it; `next` are the steps that the advisor may take.

    `link` to the official is "", ok or lost; `again`: it broke off, and its customer still waits.
    """

    id: str
    number: str
    service_id: str
    room_id: str
    room: Names
    language: str
    phase: str
    reason: str
    opened_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    advisor_present: bool
    advisor_asked: bool
    official: str
    identity: str
    steps: tuple[Step, ...]
    next: tuple[str, ...]
    ring: Ring | None
    last_ring: str
    surveys: Mapping[str, str]
    survey: tuple[Question, ...]
    diary: bool
    link: str = ""
    again: bool = False

    @property
    def is_live(self) -> bool:
        return self.phase not in OVER


@dataclass(frozen=True, slots=True)
class DeskState:
    """Everything that the hub tells a desk; without an advisor it is empty."""

    advisor_id: str = ""
    advisor: str = ""
    customers: tuple[Customer, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    services: Mapping[str, Service] = field(default_factory=dict)
    rooms: tuple[Room, ...] = ()
    sessions: tuple[Session, ...] = ()

    def room(self, room_id: str) -> Room | None:
        """The room `room_id`, unless it is no room of this place any more."""
        return next((one for one in self.rooms if one.id == room_id), None)

    def session(self, session_id: str) -> Session | None:
        """The session `session_id`, unless it has left the list."""
        return next((one for one in self.sessions if one.id == session_id), None)
