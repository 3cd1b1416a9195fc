"""Owns what the demo's official does in the browser, and what their page shows and lets hear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SIZE = (1280, 720)
LONGEST_MS = 15_000
_OVER = "html[data-screen=ended], html[data-screen=ready]"
# The strongest frequency of what the page plays, over 32,768 samples: steps of 1.5 Hz.
_LISTEN = """async () => {
  const stream = document.querySelector('video#room-video').srcObject;
  const context = new AudioContext({sampleRate: 48000});
  await context.resume();
  const analyser = new AnalyserNode(context, {fftSize: 32768, smoothingTimeConstant: 0});
  context.createMediaStreamSource(stream).connect(analyser);
  await new Promise((done) => setTimeout(done, 1200));
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const strongest = levels.reduce((best, level, at) => level > levels[best] ? at : best, 0);
  await context.close();
  return strongest * 48000 / 32768;
}"""


# Where the picture lies inside its box, which may be of another shape.
_CONTENT = """() => {
  const video = document.querySelector('video#room-video');
  const box = video.getBoundingClientRect();
  const scale = Math.min(box.width / video.videoWidth, box.height / video.videoHeight);
  const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
  const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
  return {x, y, width, height};
}"""
_NOTE_SCREENS = """
window.luukkuScreens = [];
new MutationObserver(() => {
  const screen = document.documentElement.dataset.screen;
  if (screen && screen !== window.luukkuScreens.at(-1)) window.luukkuScreens.push(screen);
}).observe(document, {attributes: true, subtree: true, attributeFilter: ['data-screen']});
"""


class OfficialPage:
    """One official at work. Every step waits until the page has come to it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.set_default_timeout(LONGEST_MS)
        page.add_init_script(_NOTE_SCREENS)

    def accept_invitation(self, link: str, password: str) -> None:
        """Choose a password; the page is ready for calls afterwards."""
        self._page.goto(link)
        self._page.fill("#password", password)
        self._page.fill("#password-again", password)
        self._page.click("#choose-password")
        self.see("ready")

    def back_to_ready(self) -> None:
        """Leave what the last call has left open, as soon as the page knows that it is over."""
        over = self._page.wait_for_selector(_OVER)
        if over and over.get_attribute("data-screen") == "ended":
            self._page.locator("#survey-skip, #back-ready").first.click()
        self.see("ready")

    def take_calls(self) -> None:
        self._page.click("#take-calls")
        self._page.wait_for_selector("#take-calls[aria-checked=true]")

    def see(self, screen: str) -> None:
        """Wait until the page shows `screen`."""
        self._page.wait_for_selector(f"html[data-screen={screen}]")

    def answer(self) -> None:
        self._page.click("#answer")

    def sees_advisor_gone(self) -> None:
        self._page.wait_for_selector("#advisor:not(.here)")

    def figures(self) -> dict[str, Any]:
        """What the page has measured of the call."""
        figures: dict[str, Any] = self._page.evaluate("() => ({...window.luukkuFigures, bell: 0})")
        return figures

    def screens(self) -> list[str]:
        """Every screen that the page has shown, in order."""
        screens: list[str] = self._page.evaluate("() => window.luukkuScreens")
        return screens

    def sees_picture(self) -> None:
        """Wait for the first picture of the room."""
        self._page.wait_for_function("() => window.luukkuFigures.first_frame_at > 0")

    def heard_hz(self) -> float:
        """The strongest frequency of what comes from the room."""
        return float(self._page.evaluate(_LISTEN))

    def grab(self, file: Path) -> None:
        """Write a picture of the page."""
        self._page.screenshot(path=file)

    def grab_remote(self, file: Path) -> None:
        """Write a picture of the room as the page shows it, and nothing around it."""
        self._page.screenshot(path=file, clip=self._page.evaluate(_CONTENT))

    def fill_survey(self, answers: dict[str, str]) -> None:
        """Answer the survey: by question, the value to choose, or the text to write."""
        for question, value in answers.items():
            field = self._page.locator(f"form#survey [name='{question}']").first
            if field.evaluate("(field) => field.type") == "radio":
                self._page.check(f"form#survey [name='{question}'][value='{value}']", force=True)
            else:
                field.fill(value)
        self._page.click("#survey-send")
