"""Owns the time-outs of remote sessions. Hub's loop; the database in a thread."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.exc import InterfaceError, OperationalError

from visitor.catalogue.rules import Party
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.hub.events import Event, Events
from visitor.remote import repository
from visitor.remote.moves import Abandon, Move, Quiet, StayLost
from visitor.remote.presence import Presence
from visitor.remote.reader import day_began
from visitor.remote.service import RemoteSessions
from visitor.remote.surroundings import Surroundings
from visitor.remote.teller import TOPIC, RemoteTeller

_LOG = logging.getLogger(__name__)
FORGOTTEN = timedelta(hours=12)
"""A session that is open for so long is nobody's any more."""
LONGEST_REST_S = 5.0
AFTER_A_FAULT_S = 1.0
_SOON_S = 0.02


class Timekeeper:
    """Ends rings that nobody answers, calls that are lost, and what was forgotten.

    Every deadline is in the rows: a hub that comes back takes them up where they are.
    """

    def __init__(
        self,
        database: Database,
        events: Events,
        clock: Clock,
        zone: ZoneInfo,
        sessions: RemoteSessions,
        around: Surroundings,
        presence: Presence,
        teller: RemoteTeller,
    ) -> None:
        self._database = database
        self._events = events
        self._clock = clock
        self._zone = zone
        self._sessions = sessions
        self._around = around
        self._presence = presence
        self._teller = teller
        self._wake = asyncio.Event()
        self._willing: frozenset[str] = frozenset()

    async def run(self) -> None:
        """Work until cancelled."""
        self._events.follow(TOPIC, self._hear)
        try:
            while True:
                self._wake.clear()
                rest = await self._round()
                with suppress(TimeoutError):
                    async with asyncio.timeout(rest):
                        await self._wake.wait()
        finally:
            self._events.leave(TOPIC, self._hear)

    def look(self) -> float:
        """Settle all that is due now; gives the seconds until there may be more."""
        now = self._clock.now()
        with self._database.reading() as session:
            rings = repository.silent_rings(session, now)
            old = repository.forgotten(session, now - FORGOTTEN)
            calls = repository.calls(session)
            live = repository.live(session)
            lost = {call: repository.state_of(session, call).lost for call in calls}
        self._around.forget_calls(live)
        for session_id in rings:
            self._quiet(session_id, now)
        for session_id in old:
            self._settle(session_id, Abandon())
        waits = [self._look_lost(call, party) for call in lost for party in lost[call]]
        self._send_home(now)
        return min((LONGEST_REST_S, *waits, self._look_willing(), self._next_ring_s()))

    async def _round(self) -> float:
        try:
            return await asyncio.to_thread(self.look)
        except (OperationalError, InterfaceError):
            _LOG.error("the times of remote sessions could not be looked at")
            return AFTER_A_FAULT_S

    def _quiet(self, session_id: str, now: datetime) -> None:
        with self._database.writing() as session:
            state = repository.state_of(session, session_id)
            # The ring may have been answered, or another one begun, since we looked.
            if state.ring is not None and state.ring.until <= now:
                self._sessions.by_hub(session, session_id, Quiet(state.ring.attempt))

    def _look_lost(self, session_id: str, told_by: Party) -> float:
        left = self._around.lost_in_s(session_id, told_by)
        if left is None:
            return LONGEST_REST_S
        if left <= 0:
            self._settle(session_id, StayLost(told_by))
            return LONGEST_REST_S
        return left + _SOON_S

    def _settle(self, session_id: str, move: Move) -> None:
        with self._database.writing() as session:
            self._sessions.by_hub(session, session_id, move)

    def _send_home(self, now: datetime) -> None:
        midnight = day_began(now, self._zone)
        with self._database.reading() as session:
            if not repository.left_over(session, midnight):
                return
        with self._database.writing() as session:
            repository.send_home(session, midnight, now)
            self._teller.desks_changed(session)

    def _look_willing(self) -> float:
        """Tell of the officials whose pages have not come back."""
        before, self._willing = self._willing, self._presence.available()
        for person_id in before - self._willing:
            self._teller.person_changed_now(person_id)
        left = self._presence.next_gone_s()
        return LONGEST_REST_S if left is None else max(0.0, left) + _SOON_S

    def _next_ring_s(self) -> float:
        with self._database.reading() as session:
            until = repository.next_silence(session)
        if until is None:
            return LONGEST_REST_S
        return max(_SOON_S, (until - self._clock.now()).total_seconds())

    def _hear(self, _event: Event) -> None:
        self._wake.set()
