"""The page and its door in languages that a municipality added, one of them from the right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.fakes.axe import broken_at_each_width
from tests.fakes.official_browser import Official, signed_in
from tests.fakes.official_hub import OfficialHub
from tests.fakes.pseudo import (
    FROM_THE_RIGHT,
    LONG,
    added_languages,
    write_pseudo_languages,
)
from visitor.languages import SHIPPED
from visitor.texts import texts

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficialHub]:
    folder = write_pseudo_languages(tmp_path_factory.mktemp("languages"))
    running = OfficialHub()
    with added_languages(folder):
        running.start()
        yield running
        running.stop()


async def turned(page: Page) -> tuple[str, str]:
    root = page.locator("html")
    return str(await root.get_attribute("lang")), str(await root.get_attribute("dir"))


async def side_of(page: Page, selector: str) -> str:
    """In which half of the window an element's middle is."""
    box = await page.locator(selector).bounding_box()
    size = page.viewport_size
    assert box
    assert size
    return "left" if box["x"] + box["width"] / 2 < size["width"] / 2 else "right"


async def test_each_language_is_chosen_live_and_kept(official: Official) -> None:
    page = official.page
    for language in (*SHIPPED, LONG, FROM_THE_RIGHT):
        await page.click(f"footer button[lang={language}]")
        direction = "rtl" if language == FROM_THE_RIGHT else "ltr"
        await expect(page.locator("html")).to_have_attribute("lang", language)
        assert await turned(page) == (language, direction)
    other = await official.another()
    await official.screen("ready", other)
    assert await turned(other) == (FROM_THE_RIGHT, "rtl")
    # One person's tabs speak one language.
    await other.click("footer button[lang=sv]")
    await expect(page.locator("html")).to_have_attribute("lang", "sv")
    assert await turned(page) == ("sv", "ltr")


async def test_without_the_hub_the_page_stays_in_its_language_and_says_so(
    official: Official,
) -> None:
    await official.page.route("**/official/texts/*", lambda route: route.abort())
    await official.page.click(f"footer button[lang={LONG}]")
    await expect(official.page.locator(".hindrances")).to_contain_text("palvelimeen")
    assert await turned(official.page) == ("fi", "ltr")


@pytest.mark.parametrize("language", [LONG, FROM_THE_RIGHT])
async def test_axe_finds_nothing_in_an_added_language(
    hub: OfficialHub, browser: Browser, language: str
) -> None:
    async with signed_in(hub, browser, locale=language) as official:
        page = official.page
        assert (await turned(page))[0] == language
        found = await broken_at_each_width(page)
        await official.take_calls()
        hub.ring(language=language)
        await official.screen("ring")
        own_name = texts(language).get("language-own-name")
        await expect(page.locator("main")).to_contain_text(own_name)
        found += await broken_at_each_width(page)
        await official.room()
        await page.bring_to_front()
        await page.click("#answer")
        await official.phase("connected")
        found += await broken_at_each_width(page)
        assert (found, official.faults) == ([], [])


async def test_the_page_and_its_door_are_turned_round(hub: OfficialHub, browser: Browser) -> None:
    async with signed_in(hub, browser) as official:
        page, sides = official.page, {}
        for language in ("en", FROM_THE_RIGHT):
            await page.goto(f"{hub.url}/official?lang={language}")
            await official.screen("ready")
            sides[language] = [await side_of(page, one) for one in (".who", "#sound-test")]
        assert sides == {"en": ["left", "right"], FROM_THE_RIGHT: ["right", "left"]}
        await page.context.clear_cookies()
        await page.goto(f"{hub.url}/official/sign-in?lang={FROM_THE_RIGHT}")
        await page.wait_for_selector("html[data-ready]")
        assert await turned(page) == (FROM_THE_RIGHT, "rtl")
        assert await broken_at_each_width(page) == []
        await page.click("nav a[lang=fi-simple]")
        await page.wait_for_selector("html[lang=fi-simple][dir=ltr]")
        assert official.faults == []


async def test_who_speaks_an_added_language_is_announced_by_its_own_name(
    official: Official,
) -> None:
    await official.take_calls()
    official.hub.ring(language=LONG)
    await official.screen("ring")
    await expect(official.page.locator("main")).to_contain_text("[ÉÉnglíísh]")


async def test_a_question_that_exists_in_no_such_language_is_set_in_its_own_direction(
    hub: OfficialHub, browser: Browser
) -> None:
    async with signed_in(hub, browser, locale=FROM_THE_RIGHT) as official:
        await official.call()
        hub.end("customer-ended")
        await official.screen("ended")
        assert await turned(official.page) == (FROM_THE_RIGHT, "rtl")
        question = official.page.locator("#survey legend").first
        await expect(question).to_have_css("direction", "ltr")
