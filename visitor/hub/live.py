"""Owns the live connections: their messages, and the events that they follow."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from fastapi import WebSocket, WebSocketDisconnect
from pydantic import ValidationError

from visitor.access.limits import TryLimit
from visitor.access.roles import Caller, Role
from visitor.clock import Clock
from visitor.errors import (
    BAD_REQUEST,
    NOT_ALLOWED,
    TOO_LARGE,
    TOO_MANY_TRIES,
    ErrorKind,
    LuukkuError,
)
from visitor.hub.events import Event, Events
from visitor.hub.parts import LiveAnswer, LiveHandler
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)

WAITING_EVENTS = 256
"""Events that may wait for one slow device before its connection is given up."""
MOST_TOPICS = 32
FOR_KIOSKS = "directory"
RECHECK_S = 10.0
NEW_LINES = "60/minute"
"""New connections of one device or person; a browser's many tabs share it."""


class LiveDesk:
    """Serves the live connections of one hub."""

    def __init__(
        self,
        events: Events,
        handlers: Mapping[str, LiveHandler],
        still_admits: Callable[[Caller], bool],
        clock: Clock,
        left: Iterable[Callable[[Caller], None]] = (),
    ) -> None:
        self._events = events
        self._handlers = handlers
        self._still_admits = still_admits
        self._clock = clock
        self._new_lines = TryLimit(NEW_LINES, clock)
        self._left = tuple(left)
        self._endings = TaskOwner(_surprised)

    async def serve(self, socket: WebSocket, caller: Caller) -> None:
        """Talk with one device or browser until either side ends it.

        Raises LuukkuError(TOO_MANY_TRIES) for one who opens lines as fast as it can.
        """
        if not self._new_lines.take(caller.device_id, caller.person_id):
            raise LuukkuError(TOO_MANY_TRIES)
        await socket.accept()
        caller = replace(caller, connection_id=self._clock.new_id())
        line = _Line(socket, caller, self._events, self._handlers)
        try:
            await line.run(self._still_admits)
        finally:
            # A hub that is stopped cancels us here: who left is told all the same.
            told = asyncio.to_thread(self._ended, caller)
            await asyncio.shield(self._endings.start("live-ending", told))

    def _ended(self, caller: Caller) -> None:
        for hear in self._left:
            hear(caller)


class _Line:
    """One connection: a reader, a writer, and the topics in between."""

    def __init__(
        self,
        socket: WebSocket,
        caller: Caller,
        events: Events,
        handlers: Mapping[str, LiveHandler],
    ) -> None:
        self._socket = socket
        self._caller = caller
        self._events = events
        self._handlers = handlers
        self._outgoing: asyncio.Queue[Event | None] = asyncio.Queue(WAITING_EVENTS)
        self._topics: set[str] = set()

    async def run(self, still_admits: Callable[[Caller], bool]) -> None:
        self._follow(connection_topic(self._caller.connection_id))
        if self._caller.role is Role.KIOSK:
            self._follow(FOR_KIOSKS)
        try:
            async with asyncio.TaskGroup() as group:
                beside = [
                    group.create_task(self._write(), name="live-writer"),
                    group.create_task(self._recheck(still_admits), name="live-recheck"),
                ]
                await self._read()
                for task in beside:
                    task.cancel()
        finally:
            for topic in list(self._topics):
                self._leave(topic)

    async def _read(self) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            await self._answer(message.get("text") or "")

    async def _recheck(self, still_admits: Callable[[Caller], bool]) -> None:
        # A device that was shut out must not go on hearing through a line that it has open.
        admitted = True
        while admitted:
            await asyncio.sleep(RECHECK_S)
            admitted = await asyncio.to_thread(still_admits, self._caller)
        await self._socket.close(code=1008)

    async def _write(self) -> None:
        while (event := await self._outgoing.get()) is not None:
            try:
                await self._socket.send_text(json.dumps(event))
            except (WebSocketDisconnect, RuntimeError):
                return
        await self._socket.close(code=1013)

    async def _answer(self, text: str) -> None:
        try:
            handler, payload = self._understand(text)
            answer = await asyncio.to_thread(self._settle, handler, payload)
            if answer.leave is not None:
                self._leave(answer.leave)
            if answer.follow is not None and len(self._topics) < MOST_TOPICS:
                self._follow(answer.follow)
                # What changed between the first look and following would else be missed.
                loop = asyncio.get_running_loop()
                await asyncio.to_thread(self._look_again, handler, payload, loop)
            elif answer.reply is not None:
                self._send(answer.reply)
        except LuukkuError as refusal:
            self._send(_fault(refusal.kind))

    def _look_again(
        self, handler: LiveHandler, payload: Any, loop: asyncio.AbstractEventLoop
    ) -> None:
        # Who tells of a change holds this too: else a newer state could overtake ours on the way.
        with self._events.in_order:
            reply = self._settle(handler, payload).reply
            if reply is not None:
                loop.call_soon_threadsafe(self._send, reply)

    def _settle(self, handler: LiveHandler, payload: Any) -> LiveAnswer:
        return handler.answer(self._caller, payload)

    def _understand(self, text: str) -> tuple[LiveHandler, Any]:
        try:
            message = json.loads(text)
            kind = message.pop("type")
            handler = self._handlers.get(kind)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise LuukkuError(BAD_REQUEST) from error
        if handler is None:
            raise LuukkuError(BAD_REQUEST, "unknown type")
        if not handler.rule.admits(self._caller.role):
            raise LuukkuError(NOT_ALLOWED)
        if len(text.encode()) > handler.largest:
            raise LuukkuError(TOO_LARGE)
        try:
            return handler, handler.payload.model_validate(message)
        except ValidationError as error:
            raise LuukkuError(BAD_REQUEST) from error

    def _follow(self, topic: str) -> None:
        self._topics.add(topic)
        self._events.follow(topic, self._send)

    def _leave(self, topic: str) -> None:
        if topic in self._topics:
            self._topics.discard(topic)
            self._events.leave(topic, self._send)

    def _send(self, event: Event) -> None:
        if self._outgoing.qsize() < WAITING_EVENTS - 1:
            self._outgoing.put_nowait(event)
        elif not self._outgoing.full():
            _LOG.warning("a device is too slow", extra={"device": self._caller.device_id})
            self._outgoing.put_nowait(None)


def connection_topic(connection_id: str) -> str:
    """The topic that one connection alone follows, from its beginning to its end."""
    return f"connection:{connection_id}"


def _surprised(name: str, error: BaseException) -> None:
    _LOG.error("a task failed", extra={"task": name}, exc_info=error)


def _fault(kind: ErrorKind) -> Event:
    return {"type": "error", "code": kind.code}
