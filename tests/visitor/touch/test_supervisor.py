"""The supervisor with real processes that crash, hang, and lose their supervisor."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.supervised import Supervised, order, plain_screens, supervised, wait_gone
from visitor.touch.supervisor import LEFT_CODE, main


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Supervised]:
    """Screen 1 is shown, screen 2 is warmed behind it."""
    with supervised(plain_screens(tmp_path)) as opened:
        opened.until("said", screen=2, word="ready")
        yield opened


def words(pair: Supervised, event: str = "said") -> list[tuple[int, str]]:
    return [(f["screen"], f["word"]) for f in pair.told if f["event"] == event]


def test_first_screen_is_shown_before_a_successor_is_started(pair: Supervised) -> None:
    kept = [(f["event"], f["screen"]) for f in pair.told]
    assert kept == [("started", 1), ("said", 1), ("started", 2), ("said", 2)]
    assert [f["warm"] for f in pair.told if f["event"] == "started"] == [False, True]


def test_after_a_visitor_the_old_screen_goes_only_when_the_new_one_is_shown(
    pair: Supervised, tmp_path: Path
) -> None:
    order(tmp_path, pair.pid(1), "done")
    ended = pair.until("ended", screen=1)
    assert ended["code"] == 0
    kinds = [(f["event"], f["screen"], f["word"]) for f in pair.told if "word" in f]
    assert kinds[2:6] == [
        ("said", 1, "done"),
        ("told", 2, "show"),
        ("said", 2, "shown"),
        ("told", 1, "retire"),
    ]
    assert pair.until("said", screen=3, word="ready")


def test_a_busy_screen_is_replaced_only_when_it_is_idle_again(
    pair: Supervised, tmp_path: Path
) -> None:
    os.kill(pair.pid(2), signal.SIGKILL)
    pair.until("ended", screen=2)
    order(tmp_path, pair.pid(1), "done")
    pair.until("said", screen=1, word="done")
    order(tmp_path, pair.pid(1), "busy")
    pair.until("said", screen=3, word="ready")
    order(tmp_path, pair.pid(1), "rubbish")
    pair.until("malformed", screen=1)
    assert words(pair, "told") == []
    order(tmp_path, pair.pid(1), "idle")
    pair.until("told", screen=3, word="show")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_successor_takes_over_from_a_screen_that_dies(pair: Supervised, number: int) -> None:
    os.kill(pair.pid(1), number)
    assert pair.until("ended", screen=1)["code"] == -number
    pair.until("said", screen=2, word="shown")
    pair.until("said", screen=3, word="ready")
    assert words(pair, "told") == [(2, "show")]


def test_successor_takes_over_from_a_screen_that_hangs(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(1), "hang")
    assert pair.until("killed", screen=1)["reason"] == "late while shown"
    pair.until("said", screen=2, word="shown")
    wait_gone(pair.pid(1))


def test_successor_that_hangs_is_itself_replaced(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(2), "hang")
    assert pair.until("killed", screen=2)["reason"] == "late while ready"
    pair.until("said", screen=3, word="ready")
    assert words(pair, "told") == []


def test_screen_that_does_not_go_is_killed(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(1), "done")
    order(tmp_path, pair.pid(1), "hang")
    assert pair.until("killed", screen=1)["reason"] == "late while retiring"
    assert pair.until("ended", screen=1)["code"] == -signal.SIGKILL


def test_rubbish_on_the_line_is_told_and_does_no_harm(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(1), "rubbish")
    assert pair.until("malformed", screen=1)["reason"].startswith("not JSON")
    assert pair.until("malformed", screen=1)["reason"] == "line too long"
    order(tmp_path, pair.pid(1), "done")
    pair.until("said", screen=2, word="shown")


def test_screens_that_die_at_once_are_started_ever_more_slowly(tmp_path: Path) -> None:
    with supervised(plain_screens(tmp_path, "--dies-at-start")) as opened:
        ends = [opened.until("ended", screen=number)["at"] for number in range(1, 5)]
        starts = [f["at"] for f in opened.told if f["event"] == "started"]
    waits = [start - end for end, start in zip(ends, starts[1:], strict=False)]
    assert [round(wait, 1) for wait in waits] == [0.0, 0.5, 1.0]


def test_sigterm_ends_every_screen(pair: Supervised) -> None:
    assert pair.end() == 0
    assert sorted(words(pair, "told")) == [(1, "retire"), (2, "retire")]
    assert [f["code"] for f in pair.told if f["event"] == "ended"] == [0, 0]


def test_sigterm_ends_also_a_screen_that_hangs(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(1), "hang")
    assert pair.end() == 0
    wait_gone(pair.pid(1))


def test_screens_notice_that_their_supervisor_was_killed(pair: Supervised) -> None:
    pair.process.kill()
    pair.join()
    wait_gone(pair.pid(1))
    wait_gone(pair.pid(2))


def test_a_person_who_closes_the_program_ends_it(pair: Supervised, tmp_path: Path) -> None:
    order(tmp_path, pair.pid(1), "end")
    assert pair.join() == 0
    assert [f["event"] for f in pair.told][-1] == "stopped"


def test_staff_who_close_the_program_end_it_with_a_code_of_their_own(
    pair: Supervised, tmp_path: Path
) -> None:
    order(tmp_path, pair.pid(1), "leave")
    assert pair.join() == LEFT_CODE


def test_without_a_command_it_says_how_to_use_it(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--"]) == 2
    assert "usage" in capfd.readouterr().err


def test_it_loads_nothing_that_makes_it_slow() -> None:
    program = "import visitor.touch.supervisor, sys; print(*sys.modules)"
    run = [sys.executable, "-c", program]
    loaded = subprocess.run(run, capture_output=True, text=True, check=True, timeout=20)
    heavy = {"PySide6", "asyncio", "logging", "dataclasses", "argparse", "uuid", "pydantic"}
    assert heavy.isdisjoint(loaded.stdout.split())
