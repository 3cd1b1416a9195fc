"""What an official does, by Tab, Enter and Space alone, each place on the way being seen."""

from __future__ import annotations

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.fakes.official_browser import SESSION, Official
from tests.fakes.official_hub import OfficialHub
from tests.fakes.official_words import ME, PASSWORD
from tests.fakes.routed import tab_to
from tests.fakes.until import until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def typed(page: Page, selector: str, text: str) -> None:
    await tab_to(page, selector)
    await page.keyboard.type(text)


@pytest_asyncio.fixture(loop_scope="module")
async def stranger(official: Official) -> Page:
    """The page of somebody who has not signed in."""
    await official.context.clear_cookies()
    return official.page


async def test_an_official_signs_in_by_keyboard_alone(hub: OfficialHub, stranger: Page) -> None:
    await stranger.goto(f"{hub.url}/official/sign-in")
    await stranger.wait_for_selector("html[data-ready]")
    await tab_to(stranger, "#show")
    await stranger.keyboard.press("Space")
    await expect(stranger.locator("#show")).to_have_attribute("aria-pressed", "true")
    await tab_to(stranger, "#sign-in-go")
    await stranger.keyboard.press("Enter")
    await expect(stranger.locator("#login")).to_be_focused()
    await stranger.keyboard.type(str(ME["login"]))
    await typed(stranger, "#password", PASSWORD)
    await tab_to(stranger, "#sign-in-go")
    await stranger.keyboard.press("Space")
    await stranger.wait_for_selector("html[data-screen=ready]")


async def test_a_password_is_chosen_by_keyboard_alone(hub: OfficialHub, stranger: Page) -> None:
    await stranger.goto(f"{hub.url}/official/invitation/good")
    await stranger.wait_for_selector("html[data-ready]")
    await expect(stranger.locator("#password")).to_be_focused()
    await stranger.keyboard.type(PASSWORD)
    await typed(stranger, "#password-again", PASSWORD)
    await tab_to(stranger, "#choose-password")
    await stranger.keyboard.press("Enter")
    await stranger.wait_for_selector("html[data-screen=ready]")


async def test_a_whole_call_is_held_by_keyboard_alone(official: Official) -> None:
    page, hub = official.page, official.hub
    await tab_to(page, "#start-calls")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#take-calls[aria-checked=true]")
    hub.ring()
    await official.room()
    await page.bring_to_front()
    await official.screen("ring")
    await tab_to(page, "#answer")
    await page.keyboard.press("Space")
    await official.phase("connected")
    await tab_to(page, "#mute")
    await page.keyboard.press("Enter")
    await expect(page.locator("#mute")).to_have_class("off")
    await tab_to(page, "#end")
    await page.keyboard.press("Enter")
    await official.screen("ended")
    await answer_survey(page)
    # The page goes on at once; the answers are on their way.
    await until(lambda: bool(hub.kinds("survey.answer")), "the answers")
    (kept,) = hub.kinds("survey.answer")
    assert kept["session_id"] == SESSION
    assert kept["answers"]


async def answer_survey(page: Page) -> None:
    """Take the first answer of each question, and send them."""
    await page.wait_for_selector("#survey fieldset")
    for number in range(await page.locator("#survey fieldset").count()):
        await tab_to(page, f"#survey fieldset:nth-of-type({number + 1}) input")
        await page.keyboard.press("Space")
    await tab_to(page, "#survey-send")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("html[data-screen=ready]")
