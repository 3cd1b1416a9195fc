"""The host's page as a person has it: through axe, and by keyboard alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.fakes.axe import broken_at_each_width
from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.hub import MAIJA, FakeHub, running_hub
from tests.fakes.official_browser import open_browser
from tests.fakes.routed import routed_page, tab_to
from visitor.access.roles import ANSWER
from visitor.db.engine import Database
from visitor.directory.models import Host
from visitor.languages import SHIPPED
from visitor.texts import texts
from visitor.visits.models import HostAnswer

VISIT = "e" * 32


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_browser() as opened:
        yield opened


@pytest.fixture
def hub(tmp_path: Path, clock: FakeClock) -> Iterator[FakeHub]:
    """A hub where somebody has come to meet Maija."""
    create_tables(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with running_hub(database, clock) as running:
        running.arrive()
        yield running
    database.close()


def link(hub: FakeHub, visit_id: str = VISIT, hours: float = 14) -> str:
    return "https://localhost/a/" + hub.parts.links.sign(ANSWER, visit_id, timedelta(hours=hours))


def speak(hub: FakeHub, language: str) -> None:
    """The host's language from now on."""
    with hub.parts.database.writing() as session:
        host = session.get(Host, MAIJA)
        assert host is not None
        host.language = language


async def found_on(page: Page, address: str, heading: str) -> list[str]:
    """What axe finds, on the page that is the right one."""
    await page.goto(address)
    await expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    return await broken_at_each_width(page)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", SHIPPED)
async def test_axe_finds_nothing_on_any_state_of_the_page(
    hub: FakeHub, browser: Browser, language: str
) -> None:
    speak(hub, language)
    title = texts(language).get("answer-title", name="Aino Mäkelä")
    found = []
    async with routed_page(browser, hub.client) as page:
        found += await found_on(page, link(hub), title)
        for word in ("coming", "in-15", "cannot"):
            hub.client.post(link(hub), data={"answer": word})
            found += await found_on(page, link(hub), title)
            await expect(page.locator(f"button[value={word}]")).to_have_attribute(
                "aria-current", "true"
            )
    assert found == []


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", SHIPPED)
async def test_axe_finds_nothing_where_there_is_nothing_to_answer(
    hub: FakeHub, browser: Browser, clock: FakeClock, language: str
) -> None:
    old = link(hub, hours=1)
    clock.pass_by(hours=2)
    asked = {
        "error-link-expired": old,
        "error-link-forged": "https://localhost/a/forged",
        "error-visit-closed": link(hub, "f" * 32),
    }
    found = []
    async with routed_page(browser, hub.client, locale=language) as page:
        for key, address in asked.items():
            found += await found_on(page, address, texts(language).get(key))
            assert await page.evaluate("() => document.documentElement.lang") == language
    assert found == []


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("key", "word"), [("Enter", "in-10"), ("Space", "cannot")])
async def test_a_host_answers_by_keyboard_alone(
    hub: FakeHub, browser: Browser, key: str, word: str
) -> None:
    async with routed_page(browser, hub.client) as page:
        await page.goto(link(hub))
        await tab_to(page, f"button[value={word}]")
        await page.keyboard.press(key)
        await expect(page.locator("button[aria-current]")).to_have_attribute("value", word)
        await expect(page.locator(".given")).to_be_visible()
    assert len(hub.rows(HostAnswer)) == 1
