"""A browser with a made-up camera and microphone, signed in as an official."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.fakes.official_hub import OfficialHub
from tests.fakes.official_words import COOKIE
from tests.fakes.until import until

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
    "--use-fake-device-for-media-stream",
    "--autoplay-policy=document-user-activation-required",
)
ALLOWED = "--use-fake-ui-for-media-stream"
SESSION = "5" * 32
WAIT_MS = 15_000
# The browser says these of what a test does on purpose.
OF_THE_BROWSER = (
    "Failed to load resource",
    "WebSocket connection to",
    "the connection to the room",
)


@asynccontextmanager
async def open_browser(*more: str) -> AsyncIterator[Browser]:
    """Chromium; with ALLOWED among `more` it gives pages its camera and microphone unasked."""
    expect.set_options(timeout=WAIT_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*ARGUMENTS, *more]
        )
        yield browser
        await browser.close()


@dataclass
class Official:
    """An official's browser at a fake hub, and what its pages complained of."""

    hub: OfficialHub
    context: BrowserContext
    page: Page
    faults: list[str]

    async def screen(self, name: str, page: Page | None = None) -> None:
        await (page or self.page).wait_for_selector(f"html[data-screen={name}]")

    async def phase(self, name: str, page: Page | None = None) -> None:
        """Wait for a phase of the call."""
        await (page or self.page).wait_for_selector(f"html[data-call={name}]")

    async def figures(self, page: Page | None = None) -> dict[str, Any]:
        told: dict[str, Any] = await (page or self.page).evaluate(
            "() => JSON.parse(JSON.stringify(window.luukkuFigures))"
        )
        return told

    async def another(self, path: str = "/official") -> Page:
        """Another tab of the same browser."""
        page = await self.context.new_page()
        self.listen(page)
        await page.goto(self.hub.url + path)
        return page

    async def untouched(self) -> None:
        """Go on in a tab that nobody has touched: the browser lets it make no sound.

        The driver's every question to a page counts as a touch. So none is asked before the page
        has opened its sound, which it does before its line to the hub.
        """
        await self.page.close()
        before = self.hub.lines
        self.page = await self.another()
        await until(lambda: self.hub.lines > before, "the new tab's line")

    def listen(self, page: Page) -> None:
        page.set_default_timeout(WAIT_MS)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self._said(said.type, said.text))

    def _said(self, kind: str, text: str) -> None:
        if kind == "error" and not text.startswith(OF_THE_BROWSER):
            self.faults.append(text)

    async def take_calls(self) -> None:
        await self.page.click("#start-calls")
        await self.page.wait_for_selector("#take-calls[aria-checked=true]")

    async def room(self) -> Page:
        """A room's tab, ready to be answered."""
        return await self.another(f"/fake/room?session={SESSION}")

    async def call(self) -> Page:
        """Take calls, let one ring, answer it, and see the room; gives the room's tab."""
        await self.take_calls()
        return await self.answer()

    async def answer(self) -> Page:
        """Let a call ring, answer it, and see the room; gives the room's tab."""
        self.hub.ring()
        room = await self.room()
        await self.page.bring_to_front()
        await self.page.click("#answer")
        await self.phase("connected")
        await self.page.wait_for_selector("html[data-frames=true]")
        return room


@asynccontextmanager
async def signed_in(
    hub: OfficialHub, browser: Browser, script: str = "", **options: Any
) -> AsyncIterator[Official]:
    """An official who has just signed in; `script` runs in each page before its own."""
    context = await browser.new_context(**{"locale": "fi-FI", "reduced_motion": "reduce"} | options)
    if script:
        await context.add_init_script(script)
    await context.add_cookies([{"name": COOKIE, "value": "1", "url": hub.url}])
    official = Official(hub, context, await context.new_page(), [])
    official.listen(official.page)
    await official.page.goto(f"{hub.url}/official")
    await official.screen("ready")
    yield official
    await context.close()
