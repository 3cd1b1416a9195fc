"""Owns what a scene of the kiosk is, and how each of them begins. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.kiosk_window import OpenKiosk

Play = Callable[[OpenKiosk], None]


@dataclass(frozen=True)
class Scene:
    """One picture's contents; `play` begins at the idle screen, in any language.

    What looks like another scene but for its words is measured, and not drawn.
    """

    name: str
    play: Play
    drawn: bool = True


def start(kiosk: OpenKiosk) -> None:
    """A visitor has come."""
    kiosk.kiosk.begin(kiosk.kiosk.journey.language)
