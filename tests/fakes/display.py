"""A supervisor with real screens on a real display, and a watch over one of its pixels."""

from __future__ import annotations

import json
import os
import queue
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any, Self

from tests.fakes.journalling import DEADLINE_S
from tests.fakes.screen import colour_of
from tests.fakes.supervised import Supervised, supervised
from visitor.demo.xvfb import running_xvfb

PLACE = ("900", "1500")  # where the fake screen shows nothing but its ground


class PixelWatch:
    """Every colour that the pixel has had, with its time."""

    def __init__(self, env: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.fakes.display_watch", *PLACE]
        plain = {name: value for name, value in env.items() if name != "QT_QUICK_BACKEND"}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, env=plain)
        self.seen: list[dict[str, Any]] = []
        self._queue: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def until(self, colour: str) -> float:
        """When the pixel became `colour`, now or next. Raises AssertionError after a deadline."""
        if self.seen and self.seen[-1]["colour"] == colour:
            return float(self.seen[-1]["at"])
        deadline = monotonic() + DEADLINE_S
        while True:
            try:
                change = self._queue.get(timeout=max(0.0, deadline - monotonic()))
            except queue.Empty:
                raise AssertionError(f"never seen: {colour}; {self.seen}") from None
            self.seen.append(change)
            if change["colour"] == colour:
                return float(change["at"])

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(DEADLINE_S)
        self._reader.join(DEADLINE_S)

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self._queue.put(json.loads(line))


@contextmanager
def screens_on_display(command: list[str], backend: str) -> Iterator[tuple[Supervised, PixelWatch]]:
    """`command` under a supervisor on Xvfb with a window manager; `backend` "" is OpenGL."""
    with running_xvfb() as display:
        env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        env["QT_QUICK_BACKEND"] = backend
        watch = PixelWatch(env)
        try:
            watch.until("#000000")
            with supervised(command, env) as opened:
                yield opened, watch
        finally:
            watch.end()


def swap(pair: tuple[Supervised, PixelWatch], finger: Path) -> tuple[float, float]:
    """One visitor finishes; seconds until the successor's frame was told, and until it was seen."""
    ready, done, shown = finish(pair[0], finger, ["done"])
    seen = pair[1].until(colour_of(pair[0].pid(ready)).name())
    return shown - done, seen - done


def finish(screens: Supervised, finger: Path, touches: Sequence[str]) -> tuple[int, float, float]:
    """Touch what ends a visit: the successor's number, when `done` was said, when `shown`."""
    ready = int(screens.until("said", word="ready")["screen"])
    with FingerClient(finger) as client:
        for name in touches:
            assert client.do(do="touch", object=name)["ok"], name
    done = screens.until("said", word="done")
    shown = screens.until("said", screen=ready, word="shown")
    return ready, float(done["at"]), float(shown["at"])


def fake_screen(finger: Path) -> list[str]:
    """The command of the small real screen, with its finger at the path `finger`."""
    return [sys.executable, "-m", "tests.fakes.screen", "--rehearsal", str(finger)]


class FingerClient:
    """One connection to a finger."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(DEADLINE_S)
        self._socket.connect(str(path))
        self._lines = self._socket.makefile("rwb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()
        self._socket.close()

    def send(self, line: bytes) -> None:
        self._lines.write(line + b"\n")
        self._lines.flush()

    def receive(self) -> dict[str, Any]:
        """The next answer. Raises EOFError where the screen has gone."""
        line = self._lines.readline()
        if not line:
            raise EOFError
        answer = json.loads(line)
        assert isinstance(answer, dict)
        return answer

    def do(self, **command: object) -> dict[str, Any]:
        self.send(json.dumps(command).encode())
        return self.receive()
