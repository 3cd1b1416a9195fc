"""Owns the loop thread and the link to the hub. Heavy: imported after the first frame."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from booth.desk.settings import DeskSettings
from visitor.client.device_file import Device
from visitor.client.journal import Journal
from visitor.client.link import HubLink
from visitor.client.result import Event
from visitor.clock import Clock
from visitor.touch.boundary import Boundary
from visitor.touch.loop_thread import LoopThread

_LOG = logging.getLogger(__name__)
END_LIMIT_S = 1.0
WATCH = {"type": "remote.watch"}
T = TypeVar("T")


class HubLine:
    """One link to the hub on a thread of its own, which follows the desk's state."""

    def __init__(
        self,
        settings: DeskSettings,
        device: Device,
        clock: Clock,
        boundary: Boundary,
        on_event: Callable[[Event], None],
    ) -> None:
        self._loop = LoopThread("desk-loop", boundary.surprise)
        journal = Journal(settings.data_dir / "journal.db", clock)
        self.link = HubLink(device, journal, clock, self._loop.owner, on_event)

    def open(self) -> None:
        """Begin to speak with the hub."""
        self._loop.start()
        self.submit(self._begin(), "start the hub link")

    def submit(self, work: Coroutine[Any, Any, T], name: str) -> Future[T]:
        """Run `work` on the loop thread."""
        return self._loop.submit(work, name=name)

    async def watch_anew(self) -> None:
        """Have the state told again: who is signed in is looked up at each asking."""
        await self.link.send(WATCH)

    def close(self) -> None:
        """End the link and its thread; what is in the journal is delivered by the next one."""
        if not self._loop.running:
            return
        ending = self.submit(self.link.close(), "end the hub link")
        try:
            ending.result(END_LIMIT_S)
        except TimeoutError:
            _LOG.warning("the hub link did not end in time")
        self._loop.stop(END_LIMIT_S)

    async def _begin(self) -> None:
        await self.link.start()
        await self.link.subscribe(WATCH)
