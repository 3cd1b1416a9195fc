"""A supervisor as a process of its own, whose journal a test can wait on."""

from __future__ import annotations

import json
import os
import queue
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any

DEADLINE_S = 20.0


class Supervised:
    """The supervisor's process, and everything that its journal has told."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "visitor.touch.supervisor", "--", *command],
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
        )
        self.told: list[dict[str, Any]] = []
        self.other: list[str] = []
        self._queue: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def until(self, event: str, **facts: object) -> dict[str, Any]:
        """The next fact of the journal that fits. Raises AssertionError after the deadline."""
        wanted = {"event": event, **facts}
        deadline = monotonic() + DEADLINE_S
        while True:
            try:
                fact = self._queue.get(timeout=max(0.0, deadline - monotonic()))
            except queue.Empty:
                raise AssertionError(f"never came: {wanted}; {self.told} {self.other}") from None
            self.told.append(fact)
            if wanted.items() <= fact.items():
                return fact

    def pid(self, screen: int) -> int:
        """The process id of a screen that has been started."""
        started = [f for f in self.told if f["event"] == "started" and f["screen"] == screen]
        return int(started[-1]["pid"])

    def end(self) -> int:
        """Ask it to stop, and wait until it and all it told have ended."""
        self.process.send_signal(signal.SIGTERM)
        return self.join()

    def join(self) -> int:
        """Wait until it has ended; its exit code."""
        code = self.process.wait(DEADLINE_S)
        self._reader.join(DEADLINE_S)
        while not self._queue.empty():
            self.told.append(self._queue.get())
        return code

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            for line in lines:
                if line.startswith(b'{"from": "supervisor"'):
                    self._queue.put(json.loads(line))
                else:
                    self.other.append(line.decode())


@contextmanager
def supervised(command: Sequence[str], env: dict[str, str] | None = None) -> Iterator[Supervised]:
    """A supervisor over `command`; it and its screens are gone after the block."""
    opened = Supervised(command, env)
    try:
        yield opened
    finally:
        if opened.process.poll() is None:
            opened.end()
        for fact in opened.told:
            if fact["event"] == "started":
                with suppress(ProcessLookupError):
                    os.kill(int(fact["pid"]), signal.SIGKILL)


def plain_screens(folder: Path, *options: str) -> list[str]:
    """The command of a screen without a window."""
    return [sys.executable, "-m", "tests.fakes.plain_screen", str(folder), *options]


def order(folder: Path, pid: int, word: str) -> None:
    """Tell the screen with process id `pid` what to do."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.sendto(word.encode(), str(folder / str(pid)))


def wait_gone(pid: int) -> None:
    """Wait until a process has ended that is no child of ours. Raises AssertionError."""
    handle = None
    with suppress(ProcessLookupError):
        handle = os.pidfd_open(pid)
    if handle is None:
        return
    ready, _, _ = select.select([handle], [], [], DEADLINE_S)
    os.close(handle)
    assert ready, f"{pid} still lives"
