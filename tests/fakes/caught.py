"""The demo's catcher of messages as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2


@dataclass(frozen=True)
class Caught:
    """Where the running program listens."""

    smtp: int
    http: int
    page: str
    sms: str

    def messages(self) -> list[dict[str, Any]]:
        """What it has caught, newest first."""
        answer = httpx2.get(f"{self.page}api/caught", timeout=10, trust_env=False)
        caught: list[dict[str, Any]] = answer.raise_for_status().json()
        return caught


@contextmanager
def running_caught(ready_file: Path, *options: str) -> Iterator[Caught]:
    """Start the program on free ports; it is ended at the end."""
    command = [sys.executable, "-m", "visitor.demo.caught", "--ready-file", str(ready_file)]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        try:
            ready = json.loads(said)
            assert ready.pop("ready") == "caught"
            yield Caught(**ready)
        finally:
            process.terminate()
            process.wait(timeout=20)
