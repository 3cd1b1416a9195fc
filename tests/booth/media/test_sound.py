from __future__ import annotations

import numpy as np
import pytest

from booth.media.sound import SILENCE, Beat, NoMicrophone, NoSpeaker, Ring, amplified
from booth.media.tone import tone
from tests.fakes.clock import FakeClock
from visitor.clock import SystemClock

LOUD = tone(440, 0, 480, 0.5)


def test_a_full_ring_throws_the_oldest_away() -> None:
    ring = Ring(3)
    for level in range(5):
        ring.put(np.full(480, level, np.int16))
    assert len(ring) == 3
    assert [
        int(block[0]) for block in (ring.take(), ring.take(), ring.take()) if block is not None
    ] == [
        2,
        3,
        4,
    ]
    assert ring.take() is None


def test_what_a_ring_holds_can_be_joined() -> None:
    ring = Ring(3)
    assert len(ring.joined()) == 0
    ring.put(LOUD)
    ring.put(SILENCE)
    assert np.array_equal(ring.joined(), np.concatenate([LOUD, SILENCE]))


@pytest.mark.parametrize(
    ("volume", "level"), [(10, 1.0), (9, 0.708), (8, 0.501), (1, 0.0447), (0, 0)]
)
def test_each_step_of_the_volume_is_three_decibels(volume: int, level: float) -> None:
    loudest = np.abs(amplified(LOUD, volume)).max() / np.abs(LOUD).max()
    assert loudest == pytest.approx(level, abs=0.001)


@pytest.mark.parametrize("volume", [-1, 11])
def test_a_volume_beyond_the_ends_is_the_end(volume: int) -> None:
    nearest = min(max(volume, 0), 10)
    assert np.array_equal(amplified(LOUD, volume), amplified(LOUD, nearest))


def test_silence_cannot_be_spoilt() -> None:
    with pytest.raises(ValueError, match="read-only"):
        SILENCE[0] = 1


async def test_without_a_microphone_silence_comes_in_step() -> None:
    clock = SystemClock()
    microphone = NoMicrophone(clock)
    await microphone.block()
    began = clock.monotonic()
    for _ in range(50):
        assert await microphone.block() is SILENCE
    assert 0.48 < clock.monotonic() - began < 5


async def timed(beat: Beat, clock: SystemClock) -> float:
    began = clock.monotonic()
    await beat.wait()
    return clock.monotonic() - began


async def test_a_late_reader_catches_up_but_not_a_whole_pause() -> None:
    clock, real = FakeClock(), SystemClock()
    beat = Beat(clock)
    await beat.wait()
    clock.pass_by(milliseconds=100)
    behind = [await timed(beat, real) for _ in range(8)]
    # Eight that keep the beat would take 10 ms each, whatever else the machine does.
    assert min(behind) < 0.005
    clock.pass_by(seconds=60)
    assert await timed(beat, real) > 0.009


def test_without_a_speaker_nothing_waits() -> None:
    speaker = NoSpeaker()
    speaker.play(LOUD)
    assert speaker.waiting() == 0
