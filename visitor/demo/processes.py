"""Owns the processes of a demo: started with a log file each, ended by their ids."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from visitor.clock import Clock

READY_S = 60.0
END_S = 8.0


class NotStartedError(RuntimeError):
    """A process did not say that it is ready; names its log."""


class Processes:
    """Starts programs one after the other, and ends them in the opposite order."""

    def __init__(self, clock: Clock, logs: Path) -> None:
        self._clock = clock
        self.logs = logs
        self._running: list[tuple[str, subprocess.Popen[bytes]]] = []
        shutil.rmtree(logs, ignore_errors=True)
        logs.mkdir(parents=True, exist_ok=True)

    def start(
        self, name: str, command: Sequence[str], env: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Run `command`; what it says goes to its log, its stdout stays readable."""
        with (self.logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, **(env or {})},
            )
        self._running.append((name, process))
        return process

    def start_ready(
        self, name: str, command: Sequence[str], env: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        """Run `command` and wait for its first line, a JSON object that says how to reach it."""
        process = self.start(name, command, env)
        line = self._first_line(name, process)
        ready: dict[str, Any] = json.loads(line)
        return {**ready, "pid": process.pid}

    def ended(self) -> str | None:
        """The name of a process that has ended by itself, if one has."""
        return next((name for name, process in self._running if process.poll() is not None), None)

    def close(self) -> None:
        """End all of them; what does not end in time is killed."""
        for _name, process in reversed(self._running):
            process.terminate()
            try:
                process.wait(END_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
        self._running.clear()

    def _first_line(self, name: str, process: subprocess.Popen[bytes]) -> bytes:
        if process.stdout is None:
            raise NotStartedError(name)
        deadline = self._clock.monotonic() + READY_S
        line = b""
        while not line.endswith(b"\n"):
            left = deadline - self._clock.monotonic()
            ready, _, _ = select.select([process.stdout], [], [], max(left, 0))
            byte = os.read(process.stdout.fileno(), 1) if ready else b""
            if not byte:
                raise NotStartedError(f"{name} did not start; see {self.logs / f'{name}.log'}")
            line += byte
        return line


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs one of our modules with this interpreter."""
    return [sys.executable, "-m", module, *arguments]
