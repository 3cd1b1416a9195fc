from __future__ import annotations

from array import array
from itertools import pairwise

import pytest

from visitor.touch.tones import RATE, Tone, samples

LOUDEST = 32_767


def heard(tone: Tone) -> array[int]:
    return array("h", samples(tone))


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_short_and_soft(tone: Tone) -> None:
    assert 0.02 < len(heard(tone)) / RATE < 0.5
    assert 0.05 * LOUDEST < max(heard(tone)) < 0.2 * LOUDEST


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_begins_ends_and_changes_without_a_click(tone: Tone) -> None:
    made = heard(tone)
    assert made[0] == 0
    assert abs(made[-1]) < 0.01 * LOUDEST
    assert max(abs(after - before) for before, after in pairwise(made)) < 0.05 * LOUDEST


def test_each_tone_is_another() -> None:
    assert len({samples(tone) for tone in Tone}) == len(Tone)
