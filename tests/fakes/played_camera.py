"""A camera at the edge: plays pictures at their rate, can be unplugged, taken, refused, or hang.

Its device is a folder, so that a test and the process that reads the camera both have it. Run as a
camera's process: `python -m tests.fakes.played_camera FOLDER`.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from pathlib import Path

import numpy as np

from kiosk.devices.scanner_camera import Camera
from kiosk.devices.scanner_picture import Frame
from kiosk.devices.scanner_port import Lack
from visitor.clock import SystemClock

RATE = 30
THERE = "there"
_LACKS = {"gone": Lack.MISSING, "busy": Lack.BUSY, "denied": Lack.DENIED}


class Device:
    """What a test does to the camera."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.be(THERE)
        self.show(np.full((1, 480, 640, 3), 90, np.uint8))

    def be(self, state: str) -> None:
        """`there`, `gone`, `busy`, `denied`, `hung`, or `stuck-open`."""
        self._put("state", state.encode())

    def show(self, frames: Frame) -> None:
        """Play `frames`, of shape (count, height, width, 3), again and again."""
        file = self.folder / "new.npy"
        np.save(file, frames)
        file.rename(self.folder / "frames.npy")

    def _put(self, name: str, what: bytes) -> None:
        (self.folder / "new").write_bytes(what)
        (self.folder / "new").rename(self.folder / name)


class PlayedCamera:
    """The camera of a `Device`'s folder; `most_alive` is how many pictures lived at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clock = SystemClock()
        self._due = 0.0
        self._number = 0
        self.grabs = self.pictures = 0
        self._given: list[weakref.ref[Frame]] = []
        self.most_alive = 0
        self.is_open = False

    def open(self) -> Lack:
        state = self._state()
        if state == "stuck-open":
            threading.Event().wait()
        self._due = self._clock.monotonic()
        lack = _LACKS.get(state, Lack.NONE)
        self.is_open = lack is Lack.NONE
        return lack

    def grab(self) -> bool:
        state = self._state()
        if state == "hung":
            threading.Event().wait()
        if state != THERE:
            return False
        self._due += 1 / RATE
        late = self._clock.monotonic() - self._due
        if late > 0:
            # Who comes late gets the newest picture, and those before it are lost.
            lost = int(late * RATE)
            self._number += lost
            self._due += lost / RATE
        else:
            threading.Event().wait(-late)
        self._number += 1
        self.grabs += 1
        return True

    def picture(self) -> Frame | None:
        frames: Frame = np.load(self._folder / "frames.npy")
        frame: Frame = frames[self._number % len(frames)].copy()
        self.pictures += 1
        self._given.append(weakref.ref(frame))
        self.most_alive = max(self.most_alive, self.alive())
        return frame

    def close(self) -> None:
        self.is_open = False

    def alive(self) -> int:
        """How many of the pictures that were given still live."""
        return sum(given() is not None for given in self._given)

    def _state(self) -> str:
        return (self._folder / "state").read_text(encoding="utf-8")


def command(device: Device) -> tuple[str, ...]:
    """What starts the real process of the camera, with this one for its camera."""
    return (sys.executable, "-m", "tests.fakes.played_camera", str(device.folder))


def main() -> None:
    """Serve as the product does."""
    from kiosk.devices.scanner_process import serve

    camera: Camera = PlayedCamera(Path(sys.argv[1]))
    try:
        serve(camera)
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
