"""The fake hub and an official's browser for the tests of the page.

A module's tests share one Chromium, each with a context of its own: starting it takes longer than
most of what they do.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.fakes.official_browser import ALLOWED, Official, open_browser, signed_in
from tests.fakes.official_hub import OfficialHub


@pytest.fixture
def hub() -> Iterator[OfficialHub]:
    running = OfficialHub()
    running.start()
    yield running
    running.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_browser(ALLOWED) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def official(hub: OfficialHub, browser: Browser) -> AsyncIterator[Official]:
    """Signed in; whatever the page complains of fails the test."""
    async with signed_in(hub, browser) as one:
        yield one
        assert one.faults == []
