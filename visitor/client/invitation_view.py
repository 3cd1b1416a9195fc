"""Owns the invitation as a kiosk sees it, read strictly from the hub's JSON. Pure; any thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from visitor.client.result import Answered, HubAway, PushResult, Refused, Rejected
from visitor.client.visit_view import HostName
from visitor.client.wire import Node

_LOG = logging.getLogger(__name__)


class Fit(StrEnum):
    """How the visitor's time fits the appointment's."""

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"
    WRONG_DAY = "wrong-day"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ByCode:
    """The short code of the invitation's message, as it was typed."""

    code: str


@dataclass(frozen=True, slots=True)
class ByToken:
    """What the square code of the message holds."""

    token: str


@dataclass(frozen=True, slots=True)
class ByName:
    """The visitor's surname and the local time of the appointment, "14:00"."""

    surname: str
    time: str


Query = ByCode | ByToken | ByName


@dataclass(frozen=True, slots=True)
class Invited:
    """An appointment that was found. `department` is named by language, `minutes` its length."""

    id: str
    visitor: str
    host: HostName
    department: dict[str, str]
    starts_at: datetime
    minutes: int
    fit: Fit
    place: str


class Miss(StrEnum):
    """Why no appointment can be shown."""

    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    USED = "used"
    MANY = "many"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class NotInvited:
    """There is none to show, for this reason."""

    miss: Miss


Sought = Invited | NotInvited


def wire(query: Query) -> dict[str, str]:
    """The body of the question."""
    match query:
        case ByCode(code):
            return {"code": code}
        case ByToken(token):
            return {"token": token}
        case ByName(surname, time):
            return {"surname": surname, "time": time}


def parse(raw: object) -> Sought:
    """Read the hub's answer. Raises ValueError naming the path of the fault."""
    answer = Node(raw)
    outcome = answer.text("outcome")
    if outcome != "found":
        return NotInvited(answer.choice("outcome", Miss))
    found = answer.node("invitation")
    host = found.node("host")
    return Invited(
        id=found.text("id"),
        visitor=found.text("visitor"),
        host=HostName(host.text("id"), host.text("name"), host.text("given")),
        department=found.names("department"),
        starts_at=found.time("starts_at"),
        minutes=found.whole("minutes"),
        fit=found.choice("fit", Fit),
        place=found.text("place"),
    )


def sought(answer: PushResult) -> Sought:
    """What the hub's answer to a look-up means; rubbish is a hub that cannot be asked."""
    match answer:
        case Answered(outcome):
            try:
                return parse(outcome)
            except ValueError as fault:
                _LOG.warning("the hub sent an invitation that cannot be read: %s", fault)
                return NotInvited(Miss.UNREACHABLE)
        case Refused(code, _):
            return NotInvited(Miss.MANY if code == "too-many-tries" else Miss.UNKNOWN)
        case HubAway() | Rejected():
            return NotInvited(Miss.UNREACHABLE)
