"""The host's page as a person has it: through axe, and by keyboard alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.fakes.axe import broken_at_each_width
from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.hub import MAIJA
from tests.fakes.invited import INVITED, InvitingHub, inviting_hub
from tests.fakes.official_browser import open_browser
from tests.fakes.routed import routed_page, tab_to
from visitor.db.engine import Database
from visitor.directory.models import Host
from visitor.invitations.models import InvitedPerson
from visitor.languages import SHIPPED
from visitor.texts import texts

HERE = "https://localhost"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_browser() as opened:
        yield opened


@pytest.fixture
def town(tmp_path: Path, clock: FakeClock) -> Iterator[InvitingHub]:
    create_tables(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with inviting_hub(database, clock) as running:
        running.invite(name="Aino " + "Mäkelä-Virtanen" * 12)
        running.invite("8" * 32, name="محمد بن علي")
        yield running
    database.close()


def speak(town: InvitingHub, language: str) -> None:
    with town.hub.parts.database.writing() as session:
        session.get_one(Host, MAIJA).language = language


async def found_now(page: Page, heading: str) -> list[str]:
    await expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    # A page that has only begun to come has no style yet, and all its targets are small.
    await page.wait_for_load_state()
    return await broken_at_each_width(page)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("language", SHIPPED)
async def test_axe_finds_nothing_on_any_state_of_the_pages(
    town: InvitingHub, browser: Browser, language: str
) -> None:
    speak(town, language)
    words = texts(language)
    found = []
    async with routed_page(browser, town.hub.client, locale=language) as page:
        await page.goto(f"{HERE}/i")
        found += await found_now(page, words.get("invite-door-title"))
        await page.click("button")
        await expect(page.locator(".wrong a")).to_have_count(1)
        found += await found_now(page, words.get("invite-door-title"))
        await page.fill("#email", "maija@koivuranta.example")
        await page.click("button")
        found += await found_now(page, words.get("invite-sent-title"))
        await page.goto(f"{HERE}{town.page()}?done=made")
        await expect(page.locator(".listed li")).to_have_count(2)
        found += await found_now(page, words.get("invite-title"))
        await page.click("button")
        await expect(page.locator(".wrong a")).to_have_count(4)
        found += await found_now(page, words.get("invite-title"))
        await page.goto(f"{HERE}{town.page()}/{'8' * 32}")
        found += await found_now(page, words.get("invite-change-title", name="محمد بن علي"))
        assert await page.evaluate("() => document.documentElement.lang") == language
    assert found == []


@pytest.mark.asyncio(loop_scope="module")
async def test_nothing_is_wider_than_a_telephone(town: InvitingHub, browser: Browser) -> None:
    size = {"width": 320, "height": 700}
    async with routed_page(browser, town.hub.client, viewport=size) as page:
        for path in ("", f"/{INVITED}"):
            await page.goto(f"{HERE}{town.page()}{path}")
            wide = await page.evaluate("() => document.documentElement.scrollWidth")
            assert wide <= size["width"]


@pytest.mark.asyncio(loop_scope="module")
async def test_a_host_invites_by_keyboard_alone(town: InvitingHub, browser: Browser) -> None:
    async with routed_page(browser, town.hub.client, locale="fi-FI") as page:
        await page.goto(f"{HERE}{town.page()}")
        for field, typed in (("name", "Onni Laine"), ("email", "onni@example.fi")):
            await tab_to(page, f"#{field}")
            await page.keyboard.type(typed)
        await page.fill("#day", "2026-11-20")
        await page.fill("#time", "09:30")
        await tab_to(page, "button.primary")
        await page.keyboard.press("Enter")
        await expect(page.locator(".given")).to_be_visible()
    assert "Onni Laine" in [row.name for row in town.hub.rows(InvitedPerson)]
