"""Owns what a move meets that no log tells: who can be rung, who is on the line. Any thread."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from threading import RLock

from sqlalchemy.orm import Session

from visitor.access.roles import Role
from visitor.catalogue.rules import Party, Service
from visitor.clock import Clock
from visitor.remote import repository
from visitor.remote.links import Links
from visitor.remote.models import RemoteSession
from visitor.remote.presence import Presence
from visitor.remote.rules import Actor
from visitor.remote.signalling import Seat, Switchboard

_OTHER = {Party.CUSTOMER: Seat.OFFICIAL, Party.OFFICIAL: Seat.ROOM}


@dataclass(frozen=True, slots=True)
class Around:
    """Who could take the call, and how it is with the mover and the other side of the call."""

    group: frozenset[str]
    busy: bool
    other_gone: bool


class Surroundings:
    """Presence and seats of one hub, as the rules ask for them."""

    def __init__(self, clock: Clock, presence: Presence, lost_s: float) -> None:
        self._clock = clock
        self._presence = presence
        self._lost_s = lost_s
        self._began_at = clock.monotonic()
        self._seats = Switchboard(self._began_at)
        self._lock = RLock()
        self.links = Links()

    @property
    def seats(self) -> Switchboard:
        """Use it only while `one_at_a_time` is held."""
        return self._seats

    @property
    def one_at_a_time(self) -> RLock:
        """Held by who uses `seats`. Nothing else is locked inside it."""
        return self._lock

    def of(self, session: Session, row: RemoteSession, service: Service, actor: Actor) -> Around:
        busy = repository.in_call(session)
        free = self._presence.available() - busy
        group = repository.officials(session, service.authority.id) & free
        return Around(group, actor.person_id in busy, self._other_gone(row.id, actor.party))

    def room_online(self, room_id: str) -> bool:
        return room_id in self._presence.online(Role.ROOM)

    def official_seat(self, session_id: str) -> str:
        """The connection that sits in a call as its official, "" for none."""
        with self._lock:
            return self._seats.holder(session_id, Seat.OFFICIAL)

    def forget_calls(self, live: Container[str]) -> None:
        """Calls that are over and left need no seats."""
        self.links.forget(live)
        with self._lock:
            self._seats.forget(live)

    def lost_in_s(self, session_id: str, told_by: Party) -> float | None:
        """Seconds until the other side of `told_by` is gone for good; None while it is here."""
        with self._lock:
            gone = self._gone_for(session_id, told_by)
            return None if gone == 0.0 else max(0.0, self._lost_s - gone)

    def _other_gone(self, session_id: str, party: Party) -> bool:
        """Whether the other side has left the call; after a restart it gets its time to return."""
        if party not in _OTHER:
            return False
        with self._lock:
            gone = self._gone_for(session_id, party)
            known = self._seats.saw_leave(session_id, _OTHER[party])
            return gone > 0 and (known or gone >= self._lost_s)

    def _gone_for(self, session_id: str, party: Party) -> float:
        now = self._clock.monotonic()
        if self._seats.holder(session_id, _OTHER[party]):
            return 0.0
        return max(0.001, self._seats.gone_for(session_id, _OTHER[party], now))
