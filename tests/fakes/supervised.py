"""A supervisor as a process of its own, whose journal a test can wait on."""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.fakes.journalling import DEADLINE_S, Journalling


class Supervised(Journalling):
    """The supervisor's process, and everything that its journal has told."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        program = [sys.executable, "-m", "visitor.touch.supervisor", "--", *command]
        super().__init__("supervisor", program, env)

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
        self.hear_rest()
        return code


@contextmanager
def supervised(command: Sequence[str], env: dict[str, str] | None = None) -> Iterator[Supervised]:
    """A supervisor over `command`; it and its screens are gone after the block."""
    opened = Supervised(command, env)
    try:
        yield opened
    finally:
        if opened.process.poll() is None:
            opened.end()
        opened.kill_started()


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
