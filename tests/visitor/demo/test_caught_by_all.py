"""The demo's page of messages as a person has it: through axe, and by keyboard alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect
from starlette.testclient import TestClient

from tests.fakes.axe import broken_at_each_width
from tests.fakes.clock import FakeClock
from tests.fakes.official_browser import open_browser
from tests.fakes.routed import routed_page, tab_to
from visitor.demo.caught import Options, create_app
from visitor.demo.caught_sms import Receipts
from visitor.demo.caught_store import CaughtStore
from visitor.languages import SHIPPED

LINK = "https://hub.example:8443/a/eyJ2IjoiMSJ9.abc-_9"


@pytest.fixture
def store(clock: FakeClock) -> CaughtStore:
    return CaughtStore(clock)


@pytest.fixture
async def page(clock: FakeClock, store: CaughtStore) -> AsyncIterator[Page]:
    options = Options(0, 0, "", "", None, "Europe/Helsinki", None)
    app = create_app(store, Receipts(clock, "", None), options)
    with TestClient(app, base_url="http://localhost") as client:
        async with open_browser() as browser, routed_page(browser, client) as page:
            yield page


def catch(store: CaughtStore) -> None:
    store.email(["maija@a.example"], "Aino odottaa", f"Hei!\nVastaa: {LINK}\n", "<m1@luukku>")
    store.sms("+358401234567", f"Vastaa: {LINK}", "m2", "m2")


async def test_axe_finds_nothing_on_any_state_of_the_page(store: CaughtStore, page: Page) -> None:
    found = []
    for language in SHIPPED:
        await page.goto(f"http://localhost/?lang={language}")
        if language == SHIPPED[0]:
            found += await broken_at_each_width(page)
            catch(store)
            await expect(page.locator("#messages > li.new")).to_have_count(2)
        found += await broken_at_each_width(page)
    await page.context.route("**/*", lambda route: route.abort())
    await expect(page.locator("#lost")).not_to_be_empty()
    found += await broken_at_each_width(page)
    assert found == []


async def test_a_message_is_opened_by_keyboard_alone(store: CaughtStore, page: Page) -> None:
    catch(store)
    await page.goto("http://localhost/?lang=fi")
    await tab_to(page, "nav a[lang=sv]")
    await page.keyboard.press("Enter")
    await expect(page.locator("html")).to_have_attribute("lang", "sv")
    await tab_to(page, f"#messages a[href='{LINK}']")
