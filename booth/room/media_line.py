"""Owns the loop thread and the line to the media process. Imported after the first frame."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from booth.call.local_client import MediaClient, MediaEvent
from booth.call.local_protocol import Done, Order
from visitor.clock import Clock
from visitor.touch.boundary import Boundary
from visitor.touch.loop_thread import LoopThread

_LOG = logging.getLogger(__name__)
SOCKET = "media.sock"
END_LIMIT_S = 1.0


class MediaLine:
    """One line to the media process on a thread of its own."""

    def __init__(
        self,
        data_dir: Path,
        clock: Clock,
        boundary: Boundary,
        on_event: Callable[[MediaEvent], None],
    ) -> None:
        self._loop = LoopThread("room-loop", boundary.surprise)
        self._client = MediaClient(data_dir / SOCKET, clock, self._loop.owner, on_event)

    def open(self) -> None:
        """Begin to listen."""
        self._loop.start()
        self._loop.submit(self._client.start(), name="open the media line")

    def order(self, order: Order) -> Future[Done]:
        """Have `order` carried out."""
        return self._loop.submit(self._client.order(order), name=type(order).__name__)

    def close(self) -> None:
        """End the line and its thread; what was ordered and not answered is dropped."""
        if not self._loop.running:
            return
        ending = self._loop.submit(self._client.close(), name="close the media line")
        try:
            ending.result(END_LIMIT_S)
        except TimeoutError:
            _LOG.warning("the media line did not end in time")
        self._loop.stop(END_LIMIT_S)
