"""A keeper as a process of its own, whose journal a test can wait on. Also run as that process."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any

from booth.room.keeper import Keeper, to_stderr

DEADLINE_S = 20.0
_CHILD = [sys.executable, "-m", "tests.fakes.kept_child"]


class Kept:
    """The keeper's process, and everything that its journal has told."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        env = {**os.environ, **(env or {})}
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, env=env)
        self.other: list[str] = []
        self.told: list[dict[str, Any]] = []
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

    def pids(self) -> dict[str, int]:
        """The process ids of both children, once both were started."""
        found: dict[str, int] = {}
        while len(found) < 2:
            fact = self.until("started")
            found[fact["child"]] = fact["pid"]
        return found

    def end(self) -> int:
        """Ask it to stop; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(DEADLINE_S)

    def close(self) -> None:
        """Leave nothing running."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(DEADLINE_S)
        self._reader.join(DEADLINE_S)
        while not self._queue.empty():
            self.told.append(self._queue.get())
        for fact in self.told:
            if fact["event"] == "started":
                with suppress(ProcessLookupError):
                    os.kill(int(fact["pid"]), signal.SIGKILL)

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            for line in lines:
                if line.startswith(b'{"from": "keeper"'):
                    self._queue.put(json.loads(line))
                else:
                    self.other.append(line.decode())


@contextmanager
def kept(screen: Sequence[str] = (), media: Sequence[str] = ()) -> Iterator[Kept]:
    """A keeper over two plain children; all are gone after the block."""
    wishes = json.dumps({"screen": [*_CHILD, *screen], "media": [*_CHILD, *media]})
    with kept_by([sys.executable, "-m", "tests.fakes.kept", wishes]) as opened:
        yield opened


@contextmanager
def kept_by(command: Sequence[str], env: dict[str, str] | None = None) -> Iterator[Kept]:
    """The keeper that `command` runs; it and its children are gone after the block."""
    opened = Kept(command, env)
    try:
        yield opened
    finally:
        opened.close()


if __name__ == "__main__":
    Keeper(json.loads(sys.argv[1]), to_stderr, silence_limit_s=1.0).run()
