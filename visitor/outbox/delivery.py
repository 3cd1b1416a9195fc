"""Owns the worker's units of work: claims, outcomes and receipts. Worker threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.outbox import repository, rules
from visitor.outbox.channels import Parcel
from visitor.outbox.models import Message
from visitor.outbox.rules import Accepted, Outcome, Standing, State, Uncertain

Changed = Callable[[Session, str], None]


@dataclass(frozen=True, slots=True)
class Room:
    """How many messages one channel can take now, and how long each may be in the sending."""

    most: int
    lease: timedelta


class Delivery:
    """Each public method is one unit of work, committed at its end.

    `changed(session, visit_id)` is called inside it after a message's state has changed.
    """

    def __init__(
        self, database: Database, clock: Clock, missed_for: timedelta, changed: Changed
    ) -> None:
        self._database = database
        self._clock = clock
        self._missed_for = missed_for
        self._changed = changed

    def next_due(self, channels: Iterable[str]) -> datetime | None:
        """When the next message of `channels` needs the worker; None for never."""
        with self._database.reading() as session:
            return repository.next_due(session, channels)

    def claim(self, rooms: Mapping[str, Room]) -> list[Parcel]:
        """Take out what is due, as much as there is room for; no other worker gets it."""
        now = self._clock.now()
        with self._database.writing() as session:
            return [
                self._parcel(row, now + room.lease)
                for channel, room in rooms.items()
                for row in repository.take_due(session, channel, now, room.most)
                if self._is_to_be_sent(session, row, now)
            ]

    def record(self, parcel: Parcel, outcome: Outcome) -> None:
        """Write down how the attempt of `parcel` ended."""
        now = self._clock.now()
        with self._database.writing() as session:
            row = repository.locked(session, parcel.id)
            if row is None:
                return
            if isinstance(outcome, Accepted):
                row.provider_id = row.provider_id or outcome.provider_id
                row.accepted_at = row.accepted_at or now
            else:
                row.last_error = outcome.reason[:200]
            standing = repository.standing_of(row)
            if rules.counts(standing, outcome, parcel.attempt):
                self._move(session, row, rules.next_state(standing, outcome, now))

    def _is_to_be_sent(self, session: Session, row: Message, now: datetime) -> bool:
        standing = repository.standing_of(row)
        if standing.state is State.SENDING:
            # Its sender was killed, perhaps between the provider's "yes" and our record.
            began = row.leased_until or now
            row.last_error = "left in the sending"
            standing = rules.next_state(standing, Uncertain(row.last_error), began)
            self._move(session, row, standing)
        if standing.state is State.QUEUED and repository.is_overtaken(session, row):
            standing = rules.withdrawn(standing)
            self._move(session, row, standing)
        if standing.state is State.QUEUED and standing.useful_until <= now:
            answered = repository.host_answered(session, row.visit_id)
            standing = rules.lapsed(standing, now, self._missed_for, answered)
            self._move(session, row, standing)
        return standing.state is State.QUEUED and standing.due_at <= now

    def _move(self, session: Session, row: Message, standing: Standing) -> None:
        repository.put_standing(row, standing)
        session.flush()
        if row.visit_id is not None:
            self._changed(session, row.visit_id)

    def _parcel(self, row: Message, leased_until: datetime) -> Parcel:
        repository.put_standing(row, rules.claimed(repository.standing_of(row)))
        row.leased_until = leased_until
        return Parcel(
            id=row.id,
            visit_id=row.visit_id or "",
            channel=row.channel,
            template=row.template,
            language=row.language,
            attempt=row.attempts,
            recipient=row.recipient,
            facts=dict(row.facts),
            invitation_id=row.invitation_id or "",
        )
