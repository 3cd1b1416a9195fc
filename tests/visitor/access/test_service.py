"""Enrolment in the database: codes work once, for a while; devices are revoked for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from tests.fakes.clock import FakeClock
from visitor.access import repository
from visitor.access.models import Device, EnrolmentCode
from visitor.access.roles import Role
from visitor.access.service import CodeRefused, Enrolled, enrol, make_code, revoke
from visitor.clock import SystemClock
from visitor.db.engine import Database


def new_code(database: Database, clock: FakeClock, name: str = "Aula 1") -> str:
    with database.writing() as session:
        return make_code(session, clock, name, Role.KIOSK)


def use(database: Database, clock: FakeClock, typed: str) -> Enrolled | CodeRefused:
    with database.writing() as session:
        return enrol(session, clock, typed)


def devices(database: Database) -> list[str]:
    with database.reading() as session:
        return [device.id for device in repository.devices(session)]


def test_a_code_makes_the_device_it_was_made_for(database: Database, clock: FakeClock) -> None:
    made = use(database, clock, new_code(database, clock, "Aula ÄÖ 1").lower())
    assert isinstance(made, Enrolled)
    with database.reading() as session:
        row = session.get_one(Device, made.key.device_id)
        assert (row.name, row.role, row.revoked_at) == ("Aula ÄÖ 1", "kiosk", None)
        assert row.enrolled_at == clock.now()
        assert made.key.fits(row.key_hash)
        assert made.key.secret not in row.key_hash


def test_a_code_is_not_kept_in_the_clear(database: Database, clock: FakeClock) -> None:
    code = new_code(database, clock)
    with database.reading() as session:
        (kept,) = session.scalars(select(EnrolmentCode.code_hash)).all()
    assert code.replace("-", "") not in kept
    assert len(kept) == 64


def test_a_code_works_once(database: Database, clock: FakeClock) -> None:
    code = new_code(database, clock)
    assert isinstance(use(database, clock, code), Enrolled)
    assert use(database, clock, code) == CodeRefused()
    assert len(devices(database)) == 1


def test_a_code_is_too_old_after_a_quarter_of_an_hour(database: Database, clock: FakeClock) -> None:
    code, other = new_code(database, clock), new_code(database, clock)
    clock.pass_by(minutes=14, seconds=59)
    assert isinstance(use(database, clock, other), Enrolled)
    clock.pass_by(seconds=1)
    assert use(database, clock, code) == CodeRefused()


@pytest.mark.parametrize("typed", ["", "AAAA-AAAA", "no code at all", "'; DROP TABLE device"])
def test_a_wrong_code_makes_nothing(database: Database, clock: FakeClock, typed: str) -> None:
    new_code(database, clock)
    assert use(database, clock, typed) == CodeRefused()
    assert devices(database) == []


def test_of_many_devices_at_once_with_one_code_one_wins(database: Database) -> None:
    clock, at_once = SystemClock(), 6
    with database.writing() as session:
        code = make_code(session, clock, "Aula 1", Role.KIOSK)
    start = Barrier(at_once, timeout=20)

    def race(_number: int) -> Enrolled | CodeRefused:
        start.wait()
        with database.writing() as session:
            return enrol(session, clock, code)

    with ThreadPoolExecutor(at_once) as pool:
        outcomes = list(pool.map(race, range(at_once)))
    won = [outcome.key.device_id for outcome in outcomes if isinstance(outcome, Enrolled)]
    assert len(won) == 1
    assert devices(database) == won


def test_codes_of_past_days_are_forgotten(database: Database, clock: FakeClock) -> None:
    new_code(database, clock)
    clock.pass_by(days=2)
    new_code(database, clock)
    with database.reading() as session:
        assert len(session.scalars(select(EnrolmentCode)).all()) == 1


@pytest.mark.parametrize("name", ["", "x" * 101, "a\nb", "a\x7fb"])
def test_a_device_needs_a_printable_name(database: Database, clock: FakeClock, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        new_code(database, clock, name)


def test_only_a_device_role_gets_a_code(database: Database, clock: FakeClock) -> None:
    with pytest.raises(ValueError, match="role"), database.writing() as session:
        make_code(session, clock, "Aula 1", Role.ANYONE)


def test_a_device_is_revoked_once_and_keeps_its_moment(
    database: Database, clock: FakeClock
) -> None:
    made = use(database, clock, new_code(database, clock))
    assert isinstance(made, Enrolled)
    when = clock.now()
    for _ in range(2):
        with database.writing() as session:
            row = revoke(session, clock, made.key.device_id)
            assert row is not None
            assert row.revoked_at == when
        clock.pass_by(hours=1)


def test_a_device_that_is_not_there_is_not_revoked(database: Database, clock: FakeClock) -> None:
    with database.writing() as session:
        assert revoke(session, clock, "f" * 32) is None
