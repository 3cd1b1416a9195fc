"""Owns the telling of whole states to all who watch. Hub's loop; the database in a thread."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.exc import InterfaceError, OperationalError

from visitor.access.roles import Caller, Role
from visitor.db.engine import Database
from visitor.hub.events import Event, Events
from visitor.hub.live import connection_topic
from visitor.remote.desk_view import desk_state
from visitor.remote.facts import World
from visitor.remote.official_view import official_state
from visitor.remote.presence import Presence
from visitor.remote.reader import WorldReader
from visitor.remote.room_view import room_state
from visitor.remote.shapes import Shape
from visitor.remote.teller import TOPIC
from visitor.visits.service import ARRIVALS

_LOG = logging.getLogger(__name__)
AFTER_A_FAULT_S = 1.0
SLACK_S = 0.01
"""The wall clock and the loop's differ by less."""
MOST_NOTED = 1000
"""Changes that wait; beyond it everybody is told, which is the same and costs no more."""


@dataclass(slots=True)
class Noted:
    """What has changed since the last telling."""

    sessions: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)
    rooms: set[str] = field(default_factory=set)
    desks: bool = False
    everybody: bool = False


class Telling:
    """Tells each watching line its state, newest last, after each change that concerns it.

    A state is read after the commit, and one telling ends before the next begins: what comes
    meanwhile is told together.
    """

    def __init__(
        self, database: Database, events: Events, reader: WorldReader, presence: Presence
    ) -> None:
        self._database = database
        self._events = events
        self._reader = reader
        self._presence = presence
        self._noted = Noted()
        self._changes_at: datetime | None = None
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        for topic in (TOPIC, ARRIVALS):
            self._events.follow(topic, self._hear)
        try:
            rest: float | None = 0.0
            while True:
                with suppress(TimeoutError):
                    async with asyncio.timeout(rest):
                        await self._wake.wait()
                self._wake.clear()
                noted, self._noted = self._noted, Noted()
                rest = await self._round(noted)
        finally:
            for topic in (TOPIC, ARRIVALS):
                self._events.leave(topic, self._hear)

    def tell_one(self, caller: Caller) -> None:
        """Tell one line its state, in order with all others. A worker thread."""
        with self._events.in_order, self._database.reading() as session:
            self._send(caller, self._reader.read(session))

    async def _round(self, noted: Noted) -> float | None:
        try:
            return await asyncio.to_thread(self._tell, noted)
        except (OperationalError, InterfaceError):
            _LOG.error("a change of the remote service was not told yet")
            self._noted.everybody = True
            return AFTER_A_FAULT_S

    def _tell(self, noted: Noted) -> float | None:
        """Tell all whom it concerns; gives the seconds until time alone changes something."""
        with self._events.in_order:
            # Before the reading: a line that comes during it asks for a newer state by itself.
            lines = self._presence.lines()
            with self._database.reading() as session:
                world = self._reader.read(session)
            due = self._changes_at is not None and self._changes_at <= world.now
            # A session that is shown no more is still on the screens that showed it.
            gone = noted.sessions - {session.id for session in world.sessions}
            noted.everybody = noted.everybody or due or bool(gone)
            for caller in lines:
                if _concerns(noted, world, caller):
                    self._send(caller, world)
        self._changes_at = world.next_change()
        if self._changes_at is None:
            return None
        return (self._changes_at - world.now).total_seconds() + SLACK_S

    def _send(self, caller: Caller, world: World) -> None:
        state = _state(world, caller)
        if state is not None:
            self._events.publish(connection_topic(caller.connection_id), state)

    def _hear(self, event: Event) -> None:
        if session_id := event.get("session_id"):
            self._noted.sessions.add(session_id)
        elif person_id := event.get("person_id"):
            self._noted.persons.add(person_id)
        elif room_id := event.get("room_id"):
            self._noted.rooms.add(room_id)
        else:
            self._noted.desks = True
        noted = self._noted
        if len(noted.sessions) + len(noted.persons) + len(noted.rooms) > MOST_NOTED:
            self._noted = Noted(everybody=True)
        self._wake.set()


def _state(world: World, caller: Caller) -> Shape | None:
    match caller.role:
        case Role.ROOM:
            return room_state(world, caller.device_id)
        case Role.DESK:
            return desk_state(world, caller.device_id)
        case Role.OFFICIAL:
            return official_state(world, caller)
        case _:
            return None


def _concerns(noted: Noted, world: World, caller: Caller) -> bool:
    """Whether a change is any business of one line: desks see all."""
    if noted.everybody:
        return True
    if caller.role is Role.DESK:
        return bool(noted.sessions or noted.persons or noted.rooms or noted.desks)
    sessions = [session for session in world.sessions if session.id in noted.sessions]
    if caller.role is Role.ROOM:
        return any(session.room_id == caller.device_id for session in sessions)
    sessions += [s for s in world.sessions if s.room_id in noted.rooms and s.state.live]
    mine = world.people.get(caller.person_id)
    authorities = {session.service.authority.id for session in sessions}
    authorities |= {world.people[who].authority for who in noted.persons if who in world.people}
    return mine is not None and mine.authority in authorities
