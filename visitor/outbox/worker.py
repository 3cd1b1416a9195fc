"""Owns the worker that takes messages out of the outbox. Hub's loop; the database in threads."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from visitor.clock import Clock
from visitor.hub.events import Event, Events
from visitor.outbox.channels import Channel, Parcel
from visitor.outbox.delivery import Delivery, Room
from visitor.outbox.rules import Outcome
from visitor.outbox.service import TOPIC
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)

MOST_AT_ONCE = 4
# Another hub over the same database may have written, or died: look even when nobody calls.
LONGEST_REST_S = 5.0
_SHORTEST_REST_S = 0.05
_AFTER_A_FAULT_S = 1.0
_STOP_S = 5.0
# On top of the channel's own limit: the record of the outcome, and a loop that is busy.
_LEASE_MARGIN_S = 5.0
_RECORD_RETRIES_S = (0.2, 1.0, 3.0)
_AWAY = (OperationalError, InterfaceError)


class OutboxWorker:
    """Sends what is due, a few at a time in each channel, until it is cancelled.

    A slow channel holds up none but itself. A message that was being sent when the process
    died is found again by the end of its lease.
    """

    def __init__(
        self,
        delivery: Delivery,
        channels: Mapping[str, Channel],
        clock: Clock,
        events: Events,
        tasks: TaskOwner,
    ) -> None:
        self._delivery = delivery
        self._channels = channels
        self._clock = clock
        self._events = events
        self._tasks = tasks
        self._wake = asyncio.Event()
        self._busy: Counter[str] = Counter()
        self._running: set[asyncio.Task[Any]] = set()

    async def run(self) -> None:
        """Work until cancelled; then finish what is being sent, within some seconds."""
        self._events.follow(TOPIC, self._called)
        try:
            while True:
                self._wake.clear()
                # Shielded: rows that were claimed must be sent, or they would look uncertain.
                rest = await asyncio.shield(self._start("outbox round", self._round()))
                with suppress(TimeoutError):
                    async with asyncio.timeout(rest):
                        await self._wake.wait()
        finally:
            self._events.leave(TOPIC, self._called)
            await self._finish()

    async def _round(self) -> float:
        """Start what is due; gives the seconds until there may be more."""
        rooms = self._rooms()
        try:
            due = await asyncio.to_thread(self._delivery.next_due, rooms)
            if due is None:
                return LONGEST_REST_S
            if (wait := (due - self._clock.now()).total_seconds()) > 0:
                return min(wait, LONGEST_REST_S)
            parcels = await asyncio.to_thread(self._delivery.claim, rooms)
        except _AWAY as error:
            _LOG.error("the outbox cannot reach its database", extra=_fault(error))
            return _AFTER_A_FAULT_S
        for parcel in parcels:
            self._dispatch(parcel)
        return 0.0 if parcels else _SHORTEST_REST_S

    def _rooms(self) -> dict[str, Room]:
        return {
            name: Room(
                MOST_AT_ONCE - self._busy[name],
                timedelta(seconds=channel.limit_s + _LEASE_MARGIN_S),
            )
            for name, channel in self._channels.items()
            if self._busy[name] < MOST_AT_ONCE
        }

    def _dispatch(self, parcel: Parcel) -> None:
        self._busy[parcel.channel] += 1
        task = self._start(f"outbox {parcel.channel} {parcel.id}", self._send(parcel))
        task.add_done_callback(partial(self._sent, parcel.channel))

    async def _send(self, parcel: Parcel) -> None:
        outcome = await self._channels[parcel.channel].send(parcel)
        _LOG.info(
            "a message was tried",
            extra={
                "message_id": parcel.id,
                "channel": parcel.channel,
                "attempt": parcel.attempt,
                "outcome": type(outcome).__name__,
            },
        )
        await self._record(parcel, outcome)

    async def _record(self, parcel: Parcel, outcome: Outcome) -> None:
        for pause in _RECORD_RETRIES_S:
            try:
                return await asyncio.to_thread(self._delivery.record, parcel, outcome)
            except _AWAY as error:
                _LOG.error("an outcome was not recorded yet", extra=_fault(error))
                await asyncio.sleep(pause)
        return await asyncio.to_thread(self._delivery.record, parcel, outcome)

    async def _finish(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_STOP_S):
                while self._running:
                    await asyncio.wait(self._running)
        await self._tasks.close()

    def _start(self, name: str, work: Any) -> asyncio.Task[Any]:
        task = self._tasks.start(name, work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def _sent(self, channel: str, _task: asyncio.Task[Any]) -> None:
        self._busy[channel] -= 1
        self._wake.set()

    def _called(self, _event: Event) -> None:
        self._wake.set()


def _fault(error: DBAPIError) -> dict[str, str]:
    # The error's own words hold the statement's parameters: addresses and telephone numbers.
    return {"fault": type(error.orig).__name__}
