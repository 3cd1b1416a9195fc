"""Owns the line of one device of the remote service to the hub. Loop thread only."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from visitor.client.device_file import Device
from visitor.client.hub_client import HubClient
from visitor.client.journal import Command, Journal
from visitor.client.live_line import LiveLine, Tempo
from visitor.client.opening import open_journal, trusted
from visitor.client.presence import Presence
from visitor.client.pusher import STEPS_S, Pusher
from visitor.client.result import (
    Event,
    HubAway,
    Lack,
    LiveHeard,
    LiveRefused,
    NotKept,
    PushResult,
    Submitted,
)
from visitor.clock import Clock
from visitor.tasks import TaskOwner

FINISH_S = 1.0


class HubLink:
    """Commands through the journal, in order; live messages both ways; calls beside them.

    Every event goes to `on_event` on the loop thread: LiveHeard for each live message, and what
    became of the commands.
    """

    def __init__(
        self,
        device: Device,
        journal: Journal,
        clock: Clock,
        tasks: TaskOwner,
        on_event: Callable[[Event], None],
        push_steps_s: tuple[float, ...] = STEPS_S,
        tempo: Tempo | None = None,
    ) -> None:
        self._device = device
        self._journal = journal
        self._clock = clock
        self._tasks = tasks
        self._emit = on_event
        self._client = HubClient(device)
        presence = Presence(clock, on_event)
        self._pusher = Pusher(
            self._client, journal, clock, presence, on_event, _nothing, push_steps_s
        )
        self._live = LiveLine(device, clock, presence, self._connected, self._hear, tempo)
        self._subscriptions: list[Mapping[str, Any]] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._open = asyncio.Event()

    @property
    def is_connected(self) -> bool:
        """Whether live messages go through."""
        return self._live.is_connected

    async def start(self) -> None:
        """Open the journal and begin; returns before the hub is reached."""
        await open_journal(self._journal, self._emit)
        self._start("hub-link", self._bring_up())

    async def submit(self, kind: str, payload: Mapping[str, Any]) -> Submitted | NotKept:
        """Keep a command; it is durable when Submitted comes back, and is delivered in order."""
        command = Command(self._clock.new_id(), kind, self._clock.now(), dict(payload))
        try:
            stored = await asyncio.to_thread(self._journal.append, command)
        except sqlite3.Error:
            return NotKept(Lack.DISK)
        if isinstance(stored, NotKept):
            return stored
        self._pusher.wake()
        return Submitted(command.id)

    async def subscribe(self, message: Mapping[str, Any]) -> None:
        """Send a live message now and after each reconnect."""
        self._subscriptions.append(message)
        await self._live.send(message)

    async def send(self, message: Mapping[str, Any]) -> bool:
        """Send a live message; False where there is no connection now."""
        return await self._live.send(message)

    async def post(self, path: str, body: Mapping[str, Any]) -> PushResult:
        """Ask for something that is not kept, such as a sign-in."""
        if not self._open.is_set():
            return HubAway("the line is not open yet")
        return await self._client.post(path, body)

    async def close(self) -> None:
        """End all tasks, close the connections, wipe and close the journal."""
        await self._client.finish(FINISH_S)
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._client.close()
        await asyncio.to_thread(self._journal.close)

    async def _bring_up(self) -> None:
        tls = await trusted(self._device, self._emit)
        await asyncio.to_thread(self._client.open, tls)
        self._open.set()
        self._start("hub-pusher", self._pusher.run())
        self._start("hub-live", self._live.run(tls))

    async def _connected(self) -> None:
        self._pusher.hub_is_back()
        for message in list(self._subscriptions):
            await self._live.send(message)

    async def _hear(self, kind: str, message: dict[str, Any]) -> None:
        if kind == "error":
            self._emit(LiveRefused(str(message.get("code", ""))))
        else:
            self._emit(LiveHeard(kind, message))

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = self._tasks.start(name, work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)


async def _nothing() -> None:
    """What the pusher does while nothing waits."""
