"""A room's call, driven happening by happening, and everything that the rules wanted."""

from __future__ import annotations

from typing import Any

from booth.call.happenings import (
    Act,
    Beat,
    Happening,
    HubUp,
    Joined,
    OfferMade,
    PictureShown,
    SeatTold,
    SessionTold,
    SignalHeard,
    Ticked,
)
from booth.call.room_call import RoomCall
from booth.call.rules import step

A, B = "a" * 32, "b" * 32
SERVERS = ({"urls": "stun:example.org"},)


class Script:
    """A call, and everything that the rules wanted so far."""

    def __init__(self, call: RoomCall | None = None) -> None:
        self.call = call or RoomCall()
        self.at = 100.0
        self.acts: list[Act] = []

    def then(self, *happenings: Happening) -> list[Act]:
        """What the rules want of these."""
        fresh: list[Act] = []
        for happening in happenings:
            self.call, acts = step(self.call, happening, self.at)
            fresh += acts
        self.acts += fresh
        return fresh

    def after(self, seconds: float, *alive: int) -> list[Act]:
        """What is wanted while time passes; the peers `alive` beat every second of it."""
        fresh: list[Act] = []
        for quarter in range(int(seconds * 4)):
            self.at += 0.25
            if quarter % 4 == 0:
                fresh += self.then(*map(Beat, alive))
            fresh += self.then(Ticked())
        return fresh

    @property
    def state(self) -> str:
        return self.call.state.value

    def of(self, kind: type[Act]) -> list[Any]:
        return [act for act in self.acts if isinstance(act, kind)]


def ringing(session_id: str = A) -> Script:
    script = Script()
    script.then(HubUp(), SessionTold(session_id, "ringing"), Joined(session_id, 1, {}, SERVERS))
    return script


def connected(session_id: str = A) -> Script:
    script = ringing(session_id)
    script.then(
        OfferMade(1, "v=0"),
        SessionTold(session_id, "in-call"),
        SeatTold(session_id, "official", 2, present=True),
        SignalHeard(session_id, "official", 2, {"kind": "answer", "sdp": "v=1"}),
        Beat(1),
        PictureShown(1),
    )
    assert script.state == "connected"
    return script
