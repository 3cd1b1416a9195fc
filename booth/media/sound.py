"""Owns what the media process knows of sound: blocks, microphones, speakers, volume.

A block is int16 of shape (480,): 10 ms at 48 kHz, one channel. Every method may be called from
any thread, the waiting ones on an event loop.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from booth.call.local_protocol import LOUDEST, DeviceState
from visitor.clock import Clock

RATE = 48_000
BLOCK = 480
BLOCK_S = BLOCK / RATE
STEP_DB = 3.0
Block = NDArray[np.int16]
SILENCE: Block = np.zeros(BLOCK, np.int16)
SILENCE.setflags(write=False)


class Microphone(Protocol):
    """A source of one block each 10 ms, silence where nothing is heard.

    A missing device is no error: `state` says so, silence comes, and the device is looked for
    again every 2 s.
    """

    @property
    def state(self) -> DeviceState:
        """OK, MISSING, DENIED, or TEST for a tone."""

    def open(self, changed: Callable[[], None]) -> None:
        """Begin, and come back at once.

        `changed` is called when `state` does, in any thread, and no more once `close` was called.
        """

    async def block(self) -> Block:
        """The next 10 ms, in order, in step with the device's or the machine's clock.

        One reader at a time. A reader that comes late misses the oldest blocks: at most 200 ms
        are kept.
        """

    def close(self) -> None:
        """Stop, and let the device go. Comes back within 2 s."""


class Speaker(Protocol):
    """A sink of blocks that never makes its caller wait."""

    @property
    def state(self) -> DeviceState:
        """OK, MISSING, DENIED, or TEST for a silent one."""

    volume: int  # 0 (silent) to 10 (as it came), 3 dB a step

    def open(self, changed: Callable[[], None]) -> None:
        """Begin, and come back at once.

        `changed` is called when `state` does, in any thread, and no more once `close` was called.
        """

    def play(self, block: Block) -> None:
        """Play after what waits already. At most 200 ms wait: more makes the oldest go unheard."""

    def waiting(self) -> int:
        """How many blocks wait to be played."""

    def close(self) -> None:
        """Stop, and let the device go. Comes back within 2 s."""


class Ring:
    """At most `most` blocks between two threads; one too many throws the oldest away."""

    def __init__(self, most: int = 20) -> None:
        self._blocks: deque[Block] = deque(maxlen=most)

    def __len__(self) -> int:
        return len(self._blocks)

    def put(self, block: Block) -> None:
        self._blocks.append(block)

    def take(self) -> Block | None:
        """The oldest block, or None."""
        try:
            return self._blocks.popleft()
        except IndexError:
            return None

    def clear(self) -> None:
        self._blocks.clear()

    def joined(self) -> Block:
        """All that is held, oldest first, as one array; only while nobody else changes it."""
        return np.concatenate(self._blocks) if self._blocks else SILENCE[:0]


class Beat:
    """Keeps a reader in step with the machine's clock: one call each 10 ms, late ones caught up."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._due = 0.0

    async def wait(self) -> None:
        """Until the next block is due. After a pause of more than 200 ms it begins anew."""
        now = self._clock.monotonic()
        if now - self._due > 0.2:
            self._due = now
        self._due += BLOCK_S
        await asyncio.sleep(self._due - now)


def amplified(block: Block, volume: int) -> Block:
    """`block` at `volume` (0 to 10): 3 dB a step below 10, nothing at 0."""
    if volume >= LOUDEST:
        return block
    if volume <= 0:
        return SILENCE
    gain = np.float32(10 ** ((volume - LOUDEST) * STEP_DB / 20))
    return (block * gain).astype(np.int16)


class NoMicrophone:
    """What stands for a microphone where the settings want none: silence, in step."""

    state = DeviceState.MISSING

    def __init__(self, clock: Clock) -> None:
        self._beat = Beat(clock)

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    async def block(self) -> Block:
        await self._beat.wait()
        return SILENCE

    def close(self) -> None:
        """Nothing closes."""


class NoSpeaker:
    """What stands for a speaker where the settings want none."""

    state = DeviceState.MISSING

    def __init__(self) -> None:
        self.volume = 7

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    def play(self, block: Block) -> None:
        """Nothing is heard."""

    def waiting(self) -> int:
        return 0

    def close(self) -> None:
        """Nothing closes."""
