"""Owns how a visitor's leaving is kept and told, found by the code. Loop thread only."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable

from visitor.client.journal import Command, Entry, Journal, State
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    Event,
    LiveRefused,
    NotKept,
    Parting,
    VisitChanged,
    VisitUnknown,
)
from visitor.clock import Clock
from visitor.errors import VISIT_UNKNOWN

LEAVE = "visit.leave"
Found = str | Parting


class Leaver:
    """Finds the visit of a code, keeps its leaving, and waits a moment for the hub's word.

    `ask(code)` has the hub look the code up and returns once it answered or cannot;
    `kept()` pushes what is in the journal and gives the seconds in which an answer may come.
    """

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        ask: Callable[[str], Awaitable[None]],
        kept: Callable[[], float],
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._ask = ask
        self._kept = kept
        self._looked_up: dict[str, asyncio.Future[Found]] = {}
        self._told: dict[str, asyncio.Future[Parting]] = {}

    async def leave(self, code: str) -> Parting:
        """Mark the visit with `code` as left; a leaving that is kept is durable."""
        try:
            found = await self._find(code)
            if isinstance(found, Parting):
                return found
            before = await asyncio.to_thread(self._journal.by_visit, found, LEAVE)
            if before is not None and not _refused(before):
                return Parting.ALREADY
        except (sqlite3.Error, OSError):
            return Parting.NOT_KEPT
        return await self._keep(found, code)

    def hear(self, event: Event) -> None:
        """Take what the hub says; most of it is about others."""
        match event:
            case VisitChanged(view):
                self._found(view.code, Parting.ALREADY if view.closed else view.id)
            case VisitUnknown(code):
                self._found(code, Parting.UNKNOWN)
            case LiveRefused():
                for code in list(self._looked_up):
                    self._found(code, Parting.MANY)
            case CommandAnswered(command_id, _, outcome) if command_id in self._told:
                already = outcome.get("already") is True
                self._settle(command_id, Parting.ALREADY if already else Parting.LEFT)
            case CommandRefused(command_id, error, _) if command_id in self._told:
                unknown = error == VISIT_UNKNOWN.code
                self._settle(command_id, Parting.UNKNOWN if unknown else Parting.NOT_KEPT)
            case _:
                pass

    async def _find(self, code: str) -> Found:
        """The id of the visit, by our own journal or else by the hub; or why there is none."""
        ours = await asyncio.to_thread(self._journal.by_code, code)
        if ours is not None:
            return Parting.UNKNOWN if _refused(ours) else ours.command.visit_id
        found: asyncio.Future[Found] = asyncio.get_running_loop().create_future()
        self._looked_up[code] = found
        try:
            await self._ask(code)
            return found.result() if found.done() else Parting.UNREACHABLE
        finally:
            self._looked_up.pop(code, None)

    async def _keep(self, visit_id: str, code: str) -> Parting:
        now, command_id = self._clock.now(), self._clock.new_id()
        payload = {"visit_id": visit_id, "code": code, "left_at": now.isoformat()}
        command = Command(command_id, LEAVE, now, payload, visit_id)
        told: asyncio.Future[Parting] = asyncio.get_running_loop().create_future()
        self._told[command_id] = told
        try:
            if isinstance(await asyncio.to_thread(self._journal.append, command), NotKept):
                return Parting.NOT_KEPT
            async with asyncio.timeout(self._kept()):
                return await told
        except TimeoutError:
            return Parting.KEPT
        finally:
            self._told.pop(command_id, None)

    def _found(self, code: str, found: Found) -> None:
        waits = self._looked_up.get(code)
        if waits is not None and not waits.done():
            waits.set_result(found)

    def _settle(self, command_id: str, parting: Parting) -> None:
        if not self._told[command_id].done():
            self._told[command_id].set_result(parting)


def _refused(entry: Entry) -> bool:
    return entry.state is not State.PENDING and "refused" in (entry.answer or {})
