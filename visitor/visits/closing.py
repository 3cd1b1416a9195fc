"""Owns the closing of forgotten visits, as a worker. Hub's loop; the database in a thread."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.exc import InterfaceError, OperationalError

from visitor.catalogue.faults import CatalogueError
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.reader import load_opening
from visitor.opening.rules import next_closing
from visitor.visits import repository
from visitor.visits.leaving import Leavings
from visitor.visits.rules import Leaving, LeftHow

_LOG = logging.getLogger(__name__)
LOOK_EVERY_S = 20.0


class ClosingHours:
    """When the service point closes; at midnight where nobody has told its hours."""

    def __init__(self, file: Path | None, zone: ZoneInfo) -> None:
        self._zone = zone
        self._opening = None
        if file is not None:
            try:
                self._opening = load_opening(file)
            except (CatalogueError, OSError) as bad:
                # Arrivals matter more than hours: the hub runs, and midnight closes.
                _LOG.error("visits are closed at midnight, the opening hours are bad: %s", bad)
        country = self._opening.country if self._opening else None
        self._is_holiday = PublicHolidays(country) if country else lambda _day: False

    def next_after(self, moment: datetime) -> datetime:
        """The first closing after `moment`, in UTC."""
        return next_closing(self._opening, moment, self._zone, self._is_holiday)


class ClosingTime:
    """Ends what is still open at the first closing after it began, however late that is seen."""

    def __init__(
        self, database: Database, clock: Clock, hours: ClosingHours, leavings: Leavings
    ) -> None:
        self._database = database
        self._clock = clock
        self._hours = hours
        self._leavings = leavings

    async def work(self) -> None:
        """Run until cancelled."""
        while True:
            try:
                await asyncio.to_thread(self.look)
            except (OperationalError, InterfaceError):
                _LOG.warning("forgotten visits could not be closed", exc_info=True)
            await asyncio.sleep(LOOK_EVERY_S)

    def look(self) -> int:
        """Close what is due now, each visit in a unit of work of its own; gives how many."""
        now = self._clock.now()
        with self._database.reading() as session:
            found = repository.open_since_before(session, now)
        closings = {visit: self._hours.next_after(since) for visit, since in found}
        due = {visit: at for visit, at in closings.items() if at <= now}
        return sum(self._close(visit, at) for visit, at in due.items())

    def _close(self, visit_id: str, at: datetime) -> bool:
        with self._database.writing() as session:
            return self._leavings.close(session, visit_id, Leaving(at, LeftHow.CLOSING))
