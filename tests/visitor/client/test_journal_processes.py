"""The journal under SIGKILL at many points, and under two processes at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import journal_process
from tests.fakes.clock import FakeClock
from visitor.client.journal import Journal, State


class Child:
    """A real process on the journal, led through a pipe."""

    def __init__(self, path: Path, name: str, count: int) -> None:
        script = journal_process.__file__
        self.process = subprocess.Popen(
            [sys.executable, script, str(path), name, str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.kept: list[str] = []
        self.settled: list[str] = []

    def go(self, steps: int) -> None:
        """Let it take `steps` more steps without waiting for them."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"." * steps)
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode().strip()
        kind, _, command_id = line.partition(" ")
        if kind == "kept":
            self.kept.append(command_id)
        elif kind == "settled":
            self.settled.append(command_id)
        return kind

    def hear_all(self) -> None:
        while self.hear():
            pass

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.kill()
        self.hear_all()
        self.process.wait(20)
        self.process.stdin.close()
        self.process.stdout.close()


def states(path: Path) -> dict[str, State]:
    journal = Journal(path, FakeClock())
    faults: list[str] = []
    journal.on_fault = faults.append
    journal.open()
    found = {entry.command.id: entry.state for entry in journal._select("ORDER BY sequence")}
    journal.close()
    assert faults == []
    return found


@pytest.mark.parametrize("spin", [0, 300, 2000, 8000, 20_000, 60_000])
@pytest.mark.parametrize("steps", [1, 2, 3, 5, 8])
def test_a_kill_loses_nothing_that_was_said_to_be_kept(
    steps: int, spin: int, tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    child = Child(path, "a", 20)
    try:
        assert child.hear() == "ready"
        child.go(steps - 1)
        for _ in range(steps - 1):
            child.hear()
        # The next step is under way: die somewhere inside it, elsewhere for each `spin`.
        child.go(2)
        for _ in range(spin):
            pass
    finally:
        child.end()
    found = states(path)
    assert set(child.kept) <= set(found)
    assert list(found) == sorted(found)
    for command_id in child.settled:
        assert found[command_id] is State.DONE
    assert len(found) - len(child.kept) <= 1
    said_pending = set(child.kept) - set(child.settled)
    assert sum(found[command_id] is State.DONE for command_id in said_pending) <= 1


def test_after_a_kill_and_reopening_no_settled_name_lies_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    child = Child(path, "a", 20)
    try:
        child.hear()
        child.go(30)
        while len(child.settled) < 5:
            child.hear()
    finally:
        child.end()
    found = states(path)
    disk = b"".join(part.read_bytes() for part in tmp_path.iterdir())
    for command_id, state in found.items():
        assert (f"Secret {command_id}".encode() in disk) is (state is State.PENDING), command_id


def test_two_processes_share_the_journal_without_loss(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    children = [Child(path, name, 60) for name in "ab"]
    try:
        for child in children:
            child.go(90)
        for child in children:
            child.hear_all()
            assert child.process.wait(60) == 0
    finally:
        for child in children:
            child.end()
    found = states(path)
    assert len(found) == 120
    for child in children:
        assert len(child.kept) == 60
        mine = [command_id for command_id in found if command_id in child.kept]
        assert mine == child.kept
        assert all(found[command_id] is State.DONE for command_id in child.settled)
