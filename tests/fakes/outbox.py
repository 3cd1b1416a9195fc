"""A small municipality whose visitors arrive: rows and a worker for tests of the outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from visitor.access.models import Device
from visitor.clock import Clock
from visitor.db.engine import Database, after_commit
from visitor.directory.models import Department, Host
from visitor.hub.events import Events
from visitor.outbox.channels import Channel
from visitor.outbox.delivery import Delivery, Room
from visitor.outbox.models import Message
from visitor.outbox.service import TOPIC, queue_answered, queue_arrival
from visitor.outbox.worker import OutboxWorker
from visitor.settings import HubSettings
from visitor.tasks import TaskOwner
from visitor.visits.models import Visit, VisitPerson
from visitor.visits.rules import Answer

DAY = timedelta(hours=24)
LEASE = timedelta(seconds=15)


def unexpected(name: str, error: BaseException) -> None:
    """What a test's TaskOwner calls: a surprise in a task fails the test as a warning does."""
    raise AssertionError(name) from error


class Municipality:
    """One host, and as many visits to her as a test wants; ids are 32 hexadecimal digits."""

    def __init__(
        self, database: Database, clock: Clock, settings: HubSettings, events: Events
    ) -> None:
        self.database = database
        self.clock = clock
        self.settings = settings
        self.events = events
        self.changes: list[tuple[str, str]] = []
        self._news = asyncio.Event()
        events.follow("test.changed", lambda _event: self._news.set())
        self._visits = 0
        with database.writing() as session:
            self._settle(session)

    def _settle(self, session: Session) -> None:
        now = self.clock.now()
        session.add(Department(id="d" * 32, name_fi="Kirjasto", name_sv="Bibliotek", name_en="L"))
        session.add(Device(id="e" * 32, name="Aula", role="kiosk", key_hash="", enrolled_at=now))
        session.flush()
        session.add(
            Host(
                id="a" * 32,
                email="maija.virtanen@koivuranta.example",
                given_name="Maija",
                family_name="Virtanen",
                mobile="+358401234567",
                language="fi",
                department_id="d" * 32,
            )
        )

    def change_host(self, **columns: Any) -> None:
        with self.database.writing() as session:
            host = session.get_one(Host, "a" * 32)
            for name, value in columns.items():
                setattr(host, name, value)

    def arrival(self, **person: str) -> str:
        """Write a visit that arrives now, with its messages; gives its id."""
        return self.arrival_before(timedelta(0), **person)

    def arrival_before(self, ago: timedelta, **person: str) -> str:
        """The same for a visit that arrived `ago`, and is heard of only now."""
        with self.database.writing() as session:
            visit = self._visit(session, ago, person)
            assert visit.person is not None
            queue_arrival(
                session, self.settings, self.clock, self.events, visit=visit, person=visit.person
            )
            return visit.id

    def answer(self, visit_id: str, answer: Answer) -> None:
        with self.database.writing() as session:
            visit = session.get_one(Visit, visit_id)
            queue_answered(
                session, self.settings, self.clock, self.events, visit=visit, answer=answer
            )

    def messages(self, **wanted: str) -> list[Message]:
        """The messages whose columns are as `wanted`, oldest first."""
        with self.database.reading() as session:
            query = select(Message).filter_by(**wanted).order_by(Message.created_at, Message.id)
            rows = list(session.scalars(query).all())
            # The rollback of a reading session would empty them.
            session.expunge_all()
            return rows

    def states(self, **wanted: str) -> list[str]:
        return [message.state for message in self.messages(**wanted)]

    def message(self, **wanted: str) -> Message:
        (message,) = self.messages(**wanted)
        return message

    def changed(self, session: Session, visit_id: str) -> None:
        """To be given to Delivery: remembers the states that it was called with."""
        rows = session.scalars(select(Message).filter_by(visit_id=visit_id)).all()
        after_commit(session, lambda: self._remember(rows))

    def delivery(self) -> Delivery:
        return Delivery(self.database, self.clock, DAY, self.changed)

    def rooms(self, most: int = 4) -> dict[str, Room]:
        return {"email": Room(most, LEASE), "sms": Room(most, LEASE)}

    def worker(self, channels: Mapping[str, Channel], tasks: TaskOwner) -> OutboxWorker:
        return OutboxWorker(self.delivery(), channels, self.clock, self.events, tasks)

    def wake(self) -> None:
        self.events.publish(TOPIC, {})

    async def until(self, condition: Callable[[], bool], deadline_s: float = 20) -> None:
        """Wait for a change of a message after which `condition` holds. Raises TimeoutError."""
        async with asyncio.timeout(deadline_s):
            while True:
                self._news.clear()
                if await asyncio.to_thread(condition):
                    return
                await self._news.wait()

    async def until_state(self, state: str, **wanted: str) -> None:
        """Wait until every message as `wanted` is in `state`."""
        await self.until(lambda: set(self.states(**wanted)) == {state})

    def _visit(self, session: Session, ago: timedelta, person: Mapping[str, str]) -> Visit:
        self._visits += 1
        now = self.clock.now()
        visit = Visit(
            id=f"{self._visits:032x}",
            device_id="e" * 32,
            department_id="d" * 32,
            code=f"{self._visits:04d}",
            language="sv",
            arrived_at=now - ago,
            received_at=now,
        )
        session.add(visit)
        session.flush()
        facts = {"name": "Matti Meikäläinen", "organisation": "", "phone": "", **person}
        visit.person = VisitPerson(host=session.get_one(Host, "a" * 32), keep_until=now, **facts)
        session.flush()
        return visit

    def _remember(self, rows: Any) -> None:
        self.changes += [(row.channel, row.state) for row in rows]
        self.events.publish("test.changed", {})
