"""Owns what a host typed into the form: read leniently, judged field by field. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from visitor.invitations.rules import (
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    can_be_invited_to,
    moment_of,
)
from visitor.invitations.schemas import Email, InviteRequest, Shape, WhenShape

MINUTES = (15, 30, 45, 60, 90, 120)
_FEW_DIGITS = re.compile(r"[0-9]{1,3}")
_EMAIL: TypeAdapter[str] = TypeAdapter(Email)
_TIME_FIELDS = ("day", "time")
Wish = TypeVar("Wish", bound=Shape)


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it was typed: every field is text."""

    id: str = ""
    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    organisation: str = field(default="", repr=False)
    language: str = ""
    day: str = ""
    time: str = ""
    minutes: str = "30"
    place: str = field(default="", repr=False)


Faults = tuple[str, ...]
"""The fields that cannot be taken, in the form's order."""


def read_invitation(
    typed: Typed, host_id: str, now: datetime, zone: tzinfo
) -> InviteRequest | Faults:
    """The invitation that was typed, or the fields that are wrong."""
    words = {
        "id": typed.id,
        "host_id": host_id,
        "name": typed.name,
        "email": typed.email,
        "organisation": typed.organisation,
        "language": typed.language,
    }
    return _read(InviteRequest, typed, words, now, zone)


def read_change(typed: Typed, now: datetime, zone: tzinfo) -> WhenShape | Faults:
    """The time and place that were typed, or the fields that are wrong."""
    return _read(WhenShape, typed, {}, now, zone)


def read_email(typed: str) -> str | None:
    """The address that was typed, None where it is none."""
    try:
        return _EMAIL.validate_python(typed)
    except ValidationError:
        return None


def _read(
    shape: type[Wish], typed: Typed, words: dict[str, Any], now: datetime, zone: tzinfo
) -> Wish | Faults:
    starts_at = _moment(typed, zone)
    minutes = int(typed.minutes) if _FEW_DIGITS.fullmatch(typed.minutes) else 0
    timely = starts_at is not None and can_be_invited_to(now, starts_at, SHORTEST_MINUTES)
    faults = set() if timely else set(_TIME_FIELDS)
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        faults.add("minutes")
    # A time that cannot be must not hide what else is wrong.
    when = {"starts_at": starts_at or now, "minutes": minutes, "place": typed.place}
    try:
        wish = shape.model_validate(words | when)
    except ValidationError as error:
        faults |= {str(fault["loc"][0]) for fault in error.errors()}
    else:
        if not faults:
            return wish
    return tuple(name for name in Typed.__slots__ if name in faults)


def _moment(typed: Typed, zone: tzinfo) -> datetime | None:
    try:
        day, at = date.fromisoformat(typed.day), time.fromisoformat(typed.time)
    except ValueError:
        return None
    return moment_of(day, at.replace(second=0, microsecond=0, tzinfo=None), zone)
