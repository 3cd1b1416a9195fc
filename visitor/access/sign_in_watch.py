"""Owns the watch over sign-ins at desks that end by themselves. Hub's loop and one worker thread.

They end by their hour, or by a command on the hub's machine, which is another process.
"""

from __future__ import annotations

import asyncio
import logging
from threading import Lock

from sqlalchemy.exc import OperationalError

from visitor.access import people_repository as repository
from visitor.access.changes import Change, PeopleChanges, PersonChange
from visitor.clock import Clock
from visitor.db.engine import Database

_LOG = logging.getLogger(__name__)
LOOK_EVERY_S = 5.0


class SignInWatch:
    """Tells `changes` of each desk whose advisor is gone without having signed out."""

    def __init__(self, database: Database, clock: Clock, changes: PeopleChanges) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self._there: dict[str, str] = {}
        self._lock = Lock()
        changes.listen(self._heard)

    async def work(self) -> None:
        """Run until cancelled."""
        while True:
            try:
                await asyncio.to_thread(self.look)
            except OperationalError:
                _LOG.warning("the sign-ins at desks could not be looked up", exc_info=True)
            await asyncio.sleep(LOOK_EVERY_S)

    def look(self) -> None:
        """Compare who is there with who was, and tell of those who are gone."""
        with self._lock:
            before = dict(self._there)
        with self._database.reading() as session:
            now_there = repository.advisors_at_desks(session, self._clock.now())
        with self._lock:
            # Who came or went since the first glance was heard, and is left as heard.
            still = {place: who for place, who in before.items() if self._there.get(place) == who}
            for device_id, person_id in now_there.items():
                if device_id not in before:
                    self._there.setdefault(device_id, person_id)
        for device_id, person_id in still.items():
            if now_there.get(device_id) != person_id:
                self._changes.tell(PersonChange(Change.DESK_OUT, person_id, device_id))

    def _heard(self, change: PersonChange) -> None:
        with self._lock:
            if change.kind is Change.DESK_IN:
                self._there[change.device_id] = change.person_id
            elif change.kind is Change.DESK_OUT:
                self._there.pop(change.device_id, None)
