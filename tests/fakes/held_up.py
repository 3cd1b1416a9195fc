"""A scanner that reads what a test holds up to it, and knows whether its camera is on."""

from __future__ import annotations

from kiosk.devices.scanner_port import Became, Post, ScannerState
from kiosk.devices.scanner_rules import Foreign, Read


class HeldUp:
    """Not there until `plug_in`; `hold_up` shows a code to it while it looks."""

    def __init__(self) -> None:
        self.there = False
        self._post: Post | None = None

    @property
    def looks(self) -> bool:
        """Whether the camera is on."""
        return self._post is not None

    def plug_in(self) -> None:
        self.there = True

    def start(self, post: Post) -> None:
        self._post = post
        post(Became(ScannerState.LOOKING))

    def stop(self) -> None:
        self._post = None

    def close(self) -> None:
        self.stop()

    def hold_up(self, text: str) -> None:
        """Show a code; one that does not begin as ours is foreign."""
        assert self._post is not None, "the camera is off"
        self._post(Read(text) if text.startswith("LUUKKU:") else Foreign())
