"""Owns one picture for the screen: the newest frame in shared memory, written in worker threads."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

from booth.call.frames import FrameWriter
from booth.media.camera import Camera
from booth.media.opencv import bgra_of
from visitor.clock import Clock

WIDEST, HIGHEST = 1920, 1080
OWN_WIDTH, OWN_HEIGHT = 640, 360
LOOK_S = 1.0


class SharedPicture:
    """Frames at `path`; the file is there from the first frame until after `close`.

    `appeared()` is called once, on the loop, after the first frame. What is shown raises OSError
    where the memory is full.
    """

    def __init__(
        self, path: Path, clock: Clock, pool: Executor, appeared: Callable[[], None]
    ) -> None:
        self._path = path
        self._appeared = appeared
        self._seen = False
        self.frames = 0
        self.first_at: datetime | None = None
        """When the first frame was there to be shown, by the wall clock."""
        self._clock = clock
        self._pool = pool
        self._lock = threading.Lock()
        self._writer: FrameWriter | None = None
        self._closed = False
        self._reformatter = VideoReformatter()

    @property
    def path(self) -> str:
        """Where the screen finds it; "" while there is nothing to see."""
        return str(self._path) if self._writer is not None and not self._closed else ""

    async def show(self, frame: av.VideoFrame) -> None:
        """Show a decoded frame; a worker thread converts it."""
        await asyncio.get_running_loop().run_in_executor(self._pool, self._convert, frame)
        self._tell_first()

    async def show_own(self, camera: Camera) -> None:
        """Show every second picture of the camera, small, for ever; the task's owner cancels it."""
        loop, sequence = asyncio.get_running_loop(), 0
        while True:
            try:
                async with asyncio.timeout(LOOK_S):
                    picture = await camera.newer_than(sequence + 1)
                    picture = await camera.newer_than(picture.sequence)
            except TimeoutError:
                continue
            sequence = picture.sequence
            await loop.run_in_executor(self._pool, self._shrink, picture.i420, picture.at_ms)
            self._tell_first()

    def close(self) -> None:
        """Wipe and remove the file; what comes later is not shown."""
        self._closed = True
        # Wiping takes milliseconds, and a picture may just be written: not for the loop to wait.
        self._pool.submit(self._wipe)

    def _wipe(self) -> None:
        with self._lock:
            writer, self._writer = self._writer, None
            if writer is not None:
                writer.close()

    def _tell_first(self) -> None:
        if not self._seen and self.path:
            self._seen = True
            self._appeared()

    def _convert(self, frame: av.VideoFrame) -> None:
        scale = min(1.0, WIDEST / frame.width, HIGHEST / frame.height)
        width, height = int(frame.width * scale), int(frame.height * scale)
        bgra = self._reformatter.reformat(frame, width, height, "bgra").to_ndarray()
        self._write(np.ascontiguousarray(bgra, np.uint8), int(self._clock.monotonic() * 1000))

    def _shrink(self, i420: NDArray[np.uint8], at_ms: int) -> None:
        self._write(bgra_of(i420, OWN_WIDTH, OWN_HEIGHT), at_ms)

    def _write(self, bgra: NDArray[np.uint8], at_ms: int) -> None:
        height, width = bgra.shape[:2]
        with self._lock:
            if self._closed:
                return
            if self._writer is None:
                self._writer = FrameWriter(self._path, WIDEST, HIGHEST)
            self._writer.write(bgra, width, height, at_ms)
            self.frames += 1
            self.first_at = self.first_at or self._clock.now()
