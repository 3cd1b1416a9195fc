"""Codes, back-off, presence, and the lightness of the imports."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeClock
from visitor.client.backoff import Backoff
from visitor.client.codes import choose_code, is_trivial
from visitor.client.presence import Path, Presence
from visitor.client.result import Event, HubLost, HubReached, SetupBroken
from visitor.clock import SystemClock

EVERY = [f"{number:04d}" for number in range(10_000)]


def test_the_codes_that_anyone_would_try_are_never_given() -> None:
    trivial = {code for code in EVERY if is_trivial(code)}
    assert {"0000", "9999", "1234", "0123", "6789", "4321", "9876"} <= trivial
    assert len(trivial) == 10 + 7 + 7
    assert "4711" not in trivial


@given(st.sets(st.sampled_from(EVERY), max_size=300))
def test_a_code_is_four_digits_not_trivial_and_not_used(used: set[str]) -> None:
    code = choose_code(SystemClock(), used)
    assert code in EVERY
    assert code not in used
    assert not is_trivial(code)


def test_the_last_free_code_is_found_and_after_it_one_is_used_again() -> None:
    assert choose_code(SystemClock(), set(EVERY) - {"4711"}) == "4711"
    assert not is_trivial(choose_code(SystemClock(), EVERY))


def test_waits_grow_stay_within_a_quarter_and_begin_again() -> None:
    steps = (0.5, 1.0, 2.0)
    backoff = Backoff(FakeClock(), steps)
    waits = [backoff.wait_s() for _ in range(5)]
    for wait, step in zip(waits, (*steps, 2.0, 2.0), strict=True):
        assert 0.75 * step <= wait <= 1.25 * step
    assert len(set(waits[2:])) > 1
    backoff.reset()
    assert backoff.wait_s() <= 0.625


@pytest.fixture
def told() -> list[Event]:
    return []


@pytest.fixture
def presence(told: list[Event], clock: FakeClock) -> Presence:
    return Presence(clock, told.append)


def test_each_change_is_told_once(presence: Presence, told: list[Event], clock: FakeClock) -> None:
    presence.works(Path.LIVE)
    presence.works(Path.COMMANDS)
    presence.fails(Path.LIVE)
    presence.fails(Path.COMMANDS)
    presence.works(Path.LIVE)
    presence.works(Path.COMMANDS)
    assert told == [HubReached(), HubLost(clock.now()), HubReached()]


def test_the_directory_alone_does_not_make_a_hub_lost(
    presence: Presence, told: list[Event]
) -> None:
    presence.works(Path.LIVE)
    presence.fails(Path.DIRECTORY)
    assert told == [HubReached()]


def test_one_reason_is_told_once_until_it_is_mended(presence: Presence, told: list[Event]) -> None:
    presence.broken(Path.LIVE, "key")
    presence.broken(Path.COMMANDS, "key")
    presence.broken(Path.LIVE, "key")
    assert told.count(SetupBroken("key")) == 1
    presence.works(Path.LIVE)
    presence.works(Path.COMMANDS)
    presence.broken(Path.LIVE, "key")
    assert told.count(SetupBroken("key")) == 2


def test_importing_the_session_loads_nothing_heavy() -> None:
    heavy = "httpx2 httpcore2 anyio websockets sqlalchemy fastapi pydantic PySide6 cryptography"
    script = (
        "import sys, visitor.client.session, visitor.client.device_file\n"
        f"print([name for name in {heavy.split()} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
