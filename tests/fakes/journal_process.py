"""A process that appends and settles in a journal and says each step on its output.

`journal_process.py PATH NAME COUNT`: reads one byte before each step, so that the one who holds
the other end decides when it runs and when it dies.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.clock import FakeClock
from visitor.client.journal import Command, Journal, Stored


def main(path: Path, name: str, count: int) -> None:
    """Per round: append (said as "kept ID"), and every other time settle ("settled ID")."""
    clock = FakeClock()
    journal = Journal(path, clock)
    journal.open()
    _say("ready")
    for number in range(count):
        command_id = f"{name}-{number:04d}"
        payload = {"name": f"Secret {command_id}", "padding": "x" * (number * 97 % 3000)}
        _wait()
        command = Command(command_id, "visit.arrive", clock.now(), payload, command_id, "4711")
        if journal.append(command) != Stored():
            raise SystemExit(f"not kept: {command_id}")
        _say(f"kept {command_id}")
        if number % 2:
            _wait()
            journal.settle(command_id, {"outcome": True})
            _say(f"settled {command_id}")
    _say("end")


def _wait() -> None:
    if not sys.stdin.buffer.read(1):
        raise SystemExit(0)


def _say(what: str) -> None:
    sys.stdout.write(what + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
