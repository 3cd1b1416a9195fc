"""Owns everything a room knows of its call, and what the customer may be told of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from booth.call.happenings import IceServers
from booth.call.link import NEVER, Link
from booth.call.local_protocol import CallState

OFFICIAL = "official"
RINGING = "ringing"
IN_CALL = "in-call"
REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class RoomCall:
    """Everything the room knows of its call.

    `over` are ended sessions and why, newest last; `told_link` is what the hub was last told of
    the link in this session, whether it is lost.
    """

    session_id: str = ""
    phase: str = ""
    hub: bool = False
    joined: bool = False
    asked_at: float = NEVER
    replaced: bool = False
    capturing: bool = False
    muted: bool = False
    met: bool = False
    in_call_at: float = 0.0
    lost_told_at: float = NEVER
    told_link: bool = False
    over: tuple[tuple[str, str], ...] = ()
    unconfirmed_since: float | None = None
    links: tuple[Link, ...] = ()
    ice_servers: IceServers = ()
    numbers: int = 0
    instance: int = 1

    @property
    def reason(self) -> str:
        """Why this session ended; "" while it has not."""
        return dict(self.over).get(self.session_id, "")

    @property
    def live(self) -> bool:
        """Whether media may flow: ringing or in a call that nobody has ended."""
        return self.phase in (RINGING, IN_CALL) and not self.reason

    @property
    def state(self) -> CallState:
        """What the customer may be told."""
        if not self.session_id:
            return CallState.NONE
        if self.reason:
            return CallState.ENDED
        if self.phase != IN_CALL:
            return CallState.RINGING if self.phase == RINGING else CallState.PREPARING
        link = self.link(OFFICIAL)
        if not self.met:
            return CallState.CONNECTING
        return CallState.CONNECTED if link and link.well else CallState.LOST

    def link(self, seat: str) -> Link | None:
        """The link to `seat`, if there is one."""
        return next((link for link in self.links if link.seat == seat), None)


def ended_before(session_ids: tuple[str, ...]) -> RoomCall:
    """The call of a process that starts with these ends still in its journal."""
    return RoomCall(over=tuple((one, "customer-ended") for one in session_ids)[-REMEMBERED:])
