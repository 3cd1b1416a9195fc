"""Owns the demo's browser: Debian's Chromium, driven by the script."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PHONE = (480, 900)
PLAIN = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowserError(RuntimeError):
    """Chromium is not installed."""


def fake_devices(camera: Path, microphone: Path) -> tuple[str, ...]:
    """The options by which files stand for camera and microphone, without a question."""
    return (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={camera}",
        f"--use-file-for-fake-audio-capture={microphone}",
        # Else the page's own addresses are hidden behind names that no resolver here knows.
        "--disable-features=WebRtcHideLocalIpsWithMdns",
        "--autoplay-policy=no-user-gesture-required",
    )


@contextmanager
def open_page(size: tuple[int, int] = PHONE, more: Sequence[str] = ()) -> Iterator[Page]:
    """A page in a browser of its own. Raises NoBrowserError."""
    program = shutil.which("chromium")
    if program is None:
        raise NoBrowserError("chromium is not installed: run `make demo`, which installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*PLAIN, *more])
        # The hub's certificate was made for this demo alone.
        page = browser.new_page(
            viewport={"width": size[0], "height": size[1]},
            ignore_https_errors=True,
            locale="fi-FI",
            timezone_id="Europe/Helsinki",
        )
        yield page
        browser.close()
