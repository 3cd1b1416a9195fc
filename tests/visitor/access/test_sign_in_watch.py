"""Who is gone from a desk without having signed out is told of."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from tests.fakes.access import add_device
from tests.fakes.clock import FakeClock
from tests.fakes.people import add_advisor, at_desk
from visitor.access.changes import Change, PeopleChanges, PersonChange
from visitor.access.people import deactivate
from visitor.access.sign_in_watch import SignInWatch
from visitor.db.engine import Database


class Desk:
    """A desk with Leena at it, watched."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.id = add_device(database, clock, "desk").device_id
        self.leena = add_advisor(database, clock)
        at_desk(database, clock, self.id, self.leena, hours=10)
        self.changes = PeopleChanges()
        self.told: list[PersonChange] = []
        self.changes.listen(self.told.append)
        self.watch = SignInWatch(database, clock, self.changes)

    def change(self, kind: Change) -> PersonChange:
        return PersonChange(kind, self.leena, self.id)


@pytest.fixture
def desk(database: Database, clock: FakeClock) -> Desk:
    return Desk(database, clock)


def test_nothing_is_told_while_nothing_changes(desk: Desk, clock: FakeClock) -> None:
    desk.watch.look()
    clock.pass_by(hours=9)
    desk.watch.look()
    assert desk.told == []


def test_the_end_of_the_hours_is_told_once(desk: Desk, clock: FakeClock) -> None:
    desk.watch.look()
    clock.pass_by(hours=10)
    desk.watch.look()
    desk.watch.look()
    assert desk.told == [desk.change(Change.DESK_OUT)]


def test_who_was_let_go_by_another_process_is_told_of(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    desk.watch.look()
    with database.writing() as session:
        deactivate(session, clock, desk.leena)
    desk.watch.look()
    assert desk.told == [desk.change(Change.DESK_OUT)]


def test_who_came_since_the_last_look_and_left_by_the_hour_is_told_of(
    desk: Desk, clock: FakeClock
) -> None:
    desk.changes.tell(desk.change(Change.DESK_IN))
    clock.pass_by(hours=10)
    desk.watch.look()
    assert desk.told == [desk.change(Change.DESK_IN), desk.change(Change.DESK_OUT)]


def test_who_signed_out_is_not_told_of_again(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    desk.watch.look()
    desk.changes.tell(desk.change(Change.DESK_OUT))
    clock.pass_by(hours=10)
    desk.watch.look()
    assert desk.told == [desk.change(Change.DESK_OUT)]


def test_who_signs_out_while_it_is_looked_up_is_told_of_once(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    desk.watch.look()
    clock.pass_by(hours=10)

    def sign_out_meanwhile(*_call: object) -> None:
        desk.changes.tell(desk.change(Change.DESK_OUT))

    event.listen(database.engine, "before_cursor_execute", sign_out_meanwhile, once=True)
    desk.watch.look()
    assert desk.told == [desk.change(Change.DESK_OUT)]
