"""Owns what the media process knows of a camera: the newest picture and how the device fares.

Cameras work in a thread of their own; every method here may be called from any thread.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from booth.call.local_protocol import DeviceState

WIDTH, HEIGHT, RATE = 1280, 720, 30


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as video codecs want it, never changed after it was made.

    `i420` is uint8 of shape (height × 3 / 2, width): Y, then U, then V at a quarter, BT.601 with
    16 as black. `sequence` counts from 1; `at_ms` is `clock.monotonic()` in ms at the capture.
    """

    i420: NDArray[np.uint8]
    width: int
    height: int
    sequence: int
    at_ms: int


class Camera(Protocol):
    """A source of pictures that keeps going by itself, whatever happens to its device.

    A missing device is no error: `state` says so, and it is looked for again every 2 s. Nothing
    older than the newest picture is ever kept.
    """

    @property
    def state(self) -> DeviceState:
        """OK, MISSING, DENIED, or TEST for a pattern."""

    def open(self, changed: Callable[[], None]) -> None:
        """Begin, and come back at once.

        `changed` is called when `state` does, in any thread, and no more once `close` was called.
        """

    def latest(self) -> Picture | None:
        """The newest picture, or None where there is none now."""

    async def newer_than(self, sequence: int) -> Picture:
        """The newest picture, as soon as it has another number than `sequence`.

        Waits for ever where the device gives nothing: put a time-out around it.
        """

    def close(self) -> None:
        """Stop, and let the device go. Comes back within 2 s."""


class NewestPicture:
    """Hands the newest picture from a camera's thread to those who wait on an event loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._picture: Picture | None = None
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def put(self, picture: Picture | None) -> None:
        """Replace the picture; None where the device gives no more."""
        with self._lock:
            self._picture = picture
            if picture is not None:
                for loop, event in self._waiting:
                    loop.call_soon_threadsafe(event.set)
                self._waiting.clear()

    def latest(self) -> Picture | None:
        return self._picture

    async def newer_than(self, sequence: int) -> Picture:
        while True:
            waiting = (asyncio.get_running_loop(), asyncio.Event())
            with self._lock:
                picture = self._picture
                if picture is not None and picture.sequence != sequence:
                    return picture
                self._waiting.add(waiting)
            try:
                await waiting[1].wait()
            finally:
                # Left in, it would be called on a loop that has ended.
                with self._lock:
                    self._waiting.discard(waiting)


class NoCamera:
    """What stands for a camera where the settings want none."""

    state = DeviceState.MISSING

    def __init__(self) -> None:
        self._newest = NewestPicture()

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    def latest(self) -> Picture | None:
        return None

    async def newer_than(self, sequence: int) -> Picture:
        return await self._newest.newer_than(sequence)

    def close(self) -> None:
        """Nothing closes."""
