from __future__ import annotations

import itertools
import os
import signal
from pathlib import Path
from time import monotonic  # noqa: TID251 - measures other processes

import pytest

from tests.fakes.kept import kept
from tests.fakes.supervised import wait_gone


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """What a child writes here can be read once."""
    path = tmp_path / "told"
    os.mkfifo(path)
    return path


@pytest.mark.parametrize(("killed", "other"), [("screen", "media"), ("media", "screen")])
def test_a_killed_child_comes_back_and_the_other_stays(killed: str, other: str) -> None:
    with kept() as keeper:
        before = keeper.pids()
        os.kill(before[killed], signal.SIGKILL)
        keeper.until("ended", child=killed, code=-signal.SIGKILL)
        again = keeper.until("started")
        assert again["child"] == killed
        assert again["pid"] != before[killed]
        os.kill(before[other], 0)
        assert keeper.end() == 0
    others = [f for f in keeper.told if f["event"] == "started" and f["child"] == other]
    assert [fact["pid"] for fact in others] == [before[other]]


def test_a_child_that_always_fails_is_started_with_growing_pauses() -> None:
    with kept(media=["--fails"]) as keeper:
        times = [keeper.until("started", child="media")["at"] for _ in range(4)]
        screens = [f for f in keeper.told if f["event"] == "started" and f["child"] == "screen"]
        assert len(screens) == 1
        assert keeper.end() == 0
    _first, second, third = (after - before for before, after in itertools.pairwise(times))
    assert second >= 0.5
    assert third >= 1.0


def test_asked_to_end_it_ends_both() -> None:
    with kept() as keeper:
        pids = keeper.pids()
        assert keeper.end() == 0
        for pid in pids.values():
            wait_gone(pid)


def test_a_child_that_does_not_end_is_killed(told: Path) -> None:
    with kept(media=["--stays", str(told)]) as keeper:
        keeper.pids()
        assert told.read_text() == "stays"
        began = monotonic()
        assert keeper.end() == 0
        assert monotonic() - began < 7
        keeper.until("killed", child="media", reason="does not end")


def test_a_screen_that_a_person_closed_ends_everything() -> None:
    with kept(screen=["--ends-well"]) as keeper:
        pids = keeper.pids()
        keeper.until("stopped")
        wait_gone(pids["media"])


def test_children_end_with_a_keeper_that_is_killed(told: Path) -> None:
    with kept(media=["--stays", str(told)]) as keeper:
        pids = keeper.pids()
        assert told.read_text() == "stays"
        keeper.process.kill()
        for pid in pids.values():
            wait_gone(pid)


def test_a_child_whose_keeper_is_killed_may_end_in_good_order(told: Path) -> None:
    with kept(media=["--ends-by", str(told)]) as keeper:
        keeper.pids()
        assert told.read_text() == "ready"
        keeper.process.kill()
        assert told.read_text() == "SIGTERM"


def test_a_child_that_spoke_and_then_hangs_is_killed_and_started_again() -> None:
    with kept(media=["--beats"]) as keeper:
        pids = keeper.pids()
        keeper.until("killed", child="media", reason="silent")
        assert keeper.until("started")["child"] == "media"
        os.kill(pids["screen"], 0)
