"""Owns what the screen knows of a scanner: its states, its messages, and the order to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.devices.scanner_rules import Foreign, Read


class ScannerState(StrEnum):
    """What a screen can say of the scanner."""

    OFF = "off"
    STARTING = "starting"
    LOOKING = "looking"
    NO_CAMERA = "no-camera"


class Lack(StrEnum):
    """Why there is no camera; for staff, since a visitor can help none of it."""

    NONE = ""
    MISSING = "missing"
    DENIED = "denied"
    BUSY = "busy"
    HUNG = "hung"


@dataclass(frozen=True, slots=True)
class Became:
    """The scanner's state is another one."""

    state: ScannerState
    lack: Lack = Lack.NONE


Message = Became | Read | Foreign
Post = Callable[[Message], None]


class Scanner(Protocol):
    """Looks for codes while a screen wants one. GUI thread; every call comes back at once."""

    @property
    def there(self) -> bool:
        """Whether the settings name a camera at all."""

    def start(self, post: Post) -> None:
        """Look for codes; `post` hears what happens, in any thread. Without `stop` never twice."""

    def stop(self) -> None:
        """Let the camera go and forget every picture. A message on its way may still come."""

    def close(self) -> None:
        """The same, for good; waits up to 1 s for the camera's light to be off."""


class NoScanner:
    """What stands for a scanner where the settings name no camera."""

    there = False

    def start(self, post: Post) -> None:
        """Nothing looks, and the state stays off."""

    def stop(self) -> None:
        """Nothing stops."""

    def close(self) -> None:
        """Nothing closes."""
