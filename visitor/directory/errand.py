"""Owns what the directory brings to the hub: its route, and the watch for new versions."""

from __future__ import annotations

import asyncio

import structlog
from sqlalchemy.exc import OperationalError

from visitor.db.engine import Database
from visitor.directory import repository
from visitor.directory.api import make_router
from visitor.directory.service import tell
from visitor.directory.snapshot import Snapshots
from visitor.hub.events import Events
from visitor.hub.parts import Errand, HubParts

WATCH_S = 2.0
_LOG = structlog.get_logger(__name__)


class VersionWatch:
    """Notices, on the hub's loop, that another process took in a new directory."""

    def __init__(self, database: Database, events: Events, every_s: float = WATCH_S) -> None:
        self._database = database
        self._events = events
        self._every_s = every_s
        self._told: int | None = None
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """End `run` at its next look; its task's owner may as well cancel it."""
        self._stopped.set()

    async def run(self) -> None:
        """Tell of the version that is there, and then of each new one, until stopped."""
        while not self._stopped.is_set():
            await self._look()
            try:
                async with asyncio.timeout(self._every_s):
                    await self._stopped.wait()
            except TimeoutError:
                continue

    async def _look(self) -> None:
        try:
            newest = await asyncio.to_thread(self._newest)
        except OperationalError as error:
            _LOG.warning("directory.watch-failed", error=type(error.orig).__name__)
            return
        if newest != self._told:
            self._told = newest
            tell(self._events, newest)

    def _newest(self) -> int:
        with self._database.reading() as session:
            return repository.newest_version(session)


def errand(parts: HubParts) -> Errand:
    """The directory's part of the hub."""
    watch = VersionWatch(parts.database, parts.events)
    return Errand(
        name="directory",
        routers=(make_router(Snapshots(parts.database, parts.settings.retention.visit_days)),),
        workers={"directory-watch": watch.run},
    )
