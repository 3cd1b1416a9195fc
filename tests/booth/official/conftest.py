"""The fake hub and an official's browser for the tests of the page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.fakes.official_browser import ALLOWED, Official, open_browser, signed_in
from tests.fakes.official_hub import OfficialHub


@pytest.fixture
def hub() -> Iterator[OfficialHub]:
    running = OfficialHub()
    running.start()
    yield running
    running.stop()


@pytest.fixture
async def official(hub: OfficialHub) -> AsyncIterator[Official]:
    """Signed in; whatever the page complains of fails the test."""
    async with open_browser(ALLOWED) as browser, signed_in(hub, browser) as one:
        yield one
        assert one.faults == []
