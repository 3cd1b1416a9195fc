"""The page of who is here as a person has it: through axe, by keyboard, and on paper."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.fakes import access
from tests.fakes.axe import broken_at_each_width
from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.hub import FakeHub, running_hub
from tests.fakes.official_browser import open_browser
from tests.fakes.routed import routed_page, tab_to
from visitor.access.roles import HERE
from visitor.db.engine import Database
from visitor.languages import SHIPPED
from visitor.texts import texts
from visitor.visits.here_api import LINK_LIVES


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_browser() as opened:
        yield opened


@pytest.fixture
def hub(tmp_path: Path, clock: FakeClock) -> Iterator[FakeHub]:
    create_tables(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with running_hub(database, clock) as running:
        yield running
    database.close()


def link(hub: FakeHub, clock: FakeClock, language: str = "") -> str:
    desk = access.add_device(hub.parts.database, clock, "desk")
    token = hub.parts.links.sign(HERE, desk.device_id, LINK_LIVES)
    return f"https://localhost/here/{token}?language={language}"


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", SHIPPED)
async def test_axe_finds_nothing_with_visitors_or_without(
    hub: FakeHub, browser: Browser, clock: FakeClock, language: str
) -> None:
    title, found = texts(language).get("here-title"), []
    async with routed_page(browser, hub.client) as page:
        for _ in range(2):
            await page.goto(link(hub, clock, language))
            await expect(page.get_by_role("heading", level=1)).to_have_text(title)
            found += await broken_at_each_width(page)
            hub.arrive()
        await page.goto("https://localhost/here/old")
        found += await broken_at_each_width(page)
    assert found == []


@pytest.mark.asyncio(loop_scope="module")
async def test_a_language_is_chosen_by_keyboard(
    hub: FakeHub, browser: Browser, clock: FakeClock
) -> None:
    async with routed_page(browser, hub.client) as page:
        await page.goto(link(hub, clock, "fi"))
        await tab_to(page, "a[lang=sv]")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Vilka är i huset")


@pytest.mark.asyncio(loop_scope="module")
async def test_on_paper_there_is_the_list_alone_in_black_on_white(
    hub: FakeHub, browser: Browser, clock: FakeClock
) -> None:
    hub.arrive()
    async with routed_page(browser, hub.client) as page:
        await page.goto(link(hub, clock, "en"))
        await page.emulate_media(media="print")
        await expect(page.get_by_role("navigation")).to_be_hidden()
        row = page.get_by_role("row").nth(1)
        await expect(row).to_contain_text("Aino Mäkelä")
        await expect(row).to_have_css("break-inside", "avoid")
        name = row.get_by_role("rowheader")
        await expect(name).to_have_css("color", "rgb(0, 0, 0)")
        await expect(name).to_have_css("background-color", "rgba(0, 0, 0, 0)")
        await expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 0)")
        await expect(page.locator(".count")).to_have_text("1 visitor")
