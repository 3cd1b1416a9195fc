"""Owns the camera of machines without one: 30 marked pictures a second. A thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable

from booth.call.local_protocol import DeviceState
from booth.media.camera import HEIGHT, RATE, WIDTH, NewestPicture, Picture
from booth.media.pattern import Mark
from booth.media.pattern_scene import ROOM, Palette, Scene
from visitor.clock import Clock

CLOSE_S = 2.0


class PatternCamera:
    """Each picture holds its number and the clock's milliseconds; `read_pattern` reads them."""

    state = DeviceState.TEST

    def __init__(self, clock: Clock, palette: Palette = ROOM) -> None:
        self._clock = clock
        self._palette = palette
        self._newest = NewestPicture()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="pattern-camera", daemon=True)

    def open(self, changed: Callable[[], None]) -> None:
        """Begin; a pattern's state never changes."""
        self._thread.start()

    def latest(self) -> Picture | None:
        return self._newest.latest()

    async def newer_than(self, sequence: int) -> Picture:
        return await self._newest.newer_than(sequence)

    def close(self) -> None:
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(CLOSE_S)
        self._newest.put(None)

    def _run(self) -> None:
        scene = Scene(self._palette)
        sequence = 0
        due = self._clock.monotonic()
        while not self._ending.is_set():
            sequence += 1
            at_ms = int(self._clock.monotonic() * 1000)
            i420 = scene.draw(Mark(sequence & 0xFFFFFF, at_ms & 0xFFFFFFFF))
            self._newest.put(Picture(i420, WIDTH, HEIGHT, sequence, at_ms))
            due += 1 / RATE
            late = self._clock.monotonic() - due
            if late > 1:
                # The machine slept: pictures of that time are not wanted any more.
                due += late
            self._ending.wait(max(0.0, -late))
