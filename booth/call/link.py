"""Owns what joins the room to one other seat, and when that is well, silent or dead. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from booth.call.happenings import (
    Beat,
    OfferMade,
    PeerDown,
    PeerNews,
    PictureShown,
    RemoteMuted,
    RemoteVideo,
    SoundHeard,
)

NEVER = float("-inf")
SILENCE_S = 3.0
RENEW_AFTER_S = 6.0
CONNECT_S = 10.0
PICTURE_S = 3.0


@dataclass(frozen=True, slots=True)
class Link:
    """What joins us to one other seat. `generation` 0: nobody sits there, `number` 0: no peer.

    `offered_to` is the generation that has our offer; `heard_at` the last sign of
    life of any peer, `alive` whether this one gave any, `told` whether the hub knows of it.
    """

    seat: str
    generation: int = 0
    number: int = 0
    sdp: str = ""
    offered_to: int = 0
    made_at: float = 0.0
    heard_at: float | None = None
    alive: bool = False
    told: bool = False
    sound_at: float | None = None
    silent: bool = False
    down: bool = False
    picture: bool = False
    muted: bool = False
    video: bool = True
    doubt_until: float | None = None
    renewing: bool = False
    renewed_at: float = NEVER

    @property
    def well(self) -> bool:
        """Whether the other side was heard of just now."""
        return self.heard_at is not None and not self.silent and not self.down


def after(link: Link, news: PeerNews, at: float) -> Link:
    """The link after its peer's news."""
    match news:
        case OfferMade(_, sdp):
            return replace(link, sdp=sdp)
        case PeerDown():
            return replace(link, down=True, doubt_until=None)
        case Beat():
            return _heard(link, at)
        case PictureShown():
            return replace(_heard(link, at), picture=True)
        case SoundHeard():
            return replace(_heard(link, at), sound_at=at)
        case RemoteMuted(_, on):
            return replace(link, muted=on)
        case RemoteVideo(_, on):
            return replace(link, video=on)
        case never:
            assert_never(never)


def _heard(link: Link, at: float) -> Link:
    return replace(link, heard_at=at, alive=True, silent=False, down=False, doubt_until=None)


def is_silent(link: Link, at: float) -> bool:
    """Whether the customer must be told that the other side is not heard."""
    return link.silent or (link.heard_at is not None and at - link.heard_at >= SILENCE_S)


def is_dead(link: Link, at: float) -> bool:
    """Whether waiting for this peer is of no more use."""
    if link.down:
        return True
    if not link.alive:
        return link.offered_to != 0 and at - link.made_at >= CONNECT_S
    return link.heard_at is not None and at - link.heard_at >= RENEW_AFTER_S


def has_met(link: Link, at: float) -> bool:
    """Whether there is a picture, or the sound of somebody who sends none."""
    if link.picture or link.sound_at is None:
        return link.picture
    return not link.video or at - link.sound_at >= PICTURE_S
