"""Owns a screen's line to the media process: reconnects, keeps orders until answered. Loop thread.

No Qt here: the screen runs it on its loop thread and marshals the events.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from booth.call.local_protocol import (
    LINE_LIMIT,
    Done,
    Malformed,
    Order,
    State,
    encode_order,
    parse_message,
)
from visitor.clock import Clock
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)
STEPS_S = (0.05, 0.1, 0.2, 0.5, 1.0)
OPEN_S = 2.0
MOST_WAITING = 32


@dataclass(frozen=True, slots=True)
class MediaReached:
    """The media process listens; its State follows at once."""


@dataclass(frozen=True, slots=True)
class MediaLost:
    """The media process is away; what was last told may be old."""


MediaEvent = State | MediaReached | MediaLost


@dataclass(slots=True)
class _Waiting:
    line: bytes
    answer: asyncio.Future[Done]


class MediaClient:
    """Connects to `path` again and again. Every event goes to `on_event`, on the loop thread."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        tasks: TaskOwner,
        on_event: Callable[[MediaEvent], None],
        steps_s: tuple[float, ...] = STEPS_S,
    ) -> None:
        self._path = path
        self._clock = clock
        self._tasks = tasks
        self._on_event = on_event
        self._steps_s = steps_s
        self._waiting: dict[str, _Waiting] = {}
        self._writer: asyncio.StreamWriter | None = None
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin; returns before the media process is reached."""
        self._task = self._tasks.start("media-line", self._run())

    async def order(self, order: Order) -> Done:
        """Have it done: sent now, and after each reconnect, until the media process answers.

        A line that is closed, or has 32 orders waiting, answers "closed" or "too-many" itself.
        """
        order_id = self._clock.new_id()
        if self._task is None:
            return Done(order_id, ok=False, why="closed")
        if len(self._waiting) >= MOST_WAITING:
            return Done(order_id, ok=False, why="too-many")
        waiting = _Waiting(
            encode_order(order_id, order), asyncio.get_running_loop().create_future()
        )
        self._waiting[order_id] = waiting
        self._write(waiting.line)
        try:
            return await waiting.answer
        finally:
            self._waiting.pop(order_id, None)

    async def close(self) -> None:
        """End the line; orders that still wait are answered "closed"."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        for order_id, waiting in self._waiting.items():
            if not waiting.answer.done():
                waiting.answer.set_result(Done(order_id, ok=False, why="closed"))

    async def _run(self) -> None:
        tries = 0
        while True:
            try:
                async with asyncio.timeout(OPEN_S):
                    reader, writer = await asyncio.open_unix_connection(
                        self._path, limit=LINE_LIMIT
                    )
            except (OSError, TimeoutError):
                await asyncio.sleep(self._steps_s[min(tries, len(self._steps_s) - 1)])
                tries += 1
                continue
            tries = 0
            await self._converse(reader, writer)
            await asyncio.sleep(self._steps_s[0])

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._on_event(MediaReached())
        for waiting in self._waiting.values():
            self._write(waiting.line)
        try:
            while line := await reader.readline():
                self._hear(line)
        except (OSError, ValueError) as error:
            _LOG.info("the media process's line ended: %s", error)
        finally:
            self._writer = None
            writer.transport.abort()
        self._on_event(MediaLost())

    def _hear(self, line: bytes) -> None:
        match parse_message(line):
            case State() as state:
                self._on_event(state)
            case Done() as done:
                waiting = self._waiting.get(done.id)
                if waiting is not None and not waiting.answer.done():
                    waiting.answer.set_result(done)
            case Malformed(reason):
                _LOG.warning("the media process said what cannot be read: %s", reason)

    def _write(self, line: bytes) -> None:
        # What is lost with a breaking line is sent again on the next.
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(line)
