from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.invited import InvitingHub, inviting_hub
from visitor.db.engine import Database


@pytest.fixture
def town(database: Database, clock: FakeClock) -> Iterator[InvitingHub]:
    with inviting_hub(database, clock) as running:
        yield running
