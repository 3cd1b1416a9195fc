"""Owns the delivery of journalled commands: in order, one at a time. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, assert_never

from visitor.client.backoff import Backoff
from visitor.client.hub_client import HubClient
from visitor.client.journal import Command, Journal, State
from visitor.client.presence import Path, Presence
from visitor.client.result import (
    Answered,
    CommandAnswered,
    CommandRefused,
    Event,
    Fault,
    HubAway,
    PushResult,
    Refused,
    Rejected,
    StoreFault,
)
from visitor.clock import Clock
from visitor.errors import Action

_LOG = logging.getLogger(__name__)
STEPS_S = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
SLOW_S = 30.0
# A second screen may append during a hand-over, and cannot wake us.
LOOK_S = 1.0
TRIES_OF_A_BAD_COMMAND = 3


class Pusher:
    """Pushes what the journal holds until the hub has answered all of it.

    `idle()` is awaited about every second while nothing is pending.
    """

    def __init__(
        self,
        client: HubClient,
        journal: Journal,
        clock: Clock,
        presence: Presence,
        emit: Callable[[Event], None],
        idle: Callable[[], Awaitable[None]],
        steps_s: tuple[float, ...] = STEPS_S,
        look_s: float = LOOK_S,
    ) -> None:
        self._client = client
        self._journal = journal
        self._presence = presence
        self._emit = emit
        self._idle = idle
        self._look_s = look_s
        self._backoff = Backoff(clock, steps_s)
        self._awake = asyncio.Event()
        self._bad_tries = 0
        self._store_fails = False

    def wake(self) -> None:
        """Something was appended: try now."""
        self._awake.set()

    def hub_is_back(self) -> None:
        """The hub was reached on another path: try now, and patiently no more."""
        self._backoff.reset()
        self._awake.set()

    async def run(self) -> None:
        """Push for ever; the task's owner cancels it."""
        while True:
            self._awake.clear()
            await self._wait(await self._step())

    async def _step(self) -> float:
        """Push the oldest command; the seconds to wait before the next step."""
        try:
            wait_s = await self._push_first()
        except (sqlite3.Error, OSError) as error:
            if not self._store_fails:
                self._emit(StoreFault(f"the journal cannot be used: {error}"))
            self._store_fails = True
            return self._backoff.wait_s()
        self._store_fails = False
        return wait_s

    async def _push_first(self) -> float:
        command = await asyncio.to_thread(self._journal.first_pending)
        if command is None:
            await asyncio.to_thread(self._journal.wipe_if_needed)
            await self._idle()
            return self._look_s
        return await self._conclude(command, await self._client.push(command))

    async def _conclude(self, command: Command, result: PushResult) -> float:
        match result:
            case Answered():
                await self._answered(command, result)
                return 0.0
            case Refused(code, action):
                await self._refused(command, code, action, State.DONE)
                return 0.0
            case HubAway(reason):
                _LOG.info("the hub is away: %s", reason)
                self._presence.fails(Path.COMMANDS)
                return self._backoff.wait_s()
            case Rejected(reason, fault):
                return await self._rejected(command, reason, fault)
            case never:
                assert_never(never)

    async def _answered(self, command: Command, answer: Answered) -> None:
        await self._settle(command, {"outcome": True}, State.DONE)
        self._emit(CommandAnswered(command.id, command.kind, answer.outcome))

    async def _refused(self, command: Command, code: str, action: str, state: State) -> None:
        await self._settle(command, {"refused": {"code": code, "action": action}}, state)
        self._emit(CommandRefused(command.id, code, action))

    async def _rejected(self, command: Command, reason: str, fault: Fault) -> float:
        if fault is Fault.SETUP:
            self._presence.broken(Path.COMMANDS, reason)
            return SLOW_S
        self._presence.works(Path.COMMANDS)
        self._bad_tries += 1
        if self._bad_tries < TRIES_OF_A_BAD_COMMAND:
            return self._backoff.wait_s()
        _LOG.error("command %s will never be taken: %s", command.id, reason)
        await self._refused(command, reason, Action.ASK_DESK, State.DEAD)
        return 0.0

    async def _settle(self, command: Command, answer: dict[str, Any], state: State) -> None:
        await asyncio.to_thread(self._journal.settle, command.id, answer, state)
        self._bad_tries = 0
        self._backoff.reset()
        self._presence.works(Path.COMMANDS)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._awake.wait()
        except TimeoutError:
            return
