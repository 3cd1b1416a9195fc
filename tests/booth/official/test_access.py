from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.fakes.axe import broken_at_each_width, broken_rules
from tests.fakes.official_browser import Official
from tests.screens.official import SCENES, WINDOWS, Scene, Window, show
from visitor.languages import SHIPPED

AUDIT = (Path(__file__).parents[2] / "fakes" / "page_audit.js").read_text(encoding="utf-8")
AUDIT = AUDIT[AUDIT.index("() => {") :]


def looked_through(scene: Scene) -> list[tuple[Window, str]]:
    """Every language, each through another window; other windows for the next scene."""
    number = SCENES.index(scene)
    return [
        (WINDOWS[(number + 2 * turn) % len(WINDOWS)], language)
        for turn, language in enumerate(SHIPPED)
    ]


SPEAK = """(language) => window.dispatchEvent(
    new StorageEvent("storage", { key: "luukku.language", newValue: language }))"""
# Without the hub there are no other sentences.
SILENT = "ready-line-lost"
SPOKEN = "language => document.documentElement.lang === language"
STATE = "() => [document.documentElement.dataset.screen, document.documentElement.dataset.call]"


async def looked_at(official: Official, window: Window, language: str) -> list[str]:
    """What is wrong with the state that is shown, through `window`."""
    page = official.page
    contrast = window.options.get("contrast", "no-preference")
    await page.emulate_media(contrast=contrast)
    await page.set_viewport_size(window.wishes["viewport"])
    faults: list[str] = await page.evaluate(AUDIT)
    faults += await broken_at_each_width(page)
    return [f"{window.name} {language}: {fault}" for fault in faults]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_each_state_can_be_read_touched_and_heard(browser: Browser, scene: Scene) -> None:
    """A state is brought about once and then speaks each language, as from another tab.

    A page of the door is drawn by the hub in one language: it is brought about for each.
    """
    found: list[str] = []
    views = looked_through(scene)

    async def audit(official: Official) -> None:
        page = official.page
        state = await page.evaluate(STATE)
        window, language = views.pop(0)
        found.extend(await looked_at(official, window, language))
        while state[0] and views and scene.name != SILENT:
            window, language = views.pop(0)
            await page.evaluate(SPEAK, language)
            await page.wait_for_function(SPOKEN, arg=language)
            found.extend(await looked_at(official, window, language))
        assert await page.evaluate(STATE) == state

    while views:
        await show(browser, scene, *views[0], audit)
    assert found == []


PAGE_WITH_FAULTS = """<!doctype html><html lang="en"><body style="background:#fff"><main>
    <h1>A</h1><p style="color:#888">pale</p><p style="font-size:9px">tiny</p>
    <button style="width:20px;height:20px"></button><a href="#" style="display:block;
    width:60px;height:60px" tabindex="-1">out</a><video></video>
    <div style="width:3000px">wide</div></main></body></html>"""


@pytest.mark.asyncio(loop_scope="module")
async def test_the_audit_sees_what_is_wrong(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content(PAGE_WITH_FAULTS)
    found = await page.evaluate(AUDIT)
    seen = {fault.split(":")[0].split(" ")[0] for fault in found}
    assert seen >= {"contrast", "small", "no", "target", "unnamed", "wider"}
    assert any(fault.startswith("no name") for fault in found)
    assert any(fault.startswith("no keyboard") for fault in found)


@pytest.mark.asyncio(loop_scope="module")
async def test_axe_sees_what_is_wrong(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content(PAGE_WITH_FAULTS.replace("<html lang", "<html data-lang"))
    seen = {fault.split(":")[0] for fault in await broken_rules(page)}
    assert seen >= {"button-name", "color-contrast", "document-title", "html-has-lang"}
