"""Owns the camera's process: reads pictures, finds codes, tells them by lines. One thread.

Run: `python -m kiosk.devices.scanner_process CAMERA`. It lives while a screen wants a code, and is
killed when it no longer does; a picture exists nowhere else.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence

from kiosk.devices.scanner_camera import Camera, OpenCvCamera
from kiosk.devices.scanner_lines import line_of
from kiosk.devices.scanner_picture import codes_in
from kiosk.devices.scanner_port import Became, Lack, Message, ScannerState
from kiosk.devices.scanner_rules import Held, look, pause_s
from visitor.clock import Clock, SystemClock

LOOK_EVERY_S = 0.1
SIGN_EVERY_S = 0.5
# Some cameras miss a picture now and then; a lost one answers at once, again and again.
MISSES = 3
# The screen's own process draws first.
NICE = 5
Tell = Callable[[Message | None], None]


class Watch:
    """Looks through `camera` until `ending` is set, and goes on by itself when it was lost."""

    def __init__(self, camera: Camera, clock: Clock, tell: Tell, ending: threading.Event) -> None:
        self._camera = camera
        self._clock = clock
        self._tell = tell
        self._ending = ending
        self._held = Held()
        self._looked = self._signed = -1.0
        self._failures = 0

    def run(self) -> None:
        """Open, look, wait a little longer each time where there is nothing to look through."""
        while not self._ending.is_set():
            lack = self._camera.open()
            try:
                if lack is Lack.NONE:
                    self._read_all()
                    lack = Lack.MISSING
            finally:
                self._camera.close()
            self._failures += 1
            if not self._ending.is_set():
                self._tell(Became(ScannerState.NO_CAMERA, lack))
                self._wait()

    def _read_all(self) -> None:
        misses = 0
        told = False
        while misses < MISSES and not self._ending.is_set():
            self._sign()
            if not self._camera.grab():
                misses += 1
                continue
            misses = 0
            if not told:
                told, self._failures = True, 0
                self._tell(Became(ScannerState.LOOKING))
            now = self._clock.monotonic()
            if now - self._looked >= LOOK_EVERY_S:
                self._looked = now
                self._look(now)

    def _look(self, now: float) -> None:
        # Between two looks the camera's pictures are taken without being decoded: what is looked
        # at is the newest, and no other is in memory.
        if (frame := self._camera.picture()) is None:
            return
        self._held, heard = look(self._held, codes_in(frame), now)
        for message in heard:
            self._tell(message)

    def _sign(self) -> None:
        now = self._clock.monotonic()
        if now - self._signed >= SIGN_EVERY_S:
            self._signed = now
            self._tell(None)

    def _wait(self) -> None:
        until = self._clock.monotonic() + pause_s(self._failures)
        while (left := until - self._clock.monotonic()) > 0:
            self._sign()
            if self._ending.wait(min(left, SIGN_EVERY_S)):
                return


def serve(camera: Camera) -> None:
    """Look through `camera` until this process is killed, or nobody hears it any more."""
    import cv2

    os.nice(NICE)
    cv2.setNumThreads(1)
    output = sys.stdout.buffer

    def tell(message: Message | None) -> None:
        output.write(line_of(message))
        output.flush()

    Watch(camera, SystemClock(), tell, threading.Event()).run()


def main(arguments: Sequence[str]) -> int:
    """Serve the camera that `arguments` name."""
    try:
        serve(OpenCvCamera(arguments[0]))
    except BrokenPipeError:
        # What waits in the output cannot be written at the end either.
        os._exit(0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
