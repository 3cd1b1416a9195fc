"""A room's media process without media: its real socket, served from a thread of this process."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from booth.call.local_protocol import Order, State
from booth.call.local_server import LocalServer
from visitor.touch.loop_thread import LoopThread

DEADLINE_S = 20.0


class MediaSocket:
    """Tells screens what the test says, and keeps what they order; `why` answers each order."""

    def __init__(self, path: Path) -> None:
        self.why = ""
        self.orders: queue.Queue[Order] = queue.Queue()
        self._surprises: list[BaseException] = []
        self._loop = LoopThread("media-socket", lambda _name, error: self._surprises.append(error))
        self._server = LocalServer(path, self._loop.owner, self._carry_out)

    def start(self) -> None:
        self._loop.start()
        self._loop.submit(self._server.start()).result(DEADLINE_S)

    def tell(self, state: State) -> None:
        """Tell every screen that is there, and every one that comes."""
        self._loop.submit(self._tell(state)).result(DEADLINE_S)

    def next_order(self) -> Order:
        """The oldest order that was not looked at. Raises queue.Empty after the deadline."""
        return self.orders.get(timeout=DEADLINE_S)

    def close(self) -> None:
        self._loop.submit(self._server.close()).result(DEADLINE_S)
        assert self._loop.stop(DEADLINE_S)
        assert self._surprises == []

    async def _tell(self, state: State) -> None:
        self._server.tell(state)

    async def _carry_out(self, order: Order) -> str:
        self.orders.put(order)
        return self.why


@contextmanager
def media_socket(path: Path) -> Iterator[MediaSocket]:
    """The socket at `path` while the block runs."""
    opened = MediaSocket(path)
    opened.start()
    try:
        yield opened
    finally:
        opened.close()
