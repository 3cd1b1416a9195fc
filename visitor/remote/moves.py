"""Owns the moves that parties and the hub can make in a remote session. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from visitor.catalogue.rules import Party
from visitor.remote.state import State


@dataclass(frozen=True, slots=True)
class Open:
    """The advisor begins the session; `again_of` is the one that broke, `before` how it stood."""

    again_of: str = ""
    before: State | None = None


@dataclass(frozen=True, slots=True)
class TakeStep:
    """A step of the process is done; `attempt` is the ring that an answer belongs to."""

    step_id: str
    note: str = ""
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class CancelRing:
    """The advisor stops calling."""


@dataclass(frozen=True, slots=True)
class Decline:
    """An official leaves the ring."""

    attempt: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """The time of a ring is over."""

    attempt: int


@dataclass(frozen=True, slots=True)
class Abandon:
    """The advisor gives the session up, or the hub a forgotten one."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """The official ends the call."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A party tells that the other side's media are gone for good."""


@dataclass(frozen=True, slots=True)
class StayLost:
    """What `told_by` told is so still, and the other side's line is gone too."""

    told_by: Party


@dataclass(frozen=True, slots=True)
class Found:
    """A side that was told to be gone is back on the line."""


@dataclass(frozen=True, slots=True)
class Connected:
    """The official's picture is on the room's screen."""


@dataclass(frozen=True, slots=True)
class AskAdvisor:
    """The customer asks the advisor to come in."""


@dataclass(frozen=True, slots=True)
class AdvisorBack:
    """The advisor is in the room again."""


@dataclass(frozen=True, slots=True)
class SurveyShown:
    """The customer sees the survey."""


@dataclass(frozen=True, slots=True)
class SurveySettled:
    """A party's survey is over; `how` is answered, skipped or expired."""

    party: Party
    how: str


@dataclass(frozen=True, slots=True)
class Close:
    """The diary is written."""


Move = (
    Open
    | TakeStep
    | CancelRing
    | Decline
    | Quiet
    | Abandon
    | HangUp
    | Lost
    | StayLost
    | Found
    | Connected
    | AskAdvisor
    | AdvisorBack
    | SurveyShown
    | SurveySettled
    | Close
)

BY_WORD: Mapping[str, Callable[[], Move]] = {
    "cancel-ring": CancelRing,
    "abandon": Abandon,
    "hang-up": HangUp,
    "lost": Lost,
    "connected": Connected,
    "ask-advisor": AskAdvisor,
    "advisor-back": AdvisorBack,
}
"""Moves without anything to say, as they are called on the wire."""
