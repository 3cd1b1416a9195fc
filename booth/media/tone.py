"""Owns sound for machines without devices: a tone to send, and an ear for what is played."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from booth.call.local_protocol import DeviceState
from booth.media.sound import BLOCK, RATE, Beat, Block, Ring, Speaker, amplified
from visitor.clock import Clock

TONE_LEVEL = 0.25
CHIME_HZ = (523.25, 659.25)
CHIME_S = 0.3
QUIET_DB = -96.0
Samples = NDArray[np.int16]


def tone(hz: float, start: int, count: int, level: float = TONE_LEVEL) -> Samples:
    """`count` samples of a sine from sample `start` on; `level` 1 is as loud as can be."""
    turns = (start + np.arange(count)) * (hz / RATE)
    samples: Samples = (np.sin(2 * np.pi * (turns % 1)) * level * 32767).astype(np.int16)
    return samples


def chime() -> list[Block]:
    """Two soft notes, 0.6 s: the sound of the sound test."""
    count = int(CHIME_S * RATE)
    time = np.arange(count) / RATE
    fade = np.minimum(time / 0.01, 1) * np.exp(-time * 8)
    notes = [(tone(hz, 0, count) * fade).astype(np.int16) for hz in CHIME_HZ]
    return list(np.concatenate(notes).reshape(-1, BLOCK))


async def play_chime(speaker: Speaker, clock: Clock) -> None:
    """Play the sound test's notes; comes back after the last."""
    beat = Beat(clock)
    for block in chime():
        speaker.play(block)
        await beat.wait()


class ToneMicrophone:
    """One steady tone of `hz`, in step with the clock."""

    state = DeviceState.TEST

    def __init__(self, clock: Clock, hz: float = 440.0) -> None:
        self._hz = hz
        self._beat = Beat(clock)
        self._played = 0

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    async def block(self) -> Block:
        await self._beat.wait()
        samples = tone(self._hz, self._played, BLOCK)
        # Whole seconds hold whole turns of any whole frequency: the count never grows large.
        self._played = (self._played + BLOCK) % RATE
        return samples

    def close(self) -> None:
        """Nothing closes."""


class SilentSpeaker:
    """Plays to nobody, and keeps the last second to be asked about."""

    state = DeviceState.TEST

    def __init__(self) -> None:
        self.volume = 7
        self._lock = threading.Lock()
        self._last = Ring(RATE // BLOCK)

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    def play(self, block: Block) -> None:
        with self._lock:
            self._last.put(amplified(block, self.volume))

    def waiting(self) -> int:
        return 0

    def heard_frequency(self) -> float:
        """The loudest frequency of the last second in Hz; 0 where it was silent."""
        samples = self._samples()
        if loudness(samples) <= -60:
            return 0.0
        spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), RATE))
        return float(np.argmax(spectrum[20:]) + 20)

    def level(self) -> float:
        """How loud the last second was, in dB below the loudest square wave; −96 is silence."""
        return loudness(self._samples())

    def close(self) -> None:
        """Nothing closes."""

    def _samples(self) -> Samples:
        with self._lock:
            return self._last.joined()


def loudness(samples: Samples) -> float:
    """The mean loudness of `samples` in dB of full scale, at least −96."""
    if not len(samples):
        return QUIET_DB
    power = float(np.mean((samples.astype(np.float64) / 32768) ** 2))
    return max(QUIET_DB, 10 * float(np.log10(max(power, 1e-12))))
