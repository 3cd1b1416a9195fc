"""Draws every state of the official's page into a folder; each in several windows and languages.

Run as a program: `python -m tests.screens.official --out DIR [--only PART]`.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.async_api import Browser

from tests.fakes.official_browser import ALLOWED, SESSION, Official, open_browser, signed_in
from tests.fakes.official_hub import OfficialHub
from tests.screens.frame import Shot, chosen, clear, options, write_page

Play = Callable[[Official], Awaitable[None]]
NOTHING_THERE = {"camera": "missing", "microphone": "missing", "speaker": "denied"}
WITHOUT_DEVICES = """
    const no = new DOMException("", "NotAllowedError");
    navigator.mediaDevices.getUserMedia = () => Promise.reject(no);
    navigator.permissions.query = async () => ({ state: "denied" });
"""


@dataclass(frozen=True)
class Window:
    """What the page is looked at through; `zoom` is the browser's own."""

    name: str
    width: int
    height: int
    zoom: float = 1.0
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def wishes(self) -> dict[str, Any]:
        size = {"width": round(self.width / self.zoom), "height": round(self.height / self.zoom)}
        return {"viewport": size, "device_scale_factor": self.zoom, **self.options}


WINDOWS = (
    Window("1280x720", 1280, 720),
    Window("1440x900", 1440, 900),
    Window("contrast", 1280, 720, options={"contrast": "more"}),
    Window("zoom200", 1280, 720, zoom=2.0),
    Window("narrow", 390, 844),
)


@dataclass(frozen=True)
class Scene:
    """One state of the page and how an official comes to see it, from the ready page."""

    name: str
    play: Play
    script: str = ""


async def _nothing(_official: Official) -> None:
    return


async def _on(official: Official) -> None:
    await official.take_calls()
    await official.page.wait_for_selector("video.mirror")


async def _denied(official: Official) -> None:
    await official.take_calls()
    await official.page.wait_for_selector(".device.wrong")


async def _line_lost(official: Official) -> None:
    await official.take_calls()
    official.hub.stop()
    await official.page.wait_for_selector(".banner.fault")


async def _deaf(official: Official) -> None:
    await official.take_calls()
    await official.untouched()
    await official.page.wait_for_selector("#sound-on")


async def _ring(official: Official) -> None:
    await _on(official)
    official.hub.ring()
    await official.screen("ring")


async def _rings(official: Official) -> None:
    await _ring(official)
    official.hub.ring("6" * 32, seconds=90, room="Huone 7", language="sv")
    await official.page.wait_for_selector(".queue")


async def _ring_lacks(official: Official) -> None:
    await _on(official)
    official.hub.ring(room_devices=NOTHING_THERE)
    await official.page.wait_for_selector("#room-lacks")


async def _taken(official: Official) -> None:
    await _ring(official)
    official.hub.refuse["step"] = "call-taken"
    await official.page.click("#answer")
    await official.screen("ready")


async def _connecting(official: Official) -> None:
    await _ring(official)
    await official.page.click("#answer")
    await official.phase("connecting")


async def _call(official: Official) -> None:
    await official.call()
    official.hub.change(SESSION, advisor_present=False)
    await official.page.wait_for_selector("#advisor:not(.here)")


async def _busy_call(official: Official) -> None:
    """Everything that can be off is off."""
    room = await official.call()
    await room.evaluate("() => room.say({ t: 'muted', on: true })")
    await room.evaluate("() => room.say({ t: 'video', on: false })")
    await official.page.click("#mute")
    await official.page.click("#camera")
    await official.page.wait_for_selector(".tag .muted")


async def _lost(official: Official) -> None:
    room = await official.call()
    await room.evaluate("() => { room.beating = false }")
    await official.phase("lost")


async def _call_lacks(official: Official) -> None:
    await official.call()
    official.hub.change(SESSION, room_devices=NOTHING_THERE | {"camera": "ok"})
    await official.page.wait_for_selector("#room-lacks")


async def _unattended(official: Official) -> None:
    await official.call()
    other = await official.another()
    await official.screen("elsewhere", other)
    await official.page.close()
    official.page = other
    await official.page.wait_for_selector("#lost-in")


async def _elsewhere(official: Official) -> None:
    await official.call()
    # The tab that is looked at is the one that has not got the call.
    official.page = await official.another()
    await official.screen("elsewhere")


async def _ended(official: Official) -> None:
    await official.call()
    official.hub.end("customer-ended")
    await official.page.wait_for_selector("#survey")


async def _survey_faults(official: Official) -> None:
    await _ended(official)
    await official.page.click("#survey input[value='5']")
    await official.page.click("#survey-send")
    await official.page.wait_for_selector(".fault")


async def _later(official: Official) -> None:
    await _ended(official)
    await official.page.click("#survey-later")
    await official.page.wait_for_selector(".surveys")


async def _two_surveys(official: Official) -> None:
    """Two calls are over, one of them yesterday, and nobody has asked about them yet."""
    ended = datetime.fromisoformat("2026-01-20T06:28:00+00:00")
    official.hub.ring(room="Huone 1")
    official.hub.end("customer-ended", ended=ended)
    official.hub.ring("6" * 32, room="Koivu")
    official.hub.end("official-ended", "6" * 32)
    await official.page.wait_for_selector(".surveys li + li")


async def _nothing_there(official: Official) -> None:
    await official.page.goto(f"{official.hub.url}/official/calls?lang={await _language(official)}")


async def _sign_in(official: Official) -> None:
    await official.context.clear_cookies()
    await official.page.goto(
        f"{official.hub.url}/official/sign-in?lang={await _language(official)}"
    )
    await official.page.wait_for_selector("html[data-ready]")
    await official.page.fill("#login", "sari@kela.example")
    await official.page.fill("#password", "wrong")
    await official.page.click("#sign-in-go")
    await official.page.wait_for_selector("#fault:not(:empty)")


async def _nothing_typed(official: Official) -> None:
    """The first thing that is wrong with a password which is to be chosen."""
    await _door("good")(official)
    await official.page.click("#choose-password")
    await official.page.wait_for_selector("#fault:not(:empty)")


async def _starting(official: Official) -> None:
    official.hub.deaf = True
    await official.page.reload()
    await official.screen("starting")


def _door(token: str) -> Play:
    async def play(official: Official) -> None:
        language = await _language(official)
        await official.page.goto(f"{official.hub.url}/official/invitation/{token}?lang={language}")
        if token == "good":
            await official.page.wait_for_selector("html[data-ready]")

    return play


async def _language(official: Official) -> str:
    return str(await official.page.evaluate("() => document.documentElement.lang"))


SCENES = (
    Scene("sign-in-wrong", _sign_in),
    Scene("invitation", _door("good")),
    Scene("invitation-fault", _nothing_typed),
    Scene("invitation-used", _door("used")),
    Scene("starting", _starting),
    Scene("ready-off", _nothing),
    Scene("ready-on", _on),
    Scene("ready-denied", _denied, WITHOUT_DEVICES),
    Scene("ready-line-lost", _line_lost),
    Scene("ready-deaf", _deaf),
    Scene("ring", _ring),
    Scene("ring-two", _rings),
    Scene("ring-lacks", _ring_lacks),
    Scene("ring-taken", _taken),
    Scene("call-connecting", _connecting),
    Scene("call", _call),
    Scene("call-all-off", _busy_call),
    Scene("call-lost", _lost),
    Scene("call-lacks", _call_lacks),
    Scene("call-elsewhere", _elsewhere),
    Scene("call-unattended", _unattended),
    Scene("ended-survey", _ended),
    Scene("ended-faults", _survey_faults),
    Scene("ready-later", _later),
    Scene("ready-surveys", _two_surveys),
    Scene("nothing", _nothing_there),
)


def window_of(shot: Shot) -> Window:
    """What the page is looked at through in `shot`."""
    options = {"contrast": "more"} if shot.contrast else {}
    # A browser that enlarges has fewer pixels of its own.
    return Window(shot.size, shot.width, shot.height, shot.times, options)


async def show(browser: Browser, scene: Scene, window: Window, language: str, done: Play) -> None:
    """Bring `scene` onto a page of its own, and hand it to `done`."""
    hub = OfficialHub()
    hub.start()
    try:
        async with signed_in(
            hub, browser, script=scene.script, locale=language, **window.wishes
        ) as one:
            await scene.play(one)
            await done(one)
    finally:
        hub.stop()


async def draw(out: Path, only: str = "") -> int:
    """Draw the shots whose name holds `only` into the folder `out`; gives their number."""
    by_name = {scene.name: scene for scene in SCENES}
    drawn = 0
    async with open_browser(ALLOWED) as browser:
        for shot in chosen("web", list(by_name), only):
            file = out / f"{shot.name}.png"

            async def keep(official: Official, file: Path = file) -> None:
                await official.page.screenshot(path=file, full_page=True)

            await show(browser, by_name[shot.scene], window_of(shot), shot.language, keep)
            drawn += 1
    return drawn


def main(arguments: list[str]) -> int:
    wishes = options("Draw every state of the official's page.").parse_args(arguments)
    wishes.out.mkdir(parents=True, exist_ok=True)
    if not wishes.only:
        clear(wishes.out, "web")
    count = asyncio.run(draw(wishes.out, wishes.only))
    sys.stdout.write(f"{count} pictures of the official's page\n")
    write_page(wishes.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
