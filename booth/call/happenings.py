"""Owns what can happen to a room's call, and what the rules then want done. Pure shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

IceServers = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class HubUp:
    """A new live connection stands; the hub knows nothing of our seat yet."""


@dataclass(frozen=True, slots=True)
class HubDown:
    """No live connection."""


@dataclass(frozen=True, slots=True)
class SessionTold:
    """The hub's newest word on the room's session: phase and reason as in `room.state`."""

    session_id: str
    phase: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoSession:
    """The hub says that the room is free."""


@dataclass(frozen=True, slots=True)
class Joined:
    """We have our seat; `others` are the generations of the seats that are taken."""

    session_id: str
    generation: int
    others: Mapping[str, int]
    ice_servers: IceServers = ()


@dataclass(frozen=True, slots=True)
class SeatTold:
    """Somebody took or left the seat."""

    session_id: str
    seat: str
    generation: int
    present: bool


@dataclass(frozen=True, slots=True)
class Replaced:
    """Another connection has our seat now."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SignalHeard:
    """Another seat's words to our peer; `generation` is the sender's."""

    session_id: str
    seat: str
    generation: int
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OfferMade:
    """The peer `number` has gathered; `sdp` is its offer."""

    number: int
    sdp: str


@dataclass(frozen=True, slots=True)
class PeerDown:
    """The peer's connection could not be made, failed, or was closed by the other side."""

    number: int


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life from the other side of the peer."""

    number: int


@dataclass(frozen=True, slots=True)
class PictureShown:
    """The first picture of the other side was decoded."""

    number: int


@dataclass(frozen=True, slots=True)
class SoundHeard:
    """The first sound of the other side was decoded."""

    number: int


@dataclass(frozen=True, slots=True)
class RemoteMuted:
    """The other side says whether it is muted."""

    number: int
    on: bool


@dataclass(frozen=True, slots=True)
class RemoteVideo:
    """The other side says whether it sends a picture."""

    number: int
    on: bool


@dataclass(frozen=True, slots=True)
class PeerEnded:
    """The other side says that it has ended the call."""

    number: int


@dataclass(frozen=True, slots=True)
class EndOrdered:
    """The customer ends the call of this session."""

    session_id: str


@dataclass(frozen=True, slots=True)
class MuteOrdered:
    """The customer mutes the microphone, or opens it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed; comes a few times a second."""


LineNews = Joined | SeatTold | Replaced | SignalHeard
PeerNews = OfferMade | PeerDown | Beat | PictureShown | SoundHeard | RemoteMuted | RemoteVideo
PeerHappening = PeerNews | PeerEnded
Happening = (
    HubUp
    | HubDown
    | SessionTold
    | NoSession
    | LineNews
    | PeerHappening
    | EndOrdered
    | MuteOrdered
    | Ticked
)


@dataclass(frozen=True, slots=True)
class Join:
    """Ask the hub for our seat; another `instance` is another generation of it."""

    session_id: str
    instance: int


@dataclass(frozen=True, slots=True)
class Leave:
    """Give the seat back."""

    session_id: str


@dataclass(frozen=True, slots=True)
class MakePeer:
    """Make a connection to the seat and its offer; OfferMade follows."""

    number: int
    seat: str
    ice_servers: IceServers


@dataclass(frozen=True, slots=True)
class ClosePeer:
    """Be rid of the peer; `say_end` tells the other side that the call is over."""

    number: int
    say_end: bool


@dataclass(frozen=True, slots=True)
class Signal:
    """Send to the seat, if it still has this generation."""

    session_id: str
    seat: str
    generation: int
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Give:
    """Give the peer what the other side signalled."""

    number: int
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Capture:
    """Camera, microphone and speaker on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class TellMuted:
    """Send silence or not, and tell every peer."""

    on: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A command to the hub, journalled: `what` is end, cancel-ring, lost or connected."""

    session_id: str
    what: str


@dataclass(frozen=True, slots=True)
class TellLink:
    """Tell the hub that the other side is not heard, or is heard again. Shown, never kept."""

    session_id: str
    lost: bool


Act = Join | Leave | MakePeer | ClosePeer | Signal | Give | Capture | TellMuted | Move | TellLink
