"""The staff's lock on the disk: it outlives processes, and no doubt opens it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from argon2 import PasswordHasher
from typer.testing import CliRunner, Result

from kiosk.command import register
from kiosk.staff_door import Locked, Open, StaffDoor, Wrong
from kiosk.staff_rules import LOCK, Door, is_guessed_first, locked_for
from tests.fakes.clock import FakeClock

PIN = "271828"
HASH = PasswordHasher(1, 8, 1).hash(PIN)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "staff-door.json"


def test_wrong_tries_count_on_in_the_next_screens_process(file: Path) -> None:
    clock = FakeClock()
    for _ in range(4):
        assert StaffDoor(HASH, file, clock).knock("314159") == Wrong()
    assert StaffDoor(HASH, file, clock).knock("314159") == Locked(LOCK)
    assert StaffDoor(HASH, file, clock).knock(PIN) == Locked(LOCK)
    clock.pass_by(minutes=5)
    assert StaffDoor(HASH, file, clock).knock(PIN) == Open()


def test_the_right_pin_forgets_wrong_tries(file: Path) -> None:
    door = StaffDoor(HASH, file, FakeClock())
    for _ in range(3):
        assert [door.knock("314159") for _ in range(4)] == [Wrong()] * 4
        assert door.knock(PIN) == Open()


def test_what_is_no_pin_or_has_no_hash_opens_nothing(file: Path) -> None:
    assert StaffDoor(HASH, file, FakeClock()).knock("") == Wrong()
    assert StaffDoor("rubbish", file, FakeClock()).knock(PIN) == Wrong()


def test_tries_that_cannot_be_counted_are_not_taken(tmp_path: Path) -> None:
    door = StaffDoor(HASH, tmp_path / "nowhere" / "staff-door.json", FakeClock())
    assert door.knock(PIN) == Wrong()


def test_a_lock_set_by_a_wrong_clock_holds_nobody_for_years() -> None:
    now = FakeClock().now()
    assert locked_for(Door(0, now + LOCK), now) == LOCK
    assert not locked_for(Door(0, now + 100 * LOCK), now)


def staff_pin(*typed: str) -> Result:
    app = typer.Typer()
    register(app)
    lines = "".join(f"{line}\n" for line in typed)
    return CliRunner().invoke(app, ["staff-pin"], input=lines, env={"LC_ALL": "en_GB.UTF-8"})


def test_the_command_prints_the_line_for_the_settings_file(file: Path) -> None:
    made = staff_pin(PIN, PIN)
    key, _, value = made.stdout.strip().partition(" = ")
    assert (made.exit_code, key) == (0, "staff_pin_hash")
    assert PIN not in made.stdout
    assert StaffDoor(value.strip('"'), file, FakeClock()).knock(PIN) == Open()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("27182",), "6 to 12 digits"),
        (("27182a",), "6 to 12 digits"),
        (("١٢٣٤٥٦",), "6 to 12 digits"),
        (("777777",), "easy to guess"),
        (("345678",), "easy to guess"),
        ((PIN, "271829"), "not the same"),
    ],
)
def test_what_cannot_be_a_pin_is_refused(typed: tuple[str, ...], sentence: str) -> None:
    refused = staff_pin(*typed)
    assert (refused.exit_code, sentence in refused.stderr) == (1, True)
    assert refused.stdout.strip() == ""


def test_only_what_everybody_tries_counts_as_guessed_first() -> None:
    assert is_guessed_first("987654")
    assert not is_guessed_first("271828")
