from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.fakes.axe import broken_at_each_width, broken_rules
from tests.fakes.official_browser import ALLOWED, Official, open_browser
from tests.screens.official import SCENES, WINDOWS, Scene, Window, show
from visitor.languages import SHIPPED

AUDIT = (Path(__file__).parents[2] / "fakes" / "page_audit.js").read_text(encoding="utf-8")
AUDIT = AUDIT[AUDIT.index("() => {") :]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all states; each is shown in a context of its own."""
    async with open_browser(ALLOWED) as opened:
        yield opened


def looked_through(scene: Scene) -> list[tuple[Window, str]]:
    """Every language, each through another window; other windows for the next scene."""
    number = SCENES.index(scene)
    return [
        (WINDOWS[(number + 2 * turn) % len(WINDOWS)], language)
        for turn, language in enumerate(SHIPPED)
    ]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_each_state_can_be_read_touched_and_heard(browser: Browser, scene: Scene) -> None:
    found: dict[str, list[str]] = {}

    async def audit(official: Official) -> None:
        faults: list[str] = await official.page.evaluate(AUDIT)
        faults += await broken_at_each_width(official.page)
        found[f"{window.name} {language}"] = faults

    views = looked_through(scene)
    for window, language in views:
        await show(browser, scene, window, language, audit)
    assert found == {f"{window.name} {language}": [] for window, language in views}


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
