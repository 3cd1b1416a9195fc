from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from tests.fakes.official_browser import SESSION, Official, signed_in
from tests.fakes.official_hub import OfficialHub
from tests.fakes.until import until
from tests.screens.official import WITHOUT_DEVICES

pytestmark = pytest.mark.asyncio(loop_scope="module")

WITHOUT_CAMERA = """
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wish) =>
        wish.video ? Promise.reject(new DOMException("", "NotFoundError")) : real(wish);
    navigator.mediaDevices.enumerateDevices = async () => [{ kind: "audioinput" }];
"""


async def test_denied_devices_are_said_with_what_to_do_and_calls_still_come(
    hub: OfficialHub, browser: Browser
) -> None:
    async with signed_in(hub, browser, script=WITHOUT_DEVICES) as official:
        await official.take_calls()
        card = official.page.locator(".devices")
        await expect(card).to_contain_text("Selain ei saa käyttää kameraa")
        await expect(card).to_contain_text("salli mikrofoni")
        room = await official.answer()
        over = official.page.locator(".over")
        await expect(over).to_contain_text("Asiakas kuulee sinut, mutta ei näe.")
        await expect(over).to_contain_text("Asiakas näkee sinut, mutta ei kuule.")
        await until(lambda: room.evaluate("() => room.beats > 1"), "beats at the room")
        assert official.faults == []


async def test_without_a_camera_the_call_goes_by_voice(hub: OfficialHub, browser: Browser) -> None:
    async with signed_in(hub, browser, script=WITHOUT_CAMERA) as official:
        await official.take_calls()
        card = official.page.locator(".devices")
        await expect(card).to_contain_text("Kameraa ei löydy")
        await expect(card).to_contain_text("Mikrofoni toimii")
        room = await official.answer()
        await until(lambda: hears(room), "the official's voice at the room")
        assert official.faults == []


async def hears(room: Page) -> bool:
    return bool(
        await room.evaluate(
            """async () => [...(await room.pc.getStats()).values()].some(
                (one) => one.type === "inbound-rtp" && one.kind === "audio"
                    && one.packetsReceived > 20)"""
        )
    )


async def test_the_camera_is_open_only_as_long_as_somebody_needs_it(official: Official) -> None:
    await official.take_calls()
    assert await cameras(official) == 1
    await official.page.click("#devices-test")
    await until(lambda: closed(official), "the camera being closed")
    official.hub.ring()
    await official.screen("ring")
    await official.page.wait_for_selector("video.mirror")
    assert await cameras(official) == 1
    official.hub.change(SESSION, phase="preparing")
    await official.screen("ready")
    await until(lambda: closed(official), "the camera being closed after the ring")


async def cameras(official: Official) -> int:
    return await official.page.locator("video.mirror").count()


async def closed(official: Official) -> bool:
    return await cameras(official) == 0
