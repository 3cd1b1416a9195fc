from __future__ import annotations

import numpy as np
import pytest

from booth.call.local_protocol import DeviceState
from booth.media.sound import BLOCK, SILENCE
from booth.media.tone import SilentSpeaker, ToneMicrophone, chime, loudness, play_chime, tone
from visitor.clock import SystemClock


async def test_the_tone_comes_in_step_and_without_a_seam() -> None:
    clock = SystemClock()
    microphone = ToneMicrophone(clock, 440)
    began = clock.monotonic()
    blocks = [await microphone.block() for _ in range(101)]
    assert 0.98 < clock.monotonic() - began < 5
    assert np.array_equal(np.concatenate(blocks), tone(440, 0, 101 * BLOCK))
    assert microphone.state is DeviceState.TEST


@pytest.mark.parametrize("hz", [100, 440, 660, 3000])
def test_a_speaker_knows_the_frequency_it_played(hz: int) -> None:
    speaker = SilentSpeaker()
    for number in range(100):
        speaker.play(tone(hz, number * BLOCK, BLOCK))
    assert speaker.heard_frequency() == hz


def test_the_louder_of_two_tones_is_heard_above_noise() -> None:
    speaker = SilentSpeaker()
    noise = np.random.default_rng(3).normal(0, 300, 48_000).astype(np.int16)
    both = tone(440, 0, 48_000, 0.1) + tone(660, 0, 48_000, 0.2) + noise
    for block in both.reshape(-1, BLOCK):
        speaker.play(block)
    assert speaker.heard_frequency() == 660


def test_only_the_last_second_counts() -> None:
    speaker = SilentSpeaker()
    for number in range(100):
        speaker.play(tone(440, number * BLOCK, BLOCK))
    for _ in range(100):
        speaker.play(SILENCE)
    assert speaker.heard_frequency() == 0
    assert speaker.level() == -96


def test_nothing_played_is_silence() -> None:
    assert SilentSpeaker().heard_frequency() == 0
    assert SilentSpeaker().level() == -96


def test_the_volume_counts() -> None:
    speaker = SilentSpeaker()
    levels = []
    for speaker.volume in (10, 7):
        for number in range(100):
            speaker.play(tone(440, number * BLOCK, BLOCK))
        levels.append(speaker.level())
    assert levels[0] - levels[1] == pytest.approx(9, abs=0.1)


def test_the_sound_test_is_short_soft_and_ends_quietly() -> None:
    blocks = chime()
    assert len(blocks) == 60
    assert -40 < loudness(np.concatenate(blocks)) < -15
    assert loudness(blocks[-1]) < loudness(blocks[30]) - 12


async def test_the_sound_test_is_heard() -> None:
    speaker = SilentSpeaker()
    await play_chime(speaker, SystemClock())
    assert speaker.level() > -40
