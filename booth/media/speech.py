"""Owns the encoding of our speech, once for all parties, and the times it is stamped with."""

from __future__ import annotations

from fractions import Fraction

import av

from booth.media.sound import RATE, Block
from visitor.clock import Clock

FRAME = 960
TIME_BASE = Fraction(1, RATE)
BIT_RATE = 40_000
# With this much loss in mind each packet also carries a little of the one before it.
EXPECTED_LOSS = 10
LATE_S = 0.1


class SpeechEncoder:
    """Opus, one channel, 20 ms a packet: some 0.3 ms of work, little enough for a loop."""

    def __init__(self) -> None:
        codec = av.CodecContext.create("libopus", "w")
        codec.bit_rate = BIT_RATE
        codec.format, codec.layout, codec.sample_rate = "s16", "mono", RATE
        codec.time_base = TIME_BASE
        codec.options = {"application": "voip", "fec": "1", "packet_loss": str(EXPECTED_LOSS)}
        self._codec = codec
        self._given = 0

    def encode(self, samples: Block) -> bytes:
        """The packet of 960 samples."""
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = RATE, TIME_BASE, self._given
        self._given += FRAME
        return b"".join(bytes(packet) for packet in self._codec.encode(frame))


class Timeline:
    """Stamps sound by counting samples, and goes on to the clock's time where some went missing.

    A browser shows pictures in step with the sound: sound that seems to become later and later
    would hold the pictures back with it.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun = clock.monotonic()
        self._next = 0

    def stamp(self, samples: int) -> int:
        """The time of the next `samples`, in samples from the beginning."""
        due = int((self._clock.monotonic() - self._begun) * RATE) - samples
        if due - self._next > LATE_S * RATE:
            self._next = due
        stamp = self._next
        self._next += samples
        return stamp
