"""Owns the composition of the hub's client: what a screen calls. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Coroutine
from dataclasses import asdict
from typing import Any

from visitor.client.codes import choose_code
from visitor.client.device_file import Device
from visitor.client.directory_copy import DirectoryCopy, DirectorySnapshot
from visitor.client.directory_keeper import DirectoryKeeper
from visitor.client.hub_client import HubClient
from visitor.client.invitation_view import Query, Sought, sought, wire
from visitor.client.journal import ARRIVE, Command, Entry, Journal, State
from visitor.client.leaving import Leaver
from visitor.client.live import Live, Watch
from visitor.client.live_line import Tempo
from visitor.client.opening import open_journal, trusted
from visitor.client.presence import Presence
from visitor.client.pusher import STEPS_S, Pusher
from visitor.client.result import Arrival as Arrival
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    Event,
    Kept,
    Lack,
    LiveRefused,
    NotKept,
    Parting,
    StoreFault,
    VisitChanged,
    VisitPending,
    VisitRefused,
    VisitUnknown,
    VisitUnreachable,
)
from visitor.client.visit_view import parse
from visitor.clock import Clock
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)
ANSWER_S = 3.0
FINISH_S = 1.0
MOST_PARKED = 24


class HubSession:
    """One screen's session with the hub. Every event goes to `on_event`, on the loop thread."""

    def __init__(
        self,
        device: Device,
        journal: Journal,
        copy: DirectoryCopy,
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
        self._on_event = on_event
        self._client = HubClient(device)
        presence = Presence(clock, self._emit)
        self._pusher = Pusher(
            self._client, journal, clock, presence, self._emit, self._idle, push_steps_s
        )
        self._keeper = DirectoryKeeper(self._client, copy, clock, presence, self._emit)
        self._live = Live(
            device, clock, presence, self._emit, self._connected, self._keeper.refresh, tempo
        )
        self._leaver = Leaver(journal, clock, self._ask_once, self._push_now)
        self._running: set[asyncio.Task[Any]] = set()
        # Visits that wait for their command's answer, by the command's id.
        self._parked: dict[str, Watch] = {}
        self._asked: dict[str, asyncio.Event] = {}

    @property
    def directory(self) -> DirectorySnapshot | None:
        """The newest whole directory, from the hub or from the disk."""
        return self._keeper.snapshot

    async def start(self) -> None:
        """Open the journal and begin; returns before the hub is reached."""
        await open_journal(self._journal, self._emit)
        self._start("hub-session", self._bring_up())

    async def arrive(self, arrival: Arrival) -> Kept | NotKept:
        """Keep an arrival; it is durable when Kept comes back, and is delivered from then on."""
        command_id, visit_id = self._clock.new_id(), self._clock.new_id()
        kept = await asyncio.to_thread(self._keep, command_id, visit_id, arrival)
        if isinstance(kept, Kept):
            self._park(kept.id, Watch(kept.visit_id, kept.code))
            self._pusher.wake()
        return kept

    async def watch(self, visit_id: str, code: str) -> None:
        """Follow a visit until `unwatch`; one that is still pending is followed once answered."""
        entry = await self._recall(self._journal.by_visit, visit_id)
        if entry is None or not self._parked_while_pending(entry):
            await self._live.watch(Watch(visit_id, code))

    async def look_up(self, code: str) -> None:
        """Have the visit with `code` told: one event follows within 3 s, later ones if watched."""
        entry = await self._recall(self._journal.by_code, code)
        if entry is not None and self._parked_while_pending(entry):
            self._emit(VisitPending(code))
        elif entry is not None and (error := _refusal(entry)):
            self._emit(VisitRefused(code, error))
        else:
            await self._ask(Watch(entry.command.visit_id if entry else None, code))

    async def find_invitation(self, query: Query) -> Sought:
        """Ask the hub for the appointment of `query`; answers within 3 s."""
        asked = self._client.post("/api/invitations/look-up", wire(query), ANSWER_S)
        return sought(await asked)

    async def unwatch(self, visit_id: str | None, code: str) -> None:
        """Forget the visit: no more events of it."""
        self._parked = {key: kept for key, kept in self._parked.items() if kept.code != code}
        await self._live.unwatch(visit_id, code)

    async def leave(self, code: str) -> Parting:
        """Mark the visit with `code` as left: known within 6 s, and never lost once kept."""
        return await self._leaver.leave(code)

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
        await self._keeper.show_copy()
        tls = await trusted(self._device, self._emit)
        await asyncio.to_thread(self._client.open, tls)
        self._keeper.refresh()
        self._start("hub-pusher", self._pusher.run())
        self._start("hub-live", self._live.run(tls))
        self._start("hub-directory", self._keeper.run())

    def _keep(self, command_id: str, visit_id: str, arrival: Arrival) -> Kept | NotKept:
        try:
            code = choose_code(self._clock, self._journal.used_codes_today())
        except sqlite3.ProgrammingError:
            return NotKept(Lack.CLOSED)
        except (sqlite3.Error, OSError):
            return NotKept(Lack.DISK)
        now = self._clock.now()
        payload = {
            "visit_id": visit_id,
            "code": code,
            **_given(arrival),
            "arrived_at": now.isoformat(),
        }
        command = Command(command_id, ARRIVE, now, payload, visit_id, code)
        stored = self._journal.append(command)
        return stored if isinstance(stored, NotKept) else Kept(command_id, visit_id, code)

    async def _ask(self, watch: Watch) -> None:
        answered = self._asked[watch.code] = asyncio.Event()
        try:
            async with asyncio.timeout(ANSWER_S if self._live.is_connected else 0.0):
                await self._live.watch(watch)
                await answered.wait()
        except TimeoutError:
            self._emit(VisitUnreachable(watch.code))
        finally:
            self._asked.pop(watch.code, None)

    async def _ask_once(self, code: str) -> None:
        await self._ask(Watch(None, code))
        await self._live.unwatch(None, code)

    def _push_now(self) -> float:
        self._pusher.wake()
        return ANSWER_S if self._live.is_connected else 0.0

    def _parked_while_pending(self, entry: Entry) -> bool:
        if entry.state is not State.PENDING:
            return False
        self._park(entry.command.id, Watch(entry.command.visit_id, entry.command.code))
        return True

    def _park(self, command_id: str, watch: Watch) -> None:
        self._parked[command_id] = watch
        while len(self._parked) > MOST_PARKED:
            del self._parked[next(iter(self._parked))]

    async def _recall(self, read: Callable[[str], Entry | None], key: str) -> Entry | None:
        try:
            return await asyncio.to_thread(read, key)
        except (sqlite3.Error, OSError) as error:
            self._emit(StoreFault(f"the journal cannot be read: {error}"))
            return None

    async def _idle(self) -> None:
        """Follow what another screen's pusher settled for us during a hand-over."""
        for command_id, watch in list(self._parked.items()):
            entry = await self._recall(self._journal.by_visit, watch.visit_id or "")
            if entry is not None and entry.state is State.PENDING:
                continue
            if self._parked.pop(command_id, None) is None:
                continue
            if entry is not None and (error := _refusal(entry)):
                self._emit(VisitRefused(watch.code, error))
            else:
                await self._live.watch(watch)

    def _connected(self) -> None:
        self._pusher.hub_is_back()
        self._keeper.refresh()

    def _emit(self, event: Event) -> None:
        self._on_event(event)
        self._leaver.hear(event)
        match event:
            case CommandAnswered(command_id, _, outcome):
                self._follow_answered(command_id, outcome.get("visit"))
            case CommandRefused(command_id, error, _):
                if watch := self._parked.pop(command_id, None):
                    self._emit(VisitRefused(watch.code, error))
            case VisitChanged(view):
                self._answered(view.code)
            case VisitUnknown(code):
                self._answered(code)
            case LiveRefused():
                for code in list(self._asked):
                    self._answered(code)
                    self._start("unwatch", self._live.unwatch(None, code))
            case _:
                pass

    def _follow_answered(self, command_id: str, visit: object) -> None:
        watch = self._parked.pop(command_id, None)
        if watch is None:
            return
        try:
            self._emit(VisitChanged(parse(visit)))
        except ValueError as fault:
            _LOG.warning("the hub sent a visit that cannot be read: %s", fault)
        self._start("watch", self._live.watch(watch))

    def _answered(self, code: str) -> None:
        if code in self._asked:
            self._asked[code].set()

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = self._tasks.start(name, work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)


def _given(arrival: Arrival) -> dict[str, Any]:
    # An older hub knows no invitations: what is not there is not said.
    return {key: value for key, value in asdict(arrival).items() if value is not None}


def _refusal(entry: Entry) -> str:
    refused = (entry.answer or {}).get("refused")
    return str(refused["code"]) if refused else ""
