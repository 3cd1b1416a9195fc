from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.remote_office import Office, running_office
from visitor.db.engine import Database


@pytest.fixture
def office(database: Database, clock: FakeClock) -> Iterator[Office]:
    with running_office(database, clock) as opened:
        yield opened
