"""Owns the expiry of surveys as a worker of the hub. Hub's loop; the database in a thread."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy.exc import OperationalError

from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.remote import repository as sessions
from visitor.survey import repository
from visitor.survey.service import Surveys

_LOG = logging.getLogger(__name__)
LOOK_EVERY_S = 3.0


class SurveyExpiry:
    """Settles the responses whose time is up, and cuts the keys that have served theirs."""

    def __init__(
        self, database: Database, clock: Clock, surveys: Surveys, every_s: float = LOOK_EVERY_S
    ) -> None:
        self._database = database
        self._clock = clock
        self._surveys = surveys
        self._every_s = every_s

    async def work(self) -> None:
        """Run until cancelled."""
        while True:
            try:
                await asyncio.to_thread(self.look)
            except OperationalError:
                _LOG.warning("surveys could not be looked at", exc_info=True)
            await asyncio.sleep(self._every_s)

    def look(self) -> int:
        """Settle what is due now, each session in a unit of work of its own; gives how many."""
        now = self._clock.now()
        with self._database.reading() as session:
            due = repository.due(session, now)
            to_cut = repository.to_cut(session, now)
        for session_id in dict.fromkeys((*due, *to_cut)):
            with self._database.writing() as session:
                row = sessions.locked(session, session_id)
                if row is not None:
                    self._surveys.expire(session, row)
                    self._surveys.settle_key(session, row)
        return len(due) + len(to_cut)
