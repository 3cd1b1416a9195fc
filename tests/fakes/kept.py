"""A keeper as a process of its own, whose journal a test can wait on. Also run as that process."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from booth.room.keeper import Keeper, to_stderr
from tests.fakes.journalling import DEADLINE_S, Journalling

_CHILD = [sys.executable, "-m", "tests.fakes.kept_child"]


class Kept(Journalling):
    """The keeper's process, and everything that its journal has told."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        super().__init__("keeper", command, env)

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
        self.hear_rest()
        self.kill_started()


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
