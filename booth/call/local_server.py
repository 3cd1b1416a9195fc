"""Owns the media process's side of the line to its screens: told the whole state. Loop thread."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from pathlib import Path

from booth.call.local_protocol import (
    LINE_LIMIT,
    Done,
    Malformed,
    Order,
    State,
    encode_done,
    encode_state,
    parse_order,
)
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)
MOST_SCREENS = 4
MOST_BUFFERED = 1024 * 1024
REMEMBERED = 256

CarryOut = Callable[[Order], Awaitable[str]]


class LocalServer:
    """Listens at `path` (mode 0600). `carry_out(order)` answers "" or why it was not done.

    A screen that comes is told `newest()`, or what was told last.
    """

    def __init__(
        self,
        path: Path,
        tasks: TaskOwner,
        carry_out: CarryOut,
        newest: Callable[[], State] | None = None,
    ) -> None:
        self._path = path
        self._tasks = tasks
        self._carry_out = carry_out
        self._newest = newest
        self._told = encode_state(State())
        self._screens: set[asyncio.StreamWriter] = set()
        self._answers: OrderedDict[str, asyncio.Future[Done]] = OrderedDict()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen; a socket that an earlier process left is replaced. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path.unlink(missing_ok=True)
        self._server = await asyncio.start_unix_server(
            self._accepted, self._path, limit=LINE_LIMIT, start_serving=False
        )
        self._path.chmod(0o600)
        await self._server.start_serving()

    def tell(self, state: State) -> None:
        """Send the whole state to every screen, now and when one connects."""
        self._told = encode_state(state)
        for screen in list(self._screens):
            self._write(screen, self._told)

    async def close(self) -> None:
        """Stop listening and hang up."""
        if self._server is not None:
            self._server.close()
        for screen in list(self._screens):
            screen.transport.abort()
        if self._server is not None:
            await self._server.wait_closed()
        self._path.unlink(missing_ok=True)

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._screens) >= MOST_SCREENS:
            writer.transport.abort()
            return
        self._screens.add(writer)
        self._tasks.start("screen-line", self._converse(reader, writer))

    async def _converse(self, reader: asyncio.StreamReader, screen: asyncio.StreamWriter) -> None:
        self._write(screen, encode_state(self._newest()) if self._newest else self._told)
        try:
            while line := await reader.readline():
                self._hear(line, screen)
        except (OSError, ValueError) as error:
            _LOG.info("a screen's line ended: %s", error)
        finally:
            self._screens.discard(screen)
            screen.transport.abort()

    def _hear(self, line: bytes, screen: asyncio.StreamWriter) -> None:
        match parse_order(line):
            case Malformed(reason, order_id):
                _LOG.warning("a screen's order cannot be read: %s", reason)
                if order_id:
                    self._write(screen, encode_done(Done(order_id, ok=False, why="malformed")))
            case (order_id, order):
                answer = self._answers.get(order_id) or self._begin(order_id, order)
                answer.add_done_callback(lambda done: self._answer(screen, done))

    def _begin(self, order_id: str, order: Order) -> asyncio.Future[Done]:
        work = self._tasks.start(f"order-{type(order).__name__}", self._do(order_id, order))
        self._answers[order_id] = work
        while len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)
        return work

    async def _do(self, order_id: str, order: Order) -> Done:
        why = await self._carry_out(order)
        return Done(order_id, ok=not why, why=why)

    def _answer(self, screen: asyncio.StreamWriter, done: asyncio.Future[Done]) -> None:
        if not done.cancelled() and done.exception() is None:
            self._write(screen, encode_done(done.result()))

    def _write(self, screen: asyncio.StreamWriter, line: bytes) -> None:
        if screen.is_closing():
            return
        screen.write(line)
        # A screen that hangs must not fill our memory; its successor is told everything.
        if screen.transport.get_write_buffer_size() > MOST_BUFFERED:
            _LOG.warning("a screen does not read; its line is cut")
            screen.transport.abort()
