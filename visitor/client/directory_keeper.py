"""Owns the newest whole directory: fetched when it changes, kept on disk. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import assert_never

from visitor.client.backoff import Backoff
from visitor.client.directory_copy import (
    CopyFault,
    DirectoryCopy,
    DirectorySnapshot,
    parse_directory,
)
from visitor.client.hub_client import DirectoryResult, HubClient, Snapshot, Unchanged
from visitor.client.presence import Path, Presence
from visitor.client.result import DirectoryReplaced, Event, HubAway, Rejected, StoreFault
from visitor.clock import Clock

_LOG = logging.getLogger(__name__)
STEPS_S = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
SLOW_S = 60.0


class DirectoryKeeper:
    """Holds one snapshot at a time and replaces it as a whole."""

    def __init__(
        self,
        client: HubClient,
        copy: DirectoryCopy,
        clock: Clock,
        presence: Presence,
        emit: Callable[[Event], None],
        steps_s: tuple[float, ...] = STEPS_S,
    ) -> None:
        self._client = client
        self._copy = copy
        self._presence = presence
        self._emit = emit
        self._backoff = Backoff(clock, steps_s)
        self._wanted = asyncio.Event()
        self.snapshot: DirectorySnapshot | None = None

    def refresh(self) -> None:
        """Ask the hub for a newer directory now."""
        self._backoff.reset()
        self._wanted.set()

    async def run(self) -> None:
        """Fetch whenever asked to; the task's owner cancels it."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            retry_s = await self._fetch()
            if retry_s is not None:
                await self._wait_for_news(retry_s)
                self._wanted.set()

    async def show_copy(self) -> None:
        """Begin with what the disk holds, before the hub is asked."""
        found = await asyncio.to_thread(self._copy.examine)
        match found:
            case DirectorySnapshot():
                self._show(found)
            case CopyFault(reason):
                self._emit(StoreFault(reason))
            case None:
                pass
            case never:
                assert_never(never)

    async def _fetch(self) -> float | None:
        """One question to the hub; the seconds until the next if this one was in vain."""
        result = await self._client.directory(self.snapshot.etag if self.snapshot else "")
        return await self._conclude(result)

    async def _conclude(self, result: DirectoryResult) -> float | None:
        match result:
            case Unchanged():
                self._presence.works(Path.DIRECTORY)
                return None
            case Snapshot():
                self._presence.works(Path.DIRECTORY)
                return await self._take(result)
            case HubAway(reason):
                _LOG.info("no directory: %s", reason)
                return self._backoff.wait_s()
            case Rejected(reason):
                self._presence.broken(Path.DIRECTORY, reason)
                return SLOW_S
            case never:
                assert_never(never)

    async def _take(self, new: Snapshot) -> float | None:
        try:
            snapshot = await asyncio.to_thread(parse_directory, new.body, new.etag)
        except (ValueError, RecursionError) as fault:
            _LOG.warning("the hub sent a directory that cannot be read: %s", fault)
            return self._backoff.wait_s()
        try:
            await asyncio.to_thread(self._copy.replace, new.body, new.etag)
        except OSError as error:
            self._emit(StoreFault(f"the directory's copy cannot be written: {error.strerror}"))
        self._show(snapshot)
        return None

    def _show(self, snapshot: DirectorySnapshot) -> None:
        self.snapshot = snapshot
        self._emit(DirectoryReplaced(snapshot.version, len(snapshot.hosts)))

    async def _wait_for_news(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wanted.wait()
        except TimeoutError:
            return
