from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.fakes.official_browser import WAIT_MS
from tests.fakes.official_hub import OfficialHub
from tests.fakes.official_words import ME, PASSWORD

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """The page of somebody who has not signed in."""
    page = await browser.new_page(locale="fi-FI")
    page.set_default_timeout(WAIT_MS)
    yield page
    await page.close()


async def opened(page: Page, url: str) -> None:
    await page.goto(url)
    await page.wait_for_selector("html[data-ready]")


async def test_signing_in_leads_to_the_page_with_calls_off(hub: OfficialHub, page: Page) -> None:
    await page.goto(f"{hub.url}/official")
    await expect(page).to_have_url(f"{hub.url}/official/sign-in")
    await page.wait_for_selector("html[data-ready]")
    await page.get_by_label("Sähköpostiosoite").fill(str(ME["login"]))
    await page.get_by_label("Salasana", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("switch")).not_to_be_checked()
    await expect(page.get_by_text("Sari Lehtonen")).to_be_visible()


async def test_a_wrong_password_is_said_and_the_field_has_the_keyboard(
    hub: OfficialHub, page: Page
) -> None:
    await opened(page, f"{hub.url}/official/sign-in")
    await page.fill("#login", str(ME["login"]))
    await page.fill("#password", "wrong")
    await page.click("#sign-in-go")
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("Sähköpostiosoite tai salasana ei täsmää.")
    await expect(page.locator("#password")).to_be_focused()
    await expect(page.locator("#password")).to_have_attribute("aria-invalid", "true")


async def test_who_tried_too_often_is_told_how_long_to_wait(hub: OfficialHub, page: Page) -> None:
    hub.refuse["sign-in"] = "too-many-tries"
    await opened(page, f"{hub.url}/official/sign-in")
    await page.fill("#login", str(ME["login"]))
    await page.fill("#password", PASSWORD)
    await page.click("#sign-in-go")
    await expect(page.get_by_role("alert")).to_have_text(
        "Yrityksiä on ollut liian monta. Odota viisi minuuttia ja yritä uudelleen."
    )


async def test_what_is_missing_is_said_without_asking_the_hub(hub: OfficialHub, page: Page) -> None:
    await opened(page, f"{hub.url}/official/sign-in")
    hub.stop()
    await page.click("#sign-in-go")
    await expect(page.get_by_role("alert")).to_have_text("Kirjoita sähköpostiosoitteesi.")
    await page.fill("#login", "a@b.example")
    await page.fill("#password", "x")
    await page.click("#sign-in-go")
    await expect(page.get_by_role("alert")).to_have_text("Yhteys palvelimeen puuttuu.")


async def test_a_password_is_chosen_by_the_invitation(hub: OfficialHub, page: Page) -> None:
    await opened(page, f"{hub.url}/official/invitation/good")
    alert, go = page.get_by_role("alert"), page.locator("#choose-password")
    await page.fill("#password", "lyhyt")
    await go.click()
    await expect(alert).to_have_text("Salasanassa on oltava vähintään 12 merkkiä.")
    await page.fill("#password", "password1234")
    await page.fill("#password-again", "password12345")
    await go.click()
    await expect(alert).to_have_text("Salasanat eivät ole samat. Kirjoita ne uudelleen.")
    await page.fill("#password-again", "password1234")
    await go.click()
    await expect(alert).to_contain_text("jota on vaikea arvata")
    for field in ("#password", "#password-again"):
        await page.fill(field, PASSWORD)
    await go.click()
    await page.wait_for_selector("html[data-screen=ready]")


async def test_a_typed_password_can_be_seen_and_hidden(hub: OfficialHub, page: Page) -> None:
    await opened(page, f"{hub.url}/official/invitation/good")
    for kind in ("text", "password"):
        await page.get_by_role("button", name="Näytä").click()
        for field in ("#password", "#password-again"):
            await expect(page.locator(field)).to_have_attribute("type", kind)


async def test_who_is_signed_in_passes_the_door(hub: OfficialHub, page: Page) -> None:
    await opened(page, f"{hub.url}/official/invitation/good")
    await page.fill("#password", PASSWORD)
    await page.fill("#password-again", PASSWORD)
    await page.click("#choose-password")
    await page.wait_for_selector("html[data-screen=ready]")
    await page.goto(f"{hub.url}/official/sign-in")
    await page.wait_for_selector("html[data-screen=ready]")
    await page.click("#sign-out")
    await expect(page.locator("#sign-in-go")).to_be_visible()
