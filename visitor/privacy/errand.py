"""Owns the daily wiping as a worker of the hub. Hub's loop; the database in a worker thread."""

from __future__ import annotations

import asyncio
import logging
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.exc import IntegrityError, OperationalError

from visitor.hub.parts import Errand, HubParts
from visitor.privacy.rules import day_to_run
from visitor.privacy.service import last_wiped_day, wipe

_LOG = logging.getLogger(__name__)
LOOK_EVERY_S = 60.0


class DailyWiping:
    """Looks every minute whether a wiping is due, and runs it."""

    def __init__(self, parts: HubParts) -> None:
        self._parts = parts
        self._zone = ZoneInfo(parts.settings.timezone)
        self._run_at = parts.settings.retention.run_at

    async def work(self) -> None:
        """Run until cancelled."""
        while True:
            try:
                await asyncio.to_thread(self.run_if_due)
            except (OperationalError, IntegrityError):
                # Another hub ran it at the same moment, or the database is away: look again.
                _LOG.warning("the daily wiping could not run", exc_info=True)
            await asyncio.sleep(LOOK_EVERY_S)

    def run_if_due(self) -> bool:
        """Run the wiping where one is due; gives whether it ran."""
        now = self._parts.clock.now()
        with self._parts.database.writing() as session:
            day = day_to_run(now, self._run_at, self._zone, last_wiped_day(session))
            if day is None:
                return False
            before = (self._midnight(day - timedelta(days=1)), self._midnight(day))
            keep = timedelta(days=self._parts.settings.retention.visit_days)
            proof = wipe(session, day, before, now, keep)
            _LOG.info(
                "wiped what was due",
                extra={
                    "day": day.isoformat(),
                    "persons": proof.persons,
                    "messages": proof.messages,
                    "closed_visits": proof.closed_visits,
                },
            )
        self._parts.database.forget_what_was_deleted()
        return True

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone)


def errand(parts: HubParts) -> Errand:
    """The privacy errand of the hub."""
    return Errand("privacy", workers={"daily-wiping": DailyWiping(parts).work})
