from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.hub import make_parts
from tests.fakes.served import Served, served
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.demo.waiting import wait_for
from visitor.survey.errand import errand, make_surveys
from visitor.survey.worker import SurveyExpiry
from visitor.tasks import TaskOwner

DEADLINE_S = 20.0


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    url = sqlite_url(tmp_path)
    create_tables(url)
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def hub(sqlite: Database, clock: FakeClock) -> Iterator[Served]:
    with served(sqlite, clock) as running:
        yield running


def no_surprise(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def until(look: Callable[[], bool]) -> None:
    """Wait in a thread, so that the worker's loop goes on."""
    await asyncio.to_thread(
        wait_for, lambda: look() or None, "the worker", DEADLINE_S, SystemClock()
    )


async def test_the_worker_looks_by_itself(hub: Served, clock: FakeClock) -> None:
    hub.end()
    clock.pass_by(minutes=6)
    tasks = TaskOwner(no_surprise)
    tasks.start("expiry", errand(hub.parts).workers["expiry"]())
    await until(lambda: hub.states()["customer"] == "expired")
    await tasks.close()


async def test_a_database_that_is_away_is_looked_at_again(
    tmp_path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "later").mkdir()
    url = sqlite_url(tmp_path / "later")
    database = Database(url)
    parts = make_parts(database, clock)
    expiry = SurveyExpiry(database, clock, make_surveys(parts), every_s=0.01)
    tasks = TaskOwner(no_surprise)
    work = tasks.start("expiry", expiry.work())
    await until(lambda: "surveys could not be looked at" in caplog.text)
    create_tables(url)
    with served(database, clock) as hub:
        hub.end()
        clock.pass_by(minutes=6)
        await until(lambda: hub.states()["customer"] == "expired")
    assert not work.done()
    await tasks.close()
    database.close()
