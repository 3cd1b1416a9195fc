"""A browser's pages, answered by an application in this process, and how a person moves on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, Page, Route
from starlette.testclient import TestClient

_PASSED_ON = ("accept", "accept-language", "content-type", "if-none-match")
_SEEN = """() => {
    const drawn = (one) => one && getComputedStyle(one).outlineStyle !== "none"
        && parseFloat(getComputedStyle(one).outlineWidth) >= 3;
    const at = document.activeElement;
    return drawn(at) || drawn(at.nextElementSibling);
}"""
_MOST_STOPS = 40


@asynccontextmanager
async def routed_page(browser: Browser, client: TestClient, **options: Any) -> AsyncIterator[Page]:
    """A page whose every request goes to `client`; nothing is asked of a network."""

    async def fulfil(route: Route) -> None:
        asked = route.request
        headers = {name: asked.headers[name] for name in _PASSED_ON if name in asked.headers}
        answer = client.request(
            asked.method, asked.url, headers=headers, content=asked.post_data_buffer,
            follow_redirects=False,
        )  # fmt: skip
        await route.fulfill(
            status=answer.status_code, headers=dict(answer.headers), body=answer.content
        )

    context = await browser.new_context(**{"reduced_motion": "reduce"} | options)
    await context.route("**/*", fulfil)
    yield await context.new_page()
    await context.close()


async def tab_to(page: Page, selector: str) -> None:
    """Press Tab until `selector` has the keyboard; each place on the way shows that it has it."""
    # A page that has only begun to come has no style yet, and its focus is not drawn as it will be.
    await page.wait_for_load_state()
    for _ in range(_MOST_STOPS):
        await page.keyboard.press("Tab")
        assert await page.evaluate(_SEEN), await page.evaluate(
            "() => document.activeElement.outerHTML.slice(0, 200)"
        )
        if await page.evaluate("at => document.activeElement.matches(at)", selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")
