"""Owns which tone goes with which step of a visitor. Pure."""

from __future__ import annotations

from kiosk.checkin.flow import Journey, Step
from visitor.touch.tones import Tone


def tone_of(old: Journey, new: Journey) -> Tone | None:
    """The tone for going from `old` to `new`; None where a step needs none."""
    if old.step is new.step:
        return None
    match new.step:
        case Step.KEEPING:
            return Tone.CONFIRM
        case Step.TOLD | Step.LEFT:
            return Tone.TOLD
        case _:
            return None
