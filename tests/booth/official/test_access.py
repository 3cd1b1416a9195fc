from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.official_browser import ALLOWED, Official, open_browser
from tests.screens.official import SCENES, WINDOWS, Scene, Window, show
from visitor.texts import LANGUAGES

AUDIT = (Path(__file__).parents[2] / "fakes" / "page_audit.js").read_text(encoding="utf-8")
AUDIT = AUDIT[AUDIT.index("() => {") :]


def looked_through(scene: Scene) -> list[Window]:
    """Two windows for each scene, another pair for the next one."""
    number = SCENES.index(scene)
    return [WINDOWS[number % len(WINDOWS)], WINDOWS[(number + 2) % len(WINDOWS)]]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_each_state_can_be_read_touched_and_heard(scene: Scene) -> None:
    found: dict[str, list[str]] = {}

    async def audit(official: Official) -> None:
        found[window.name] = await official.page.evaluate(AUDIT)

    async with open_browser(ALLOWED) as browser:
        for turn, window in enumerate(looked_through(scene)):
            language = LANGUAGES[(SCENES.index(scene) + turn) % len(LANGUAGES)]
            await show(browser, scene, window, language, audit)
    assert found == {window.name: [] for window in looked_through(scene)}


async def test_the_audit_sees_what_is_wrong() -> None:
    page_with_faults = """<!doctype html><html lang="en"><body style="background:#fff"><main>
        <h1>A</h1><p style="color:#888">pale</p><p style="font-size:9px">tiny</p>
        <button style="width:20px;height:20px"></button><a href="#" style="display:block;
        width:60px;height:60px" tabindex="-1">out</a><video></video>
        <div style="width:3000px">wide</div></main></body></html>"""
    async with open_browser() as browser:
        page = await browser.new_page()
        await page.set_content(page_with_faults)
        found = await page.evaluate(AUDIT)
    seen = {fault.split(":")[0].split(" ")[0] for fault in found}
    assert seen >= {"contrast", "small", "no", "target", "unnamed", "wider"}
    assert any(fault.startswith("no name") for fault in found)
    assert any(fault.startswith("no keyboard") for fault in found)
