"""Owns the one reader of the microphone, and who gets its sound. Loop thread only."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

import numpy as np

from booth.media.sound import BLOCK, SILENCE, Microphone
from booth.media.speech import FRAME, SpeechEncoder, Timeline
from visitor.clock import Clock

# 200 ms: somebody who comes later than that has a gap, not a delay.
MOST_KEPT = 10


@dataclass(frozen=True, slots=True)
class Speech:
    """20 ms of speech as Opus; `stamp` counts samples."""

    data: bytes
    stamp: int


class Ear:
    """What one listener has not yet taken; the oldest goes when it does not keep up.

    What was said before it first listened it never hears, or the call would begin late.
    """

    def __init__(self) -> None:
        self._listens = False
        self._kept: deque[Speech] = deque(maxlen=MOST_KEPT)
        self._more = asyncio.Event()

    def put(self, speech: Speech) -> None:
        if self._listens:
            self._kept.append(speech)
            self._more.set()

    async def next(self) -> Speech:
        """The next 20 ms."""
        self._listens = True
        while not self._kept:
            self._more.clear()
            await self._more.wait()
        return self._kept.popleft()


class Voice:
    """Reads and encodes the microphone for every ear: silence while muted."""

    def __init__(self, clock: Clock) -> None:
        self.muted = False
        self._clock = clock
        self._ears: set[Ear] = set()

    def listen(self) -> Ear:
        """A new ear."""
        ear = Ear()
        self._ears.add(ear)
        return ear

    def leave(self, ear: Ear) -> None:
        """No more for this one."""
        self._ears.discard(ear)

    async def run(self, microphone: Microphone) -> None:
        """Read for ever; the task's owner cancels it."""
        encoder, timeline = SpeechEncoder(), Timeline(self._clock)
        while True:
            blocks = [await microphone.block() for _ in range(FRAME // BLOCK)]
            stamp = timeline.stamp(FRAME)
            samples = [SILENCE if self.muted else block for block in blocks]
            speech = Speech(encoder.encode(np.concatenate(samples)), stamp)
            for ear in self._ears:
                ear.put(speech)
