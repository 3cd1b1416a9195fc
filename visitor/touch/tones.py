"""Owns how the screen's soft tones sound: 16-bit mono samples, reckoned and not recorded. Pure."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from enum import Enum

RATE = 22_050
LOUDNESS = 0.16
FADE_S = 0.008


class Tone(Enum):
    """Each tone: the frequencies that follow one another, in Hz, and how long each is, in s."""

    PRESS = ((740.0,), 0.035)
    CONFIRM = ((587.0, 880.0), 0.09)
    TOLD = ((523.0, 659.0, 784.0), 0.12)
    ATTENTION = ((659.0, 523.0), 0.18)


def samples(tone: Tone) -> bytes:
    """The tone as little-endian samples at RATE."""
    notes, each_s = tone.value
    whole = array("h", (round(one * 32_767) for note in notes for one in _note(note, each_s)))
    return whole.tobytes()


def _note(hertz: float, length_s: float) -> Iterator[float]:
    """One note that begins and ends in silence: an edge would be heard as a click."""
    count = round(RATE * length_s)
    for number in range(count):
        at, left = number / RATE, (count - number) / RATE
        swell = min(1.0, at / FADE_S, left / FADE_S)
        yield LOUDNESS * swell * math.sin(2 * math.pi * hertz * at)
