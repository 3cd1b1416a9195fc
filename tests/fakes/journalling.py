"""A process that tells what it does in a journal on its stderr, on which a test can wait."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any

DEADLINE_S = 20.0


class Journalling:
    """The process, and everything that its journal has told; `teller` names itself in each fact."""

    def __init__(
        self, teller: str, command: Sequence[str], env: dict[str, str] | None = None
    ) -> None:
        self._own = f'{{"from": "{teller}"'.encode()
        self.process = subprocess.Popen(
            command, stderr=subprocess.PIPE, env={**os.environ, **(env or {})}
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

    def hear_rest(self) -> None:
        """Take what was told before the end."""
        self._reader.join(DEADLINE_S)
        while not self._queue.empty():
            self.told.append(self._queue.get())

    def kill_started(self) -> None:
        """Leave none of its children running."""
        for fact in self.told:
            if fact["event"] == "started":
                with suppress(ProcessLookupError):
                    os.kill(int(fact["pid"]), signal.SIGKILL)

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            for line in lines:
                if line.startswith(self._own):
                    self._queue.put(json.loads(line))
                else:
                    self.other.append(line.decode())
