"""Owns the wire shapes of invitations."""

from __future__ import annotations

from datetime import datetime, time
from typing import Annotated, Any, Literal

from email_validator import EmailNotValidError, validate_email
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from visitor.invitations.rules import Fit
from visitor.outbox.lines import one_line
from visitor.settings import Language

_LONGEST = 200


def _plain_line(typed: str) -> str:
    # A database takes no NUL, and a message no line break: neither belongs in a name.
    return one_line(typed, _LONGEST)


def _email(typed: str) -> str:
    try:
        return validate_email(typed.strip(), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise ValueError("not an e-mail address") from error


def _clock_time(typed: Any) -> Any:
    return typed.replace(".", ":") if isinstance(typed, str) else typed


Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Line = Annotated[str, StringConstraints(max_length=_LONGEST), AfterValidator(_plain_line)]
Name = Annotated[Line, StringConstraints(min_length=1)]
Email = Annotated[str, StringConstraints(max_length=254), AfterValidator(_email)]
ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class Shape(BaseModel):
    # What is wrong may be a name or an address: errors name keys, never values.
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class WhenShape(Shape):
    """When and where a visitor is to come; `minutes` is how long it takes."""

    starts_at: AwareDatetime
    minutes: Annotated[int, Field(strict=True)]
    place: Line = ""


class InviteRequest(WhenShape):
    """A new invitation; `id` is made by the client, and the same one makes nothing twice."""

    id: Hex32
    host_id: Hex32
    name: Name
    email: Email
    organisation: Line = ""
    language: Language


class ChangeRequest(WhenShape):
    pass


class LookUpRequest(Shape):
    """How a visitor shows that they are invited: exactly one of three ways."""

    token: Annotated[str, StringConstraints(max_length=200)] | None = Field(None, repr=False)
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")] | None = Field(None, repr=False)
    surname: Line | None = Field(None, repr=False)
    time: ClockTime | None = None

    @model_validator(mode="after")
    def _one_way(self) -> LookUpRequest:
        by_name = (self.surname is not None, self.time is not None)
        ways = (self.token is not None, self.code is not None, any(by_name))
        if sum(ways) != 1 or (any(by_name) and not all(by_name)):
            raise ValueError("token, or code, or surname and time")
        return self

    @property
    def way(self) -> str:
        """Which of the ways it is, for the log."""
        return "token" if self.token is not None else "code" if self.code is not None else "name"


class HostShape(Shape):
    id: str
    name: str
    given: str


class FoundShape(Shape):
    """An invitation as the kiosk may show it to whoever knows it."""

    id: str
    visitor: str
    host: HostShape
    department: dict[str, str]
    starts_at: datetime
    minutes: int
    fit: Fit
    place: str


class LookUpAnswer(Shape):
    outcome: Literal["found", "unknown", "cancelled", "used"]
    invitation: FoundShape | None = None


class InvitationShape(Shape):
    """An invitation as an advisor may see it."""

    id: str
    visitor: str
    organisation: str
    host: HostShape
    language: str
    starts_at: datetime
    minutes: int
    place: str
    state: Literal["open", "cancelled", "used"]
    sequence: int
