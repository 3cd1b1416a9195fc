"""Owns the scanner's camera by OpenCV: opens it, gives its newest picture, lets it go. One thread.

Any call may hang in a driver, so all of this runs in a process that can be ended.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

# Read by OpenCV when it is loaded, by whomever of us first. A camera that is pulled out must not
# hold a read for 10 s.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "1")
os.environ.setdefault("OPENCV_LOG_LEVEL", "ERROR")

import cv2
import numpy as np

from kiosk.devices.scanner_picture import Frame
from kiosk.devices.scanner_port import Lack
from visitor.camera_path import BY_ID, camera_path

WIDTH, HEIGHT, RATE = 1280, 720, 30


class Camera(Protocol):
    """A camera that is read by one thread."""

    def open(self) -> Lack:
        """Switch it on; NONE where it is there."""

    def grab(self) -> bool:
        """Wait for the next picture and take it, undecoded, in place of the one before."""

    def picture(self) -> Frame | None:
        """What was grabbed: B G R of shape (height, width, 3)."""

    def close(self) -> None:
        """Switch it off."""


class OpenCvCamera:
    """`wish` is `auto`, a path or a number; a film of any format stands for a camera in tests."""

    def __init__(self, wish: str, folder: Path = BY_ID) -> None:
        self._wish = wish
        self._folder = folder
        self._capture: cv2.VideoCapture | None = None

    def open(self) -> Lack:
        path = camera_path(self._wish, self._folder)
        try:
            path.stat()
        except PermissionError:
            return Lack.DENIED
        except OSError:
            return Lack.MISSING
        if not os.access(path, os.R_OK):
            return Lack.DENIED
        capture = _capture_of(path)
        # Another program's camera opens too; only its first picture never comes.
        if not capture.isOpened() or not capture.grab():
            capture.release()
            return Lack.BUSY
        self._capture = capture
        return Lack.NONE

    def grab(self) -> bool:
        return self._capture is not None and self._capture.grab()

    def picture(self) -> Frame | None:
        if self._capture is None:
            return None
        got, frame = self._capture.retrieve()
        return np.asarray(frame, np.uint8) if got else None

    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()
            self._capture = None


def _capture_of(path: Path) -> cv2.VideoCapture:
    if not path.is_char_device():
        return cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    capture = cv2.VideoCapture(str(path), cv2.CAP_V4L2)
    # Raw pictures of this size do not fit through USB 2 at 30 a second.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
    capture.set(cv2.CAP_PROP_FPS, RATE)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture
