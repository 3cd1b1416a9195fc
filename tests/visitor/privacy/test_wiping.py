"""The daily wiping: persons go when their time is up, what is counted stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.db.engine import Database
from visitor.hub.models import Command
from visitor.outbox.models import Message
from visitor.privacy.errand import DailyWiping
from visitor.privacy.models import Wiping
from visitor.privacy.rules import day_to_run
from visitor.visits.models import HostAnswer, Visit, VisitPerson

HELSINKI = ZoneInfo("Europe/Helsinki")
NIGHT = time(3, 15)


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


def everything(hub: FakeHub) -> str:
    models = (Visit, VisitPerson, HostAnswer, Message, Command, Wiping)
    return repr([vars(row) for model in models for row in hub.rows(model)])


def test_after_thirty_days_the_person_is_gone_and_the_visit_still_counts(
    hub: FakeHub, clock: FakeClock
) -> None:
    hub.arrive()
    job = DailyWiping(hub.parts)
    clock.pass_by(days=29)
    job.run_if_due()
    assert len(hub.rows(VisitPerson)) == 1
    clock.pass_by(days=2)
    assert job.run_if_due() is True
    assert hub.rows(VisitPerson) == []
    assert hub.rows(Message) == []
    assert len(hub.rows(Visit)) == 1
    for personal in ("Aino", "Mäkelä", "Järvi", "1234567", "Maija", "maija", "1111111"):
        assert personal not in everything(hub)


def test_the_run_is_proved_and_not_repeated(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    clock.pass_by(days=31)
    job = DailyWiping(hub.parts)
    assert job.run_if_due() is True
    assert job.run_if_due() is False
    proof = hub.rows(Wiping)[0]
    assert (proof.persons, proof.messages) == (1, 2)


@pytest.mark.parametrize(
    ("left", "how", "counted"),
    [
        (time(16), "closing", 1),
        (time(0), "closing", 0),
        (time(16), "visitor", 0),
    ],
)
def test_the_proof_tells_how_many_closing_time_ended_the_day_before(
    hub: FakeHub, clock: FakeClock, left: time, how: str, counted: int
) -> None:
    hub.arrive()
    with hub.parts.database.writing() as session:
        visit = session.scalars(select(Visit)).one()
        visit.left_how = how
        visit.left_at = datetime.combine(date(2026, 11, 12), left, HELSINKI)
    clock.pass_by(days=1)
    DailyWiping(hub.parts).run_if_due()
    assert [row.closed_visits for row in hub.rows(Wiping)] == [counted]


def test_two_hubs_wipe_once(hub: FakeHub, clock: FakeClock) -> None:
    clock.pass_by(days=31)
    jobs = [DailyWiping(hub.parts), DailyWiping(hub.parts)]
    assert [job.run_if_due() for job in jobs] == [True, False]


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HELSINKI).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "last", "due"),
    [
        (moment(12, 3, 14), date(2026, 11, 11), None),
        (moment(12, 3, 15), date(2026, 11, 11), date(2026, 11, 12)),
        (moment(12, 3, 15), date(2026, 11, 12), None),
        (moment(12, 2), date(2026, 11, 9), date(2026, 11, 11)),
        (moment(12, 2), None, date(2026, 11, 11)),
        (moment(12, 23, 59), None, date(2026, 11, 12)),
    ],
)
def test_when_it_is_due(now: datetime, last: date | None, due: date | None) -> None:
    assert day_to_run(now, NIGHT, HELSINKI, last) == due


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_each_day_is_due_once_also_when_clocks_change(start: datetime) -> None:
    now = start.replace(tzinfo=UTC)
    last: date | None = None
    ran = []
    for _ in range(24 * 4):
        due = day_to_run(now, NIGHT, HELSINKI, last)
        if due is not None:
            ran.append(due)
            last = due
        now += timedelta(hours=1)
    assert len(set(ran)) == len(ran)
    assert 4 <= len(ran) <= 5
