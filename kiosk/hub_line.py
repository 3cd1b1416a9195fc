"""Owns the loop thread and the session with the hub. Heavy: imported after the first frame."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from kiosk.settings import KioskSettings
from visitor.client.device_file import Device
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.journal import Journal
from visitor.client.result import Event
from visitor.client.session import HubSession
from visitor.clock import Clock
from visitor.touch.boundary import Boundary
from visitor.touch.loop_thread import LoopThread

_LOG = logging.getLogger(__name__)
END_LIMIT_S = 1.0
T = TypeVar("T")


class HubLine:
    """One session with the hub on a thread of its own."""

    def __init__(
        self,
        settings: KioskSettings,
        device: Device,
        clock: Clock,
        boundary: Boundary,
        on_event: Callable[[Event], None],
    ) -> None:
        self._loop = LoopThread("kiosk-loop", boundary.surprise)
        self.copy = DirectoryCopy(settings.data_dir / "directory.copy")
        journal = Journal(settings.data_dir / "journal.db", clock)
        self.session = HubSession(device, journal, self.copy, clock, self._loop.owner, on_event)

    def open(self) -> None:
        """Begin to speak with the hub."""
        self._loop.start()
        self.submit(self.session.start(), "start the hub session")

    def submit(self, work: Coroutine[Any, Any, T], name: str) -> Future[T]:
        """Run `work` on the loop thread."""
        return self._loop.submit(work, name=name)

    def close(self) -> None:
        """End the session and its thread; what is in the journal is delivered by the next one."""
        if not self._loop.running:
            return
        ending = self.submit(self.session.close(), "end the hub session")
        try:
            ending.result(END_LIMIT_S)
        except TimeoutError:
            _LOG.warning("the hub session did not end in time")
        self._loop.stop(END_LIMIT_S)


def load_late_modules() -> None:
    """Import what is needed only after the first touch, so that no touch waits for it."""
    import httpx2  # noqa: F401
    import phonenumbers  # noqa: F401
    import rapidfuzz  # noqa: F401
    import websockets.asyncio.client  # noqa: F401
