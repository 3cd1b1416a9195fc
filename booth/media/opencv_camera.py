"""Owns a real camera by OpenCV: opens it, reads it, notices when it goes. A thread of its own."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from booth.call.local_protocol import DeviceState
from booth.media.camera import HEIGHT, RATE, WIDTH, NewestPicture, Picture
from visitor.camera_path import BY_ID, camera_path
from visitor.clock import Clock

if TYPE_CHECKING:
    import cv2
    import numpy as np
    from numpy.typing import NDArray

_LOG = logging.getLogger(__name__)
RETRY_S = 2.0
CLOSE_S = 2.0
# Some cameras miss a picture now and then; a lost one answers at once, again and again.
MISSES = 5


class OpenCvCamera:
    """`wish` is `auto`, a path or a number. A path below /dev/v4l/by-id means one very camera."""

    def __init__(
        self, clock: Clock, wish: str = "auto", retry_s: float = RETRY_S, folder: Path = BY_ID
    ) -> None:
        self._clock = clock
        self._wish = wish
        self._retry_s = retry_s
        self._folder = folder
        self._state = DeviceState.MISSING
        self._newest = NewestPicture()
        self._sequence = 0
        self._changed: Callable[[], None] = lambda: None
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    @property
    def state(self) -> DeviceState:
        return self._state

    def open(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._thread.start()

    def latest(self) -> Picture | None:
        return self._newest.latest()

    async def newer_than(self, sequence: int) -> Picture:
        return await self._newest.newer_than(sequence)

    def close(self) -> None:
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(CLOSE_S)

    def _run(self) -> None:
        while not self._ending.is_set():
            found = self._find()
            if isinstance(found, DeviceState):
                self._become(found)
            else:
                self._read_all(found)
            self._ending.wait(self._retry_s)
        self._become(DeviceState.MISSING)

    def _find(self) -> cv2.VideoCapture | DeviceState:
        path = camera_path(self._wish, self._folder)
        try:
            path.stat()
        except PermissionError:
            return DeviceState.DENIED
        except OSError:
            return DeviceState.MISSING
        if not os.access(path, os.R_OK):
            return DeviceState.DENIED
        return _opened(path) or DeviceState.MISSING

    def _read_all(self, capture: cv2.VideoCapture) -> None:
        from booth.media.opencv import fitted, i420_of

        misses = 0
        try:
            while misses < MISSES and not self._ending.is_set():
                got, bgr = capture.read()
                at_ms = int(self._clock.monotonic() * 1000)
                if not got:
                    misses += 1
                    continue
                misses = 0
                self._put(i420_of(fitted(bgr, WIDTH, HEIGHT)), at_ms)
        finally:
            capture.release()
            self._become(DeviceState.MISSING)

    def _put(self, i420: NDArray[np.uint8], at_ms: int) -> None:
        self._sequence += 1
        width, height = i420.shape[1], i420.shape[0] * 2 // 3
        self._newest.put(Picture(i420, width, height, self._sequence, at_ms))
        self._become(DeviceState.OK)

    def _become(self, state: DeviceState) -> None:
        if state is not DeviceState.OK:
            self._newest.put(None)
        if state is not self._state:
            self._state = state
            _LOG.info("the camera is %s", state.value)
            # Who closes is told nothing more: its event loop may be gone by now.
            if not self._ending.is_set():
                self._changed()


def _opened(path: Path) -> cv2.VideoCapture | None:
    from booth.media.opencv import cv2

    if path.is_char_device():
        capture = cv2.VideoCapture(str(path), cv2.CAP_V4L2)
        # Raw pictures of this size do not fit through USB 2 at 30 a second.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
        capture.set(cv2.CAP_PROP_FPS, RATE)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    else:
        capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    if capture.isOpened():
        return capture
    capture.release()
    return None
