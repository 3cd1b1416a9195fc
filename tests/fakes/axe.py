"""axe-core in a page that is shown: which of its rules the page breaks."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Page, ViewportSize

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations"],
}
WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 390, "height": 844}
BROKEN = """async (options) => (await axe.run(options)).violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id}: ${node.target.join(" ")}`))"""


async def broken_rules(page: Page) -> list[str]:
    """Each violation as `rule: where`.

    The driver runs axe from outside the page, so its policy stays as strict as it is. Its half
    megabyte is read once for each page that is loaded: a page is looked at many times.
    """
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(AXE_SCRIPT)
    broken: list[str] = await page.evaluate(BROKEN, OPTIONS)
    return broken


async def broken_at_each_width(page: Page) -> list[str]:
    """`broken_rules` in a desk's window and at a telephone's width, which it leaves the page in."""
    found = []
    for size in (WIDE, NARROW):
        await page.set_viewport_size(size)
        found += [f"{size['width']} px, {rule}" for rule in await broken_rules(page)]
    return found
