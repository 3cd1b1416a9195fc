"""An official in a real Chromium, with a bare page: answers the room's offers, reads its marks."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, Route, async_playwright

from booth.media.fake_files import write_fake_camera, write_tone
from tests.fakes.call_hub import CallHub
from visitor.clock import Clock
from visitor.demo.browser import PLAIN, fake_devices
from visitor.paths import ASSETS
from visitor.tasks import TaskOwner

# Browsers give a camera to localhost without a certificate.
ADDRESS = "http://localhost/call"
HTML = "<!doctype html><title>Call</title><video autoplay playsinline muted></video>"
SCRIPT = Path(__file__).with_name("call_page.js")
OFFICIAL_HZ = 660
SYNC_TRIES = 20


class ChromiumOfficial:
    """Joins the hub for its page; the page's figures are read by `read`."""

    def __init__(self, hub: CallHub, page: Page, tasks: TaskOwner, clock: Clock) -> None:
        self._hub = hub
        self._page = page
        self._tasks = tasks
        self._clock = clock
        self._room_generation = 0

    async def open(self) -> None:
        """Load the page; its camera and microphone are ready when this comes back."""
        await self._page.route("**/*", _fulfil)
        await self._page.expose_function("signal", self._signal)
        await self._page.goto(ADDRESS)
        reader = (ASSETS / "rehearsal" / "pattern.js").read_text(encoding="utf-8")
        module = f"{reader}\nwindow.readVideo = readVideo;\n{SCRIPT.read_text(encoding='utf-8')}"
        await self._page.add_script_tag(content=module, type="module")
        await self._page.wait_for_function("() => window.room")
        await self._page.evaluate("() => window.room.devices.then(() => null)")

    def hear(self, kind: str, body: Mapping[str, Any]) -> None:
        """What the hub says."""
        if kind == "remote.signal" and body["data"]["kind"] == "offer":
            self._room_generation = body["generation"]
            answering = self._page.evaluate("sdp => window.room.answer(sdp)", body["data"]["sdp"])
            self._tasks.start("chromium-answers", answering)

    async def read(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page, such as `room.frames`."""
        return await self._page.evaluate(f"() => ({expression})")

    async def until(self, expression: str, seconds: float = 20.0) -> None:
        """Wait until the expression is true in the page."""
        await self._page.wait_for_function(f"() => ({expression})", timeout=seconds * 1000)

    async def clock_offset_ms(self) -> float:
        """What is added to the page's `performance.now()` to have our monotonic milliseconds."""
        best, offset = float("inf"), 0.0
        for _ in range(SYNC_TRIES):
            before = self._clock.monotonic() * 1000
            there = float(await self._page.evaluate("() => performance.now()"))
            after = self._clock.monotonic() * 1000
            if after - before < best:
                best, offset = after - before, (before + after) / 2 - there
        return offset

    def _signal(self, data: Mapping[str, Any]) -> None:
        self._hub.official_signals(self._room_generation, data)


async def _fulfil(route: Route) -> None:
    await route.fulfill(content_type="text/html", body=HTML)


@asynccontextmanager
async def running_chromium(
    hub: CallHub, clock: Clock, tasks: TaskOwner, folder: Path
) -> AsyncIterator[ChromiumOfficial]:
    """An official whose page is open and who has not joined."""
    program = shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("chromium is not installed")
    camera, microphone = folder / "camera.mjpeg", folder / "tone.wav"
    write_fake_camera(camera, 4)
    write_tone(microphone, OFFICIAL_HZ)
    async with async_playwright() as playwright:
        options = [*PLAIN, *fake_devices(camera, microphone)]
        browser = await playwright.chromium.launch(executable_path=program, args=options)
        page = await browser.new_page()
        official = ChromiumOfficial(hub, page, tasks, clock)
        await official.open()
        yield official
        await browser.close()
