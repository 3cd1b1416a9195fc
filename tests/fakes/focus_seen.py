"""Whether whoever moves by keyboard sees where they are, computed from the pixels of a picture."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.fakes.by_keyboard import control_of, named, stops
from tests.fakes.contrast import Drawn, Pixels, luminance, pixels_of
from tests.fakes.sweep import Shown, seen_now

CHANGE = 3.0
"""What a pixel with the focus needs against the same pixel without, as in WCAG 2.2 (2.4.13)."""
# The least area that changes so: a line of two pixels around the control.
LINE = 2
# Controls have round corners of at least this radius, which are shorter than square ones.
CORNER = 8
SHORTER = (8 - 2 * math.pi) * CORNER
# How far the ring stands off its control.
RING = 24


class Focused(Shown, Drawn, Protocol):
    """An open window that has a focus."""

    def settle(self) -> None:
        """Let everything that was put off happen."""


def unseen_focus(shown: Focused) -> list[str]:
    """Controls of the screen on which the focus is not to be seen well enough."""
    controls, pictures = [], []
    for stop in stops(shown):
        if (control := control_of(stop)) is None:
            continue
        stop.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        shown.settle()
        controls.append((control, _around(control, shown)))
        pictures.append(pixels_of(shown.picture()))
    faults = [] if controls else ["nothing takes the focus"]
    for number, (control, place) in enumerate(controls):
        # Each is compared with the picture of another's focus, which is not its neighbour's.
        elsewhere = pictures[(number + len(pictures) // 2) % len(pictures)]
        area = changed(_part(elsewhere, place), _part(pictures[number], place))
        needed = LINE * (2 * (control.width() + control.height()) - SHORTER)
        if area < needed:
            faults.append(f"{named(control)}: {area} of {needed:.0f} px")
    return faults


def changed(before: Pixels, after: Pixels) -> int:
    """How many pixels differ by a contrast of CHANGE or more."""
    one, other = luminance(before), luminance(after)
    ratio = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return int(np.count_nonzero(ratio >= CHANGE))


def _around(control: QQuickItem, shown: Focused) -> tuple[int, int, int, int]:
    place = seen_now(control)
    width, height = shown.window.width(), shown.window.height()
    left, top = max(0, int(place.left()) - RING), max(0, int(place.top()) - RING)
    right, bottom = min(width, int(place.right()) + RING), min(height, int(place.bottom()) + RING)
    return left, top, right, bottom


def _part(picture: Pixels, place: tuple[int, int, int, int]) -> Pixels:
    left, top, right, bottom = place
    return picture[top:bottom, left:right]
