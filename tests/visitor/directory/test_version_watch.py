from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import structlog

from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.directory_files import MAIJA, PEKKA, table_of
from tests.fakes.outbox import unexpected
from visitor.db.engine import Database
from visitor.directory.errand import VersionWatch
from visitor.directory.service import TOPIC, take_in
from visitor.hub.events import Event, Events
from visitor.tasks import TaskOwner

LONG_S = 10


class Heard:
    """What the followers of the directory were told, in order."""

    def __init__(self, events: Events) -> None:
        self.versions: list[int] = []
        self._more = asyncio.Event()
        events.follow(TOPIC, self._hear)

    def _hear(self, event: Event) -> None:
        assert event["type"] == "directory.changed"
        self.versions.append(event["version"])
        self._more.set()

    async def until(self, version: int) -> None:
        async with asyncio.timeout(LONG_S):
            while version not in self.versions:
                self._more.clear()
                await self._more.wait()


@pytest.fixture
async def tasks() -> AsyncIterator[TaskOwner]:
    owner = TaskOwner(unexpected)
    yield owner
    await owner.close()


@pytest.fixture
def events() -> Events:
    return Events()


def import_elsewhere(url: str, clock: FakeClock, *lines: str) -> None:
    """Import as another process does: with its own database and events."""
    other = Database(url)
    with other.writing() as session:
        take_in(session, table_of(*lines), "x", clock, Events())
    other.close()


async def test_an_import_of_another_process_is_noticed_once(
    database: Database, database_url: str, clock: FakeClock, tasks: TaskOwner, events: Events
) -> None:
    events.bind(asyncio.get_running_loop())
    heard = Heard(events)
    watch = VersionWatch(database, events, every_s=0.01)
    running = tasks.start("watch", watch.run())
    await heard.until(0)
    await asyncio.to_thread(import_elsewhere, database_url, clock, MAIJA)
    await heard.until(1)
    await asyncio.to_thread(import_elsewhere, database_url, clock, MAIJA, PEKKA)
    await heard.until(2)
    watch.stop()
    async with asyncio.timeout(LONG_S):
        await running
    assert heard.versions == [0, 1, 2]


async def test_the_watch_outlives_a_database_that_is_away(
    tmp_path: Path, tasks: TaskOwner, events: Events
) -> None:
    loop = asyncio.get_running_loop()
    events.bind(loop)
    heard, logged = Heard(events), asyncio.Event()

    def note(_logger: object, _method: str, entry: structlog.typing.EventDict) -> str:
        loop.call_soon_threadsafe(logged.set)
        return str(entry["event"])

    before = structlog.get_config()
    structlog.configure(processors=[note], logger_factory=structlog.ReturnLoggerFactory())
    away = Database(sqlite_url(tmp_path / "away"))
    try:
        tasks.start("watch", VersionWatch(away, events, every_s=0.01).run())
        async with asyncio.timeout(LONG_S):
            await logged.wait()
    finally:
        structlog.configure(**before)
    (tmp_path / "away").mkdir()
    await asyncio.to_thread(create_tables, sqlite_url(tmp_path / "away"))
    await heard.until(0)
    await tasks.close()
    away.close()


async def test_an_import_in_the_hub_itself_is_told_after_its_commit(
    database: Database, clock: FakeClock, events: Events
) -> None:
    events.bind(asyncio.get_running_loop())
    heard = Heard(events)
    with database.writing() as session:
        take_in(session, table_of(MAIJA), "x", clock, events)
        await asyncio.sleep(0)
        assert heard.versions == []
    await heard.until(1)
