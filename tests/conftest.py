"""Fixtures that every test may use: a clock that stands still, and both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.databases import Postgres, create_tables, running_postgres, sqlite_url
from visitor.db.engine import Database

# Groups of tests run side by side: how long an example takes says nothing about the product.
hypothesis.settings.register_profile(
    "house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("house")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The url of a fresh database with all tables, once for each kind."""
    if request.param == "sqlite":
        url = sqlite_url(tmp_path)
        create_tables(url)
        yield url
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.with_tables() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh database with all tables, once for each kind."""
    opened = Database(database_url)
    yield opened
    opened.close()
