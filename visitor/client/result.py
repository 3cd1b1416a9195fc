"""Owns the outcomes and events of the hub's client: small unions, matched to the end. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from visitor.client.visit_view import VisitView


@dataclass(frozen=True, slots=True)
class Answered:
    """The hub carried the command out."""

    outcome: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub understood the command and said no; the answer stays the same for its id."""

    code: str
    action: str


@dataclass(frozen=True, slots=True)
class HubAway:
    """No answer that can be used: no connection, time-out, 5xx or rubbish. Try again later."""

    reason: str


class Fault(StrEnum):
    """Whose fault a rejection is."""

    SETUP = "setup"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Rejected:
    """Trying soon again cannot help: our set-up is wrong, or this very command is."""

    reason: str
    fault: Fault


PushResult = Answered | Refused | HubAway | Rejected


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a visitor gave; `organisation` and `phone` may be empty, and the invitation None."""

    host_id: str
    name: str
    organisation: str
    phone: str
    language: str
    invitation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """An arrival that is durable on this machine, and the code that brings it back."""

    id: str
    visit_id: str
    code: str


class Lack(StrEnum):
    """Why nothing could be kept."""

    FULL = "full"
    DISK = "disk"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class NotKept:
    """Nothing was stored: the visitor must be sent to the desk."""

    reason: Lack


class Parting(StrEnum):
    """What became of a visitor's wish to leave: told to the hub, kept until it is back, or not."""

    LEFT = "left"
    KEPT = "kept"
    ALREADY = "already"
    UNKNOWN = "unknown"
    MANY = "many"
    UNREACHABLE = "unreachable"
    NOT_KEPT = "not-kept"


@dataclass(frozen=True, slots=True)
class CommandAnswered:
    """The hub carried the command `id` out."""

    id: str
    kind: str
    outcome: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CommandRefused:
    """The command `id` will never be carried out; `code` is one of the error catalogue."""

    id: str
    code: str
    action: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """A command that is durable on this machine and is delivered from now on."""

    id: str


@dataclass(frozen=True, slots=True)
class LiveHeard:
    """A live message of the hub: its type, and the whole of it."""

    kind: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HubReached:
    """Commands and live events go through."""


@dataclass(frozen=True, slots=True)
class HubLost:
    """They do not, `since` then."""

    since: datetime


@dataclass(frozen=True, slots=True)
class DirectoryReplaced:
    """A whole directory is ready in the session; `count` is its number of hosts."""

    version: int
    count: int


@dataclass(frozen=True, slots=True)
class VisitChanged:
    """The newest that is known of a watched visit."""

    view: VisitView


@dataclass(frozen=True, slots=True)
class VisitUnknown:
    """The hub knows no such visit."""

    code: str


@dataclass(frozen=True, slots=True)
class VisitPending:
    """The visit waits in our journal: the hub, and so the host, has not heard of it yet."""

    code: str


@dataclass(frozen=True, slots=True)
class VisitUnreachable:
    """The hub cannot be asked now; VisitChanged follows when it can, unless unwatched."""

    code: str


@dataclass(frozen=True, slots=True)
class VisitRefused:
    """The hub refused our own arrival with this code, for the reason `error`."""

    code: str
    error: str


@dataclass(frozen=True, slots=True)
class LiveRefused:
    """The hub refused a live message, for instance with "too-many-tries"."""

    error: str


@dataclass(frozen=True, slots=True)
class SetupBroken:
    """The hub does not accept us or we do not trust it: for staff."""

    reason: str


@dataclass(frozen=True, slots=True)
class StoreFault:
    """Something on this machine's disk was damaged and begun anew, or cannot be written."""

    reason: str


Event = (
    CommandAnswered
    | CommandRefused
    | HubReached
    | HubLost
    | DirectoryReplaced
    | VisitChanged
    | VisitUnknown
    | VisitPending
    | VisitUnreachable
    | VisitRefused
    | LiveHeard
    | LiveRefused
    | SetupBroken
    | StoreFault
)
