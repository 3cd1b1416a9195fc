"""Owns the wire shapes of visits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from visitor.settings import Language

Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ArrivePayload(Shape):
    """The command `visit.arrive`: everything that a visitor confirmed on the screen."""

    visit_id: Hex32
    code: Code
    host_id: Hex32
    name: Line
    organisation: Line = ""
    phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""
    language: Language
    arrived_at: datetime
    invitation_id: Hex32 | None = None


class LeavePayload(Shape):
    """The command `visit.leave`: the code is what the visitor typed to be found."""

    visit_id: Hex32
    code: Code
    left_at: datetime


class WatchPayload(Shape):
    """The live message `visit.watch`; without an id, the code alone finds the visit."""

    visit_id: Hex32 | None = None
    code: Code


class UnwatchPayload(Shape):
    visit_id: Hex32


class PresentShape(Shape):
    """One who is here; `name` and `host` are empty where nobody gave or keeps them."""

    name: str
    host: str
    department: dict[str, str]
    since: datetime


class HereShape(Shape):
    """Who is here, by name, and where the same can be read and printed for a while."""

    taken_at: datetime
    count: int
    visitors: list[PresentShape]
    page: str


class HostShape(Shape):
    id: str
    name: str
    given: str


class NoticeShape(Shape):
    """How far one message to the host has come."""

    channel: Literal["email", "sms"]
    state: Literal["queued", "sent", "delivered", "failed", "expired"]
    attempts: int
    at: datetime | None


class AnswerShape(Shape):
    kind: Literal["coming", "in-minutes", "cannot"]
    minutes: int | None
    at: datetime


class VisitShape(Shape):
    """A visit as the kiosk may show it: nothing that the visitor told of themselves."""

    id: str
    code: str
    language: str
    arrived_at: datetime
    closed: bool
    late: bool
    host: HostShape | None
    notices: list[NoticeShape]
    answer: AnswerShape | None
