"""Closing time: who is forgotten here has left, once, at the first closing after they came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub, visits_that_stay
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.visits.closing import ClosingHours, ClosingTime
from visitor.visits.errand import errand
from visitor.visits.leaving import Leavings
from visitor.visits.models import Visit
from visitor.visits.teller import Teller

HELSINKI = ZoneInfo("Europe/Helsinki")
# A Thursday and a Friday with hours, with a pause; a weekend without any.
WEEK = """
country = "FI"
[[errands]]
id = "visits"
name = { fi = "Käynnit", sv = "Besök", en = "Visits" }
mon = ["8-16"]
thu = ["8-12", "13-16"]
fri = ["8-15"]
[[errands]]
id = "remote"
name = { fi = "Etäpalvelu", sv = "Distans", en = "Remote" }
thu = ["9-18"]
"""


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "opening.toml"
    path.write_text(WEEK)
    return path


def closing(hub: FakeHub, file: Path | None = None) -> ClosingTime:
    parts = hub.parts
    teller = Teller(parts.database, Events())
    leavings = Leavings(parts.settings, parts.clock, Events(), teller)
    return ClosingTime(parts.database, parts.clock, ClosingHours(file, HELSINKI), leavings)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HELSINKI).astimezone(UTC)


def wait_until(clock: FakeClock, moment: datetime) -> None:
    clock.pass_by(seconds=(moment - clock.now()).total_seconds())


def left(hub: FakeHub) -> tuple[datetime | None, str | None]:
    visit = hub.rows(Visit)[0]
    return visit.left_at, visit.left_how


def test_nobody_is_sent_away_in_the_pause_and_everybody_is_at_the_end(
    hub: FakeHub, clock: FakeClock, file: Path
) -> None:
    hub.arrive()
    job = closing(hub, file)
    for hour, minute in ((12, 30), (16, 30), (17, 59)):
        wait_until(clock, local(12, hour, minute))
        assert job.look() == 0
    assert left(hub) == (None, None)
    wait_until(clock, local(12, 18))
    assert job.look() == 1
    assert left(hub) == (local(12, 18), "closing")
    assert job.look() == 0


@pytest.mark.parametrize("came", [local(12, 18), local(12, 18, 1), local(12, 23, 59)])
def test_who_comes_after_closing_stays_until_the_next_closing(
    hub: FakeHub, clock: FakeClock, file: Path, came: datetime
) -> None:
    wait_until(clock, came)
    hub.arrive()
    job = closing(hub, file)
    wait_until(clock, local(13, 14, 59))
    assert job.look() == 0
    wait_until(clock, local(13, 15, 0))
    assert job.look() == 1
    assert left(hub) == (local(13, 15), "closing")


def test_a_day_without_hours_ends_at_its_midnight(
    hub: FakeHub, clock: FakeClock, file: Path
) -> None:
    wait_until(clock, local(14, 11))
    hub.arrive()
    wait_until(clock, local(14, 23, 59))
    assert closing(hub, file).look() == 0
    wait_until(clock, local(15, 0))
    assert closing(hub, file).look() == 1
    assert left(hub) == (local(15, 0), "closing")


def test_a_hub_that_was_down_at_closing_says_when_it_was(
    hub: FakeHub, clock: FakeClock, file: Path
) -> None:
    hub.arrive()
    clock.pass_by(days=9)
    assert closing(hub, file).look() == 1
    assert left(hub) == (local(12, 18), "closing")


@pytest.mark.parametrize("written", [None, "country = 7", "not toml ["])
def test_without_good_hours_midnight_closes(
    hub: FakeHub, clock: FakeClock, file: Path, written: str | None,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    if written is not None:
        file.write_text(written)
    hub.arrive()
    job = closing(hub, None if written is None else file)
    wait_until(clock, local(12, 23, 59))
    assert job.look() == 0
    wait_until(clock, local(13, 0))
    assert job.look() == 1
    assert left(hub) == (local(13, 0), "closing")
    faults = [record.levelname for record in caplog.records if "midnight" in record.message]
    assert faults == ([] if written is None else ["ERROR"])


def test_a_visit_that_was_left_is_not_closed_again(
    hub: FakeHub, clock: FakeClock, file: Path
) -> None:
    hub.arrive()
    at = clock.now()
    hub.leave()
    clock.pass_by(days=1)
    assert closing(hub, file).look() == 0
    assert left(hub) == (at, "visitor")


def test_a_kiosk_that_tells_late_of_a_leaving_before_closing_is_believed(
    hub: FakeHub, clock: FakeClock, file: Path
) -> None:
    hub.arrive()
    clock.pass_by(hours=1)
    at = clock.now()
    wait_until(clock, local(12, 20))
    closing(hub, file).look()
    assert hub.leave(left_at=at.isoformat()).json()["outcome"]["already"] is False
    assert left(hub) == (at, "visitor")


def test_two_hubs_close_once(hub: FakeHub, clock: FakeClock, file: Path) -> None:
    hub.arrive()
    hub.arrive("1" * 32, visit_id="2" * 32, code="4712")
    clock.pass_by(days=1)
    assert [job.look() for job in (closing(hub, file), closing(hub, file))] == [2, 0]


def test_the_hub_brings_the_worker(hub: FakeHub) -> None:
    assert set(errand(hub.parts).workers) == {"closing"}
    assert visits_that_stay(hub.parts).workers == {}


def test_the_span_of_a_visit_is_never_negative(hub: FakeHub, clock: FakeClock, file: Path) -> None:
    wait_until(clock, local(12, 18) - timedelta(seconds=1))
    hub.arrive()
    clock.pass_by(seconds=1)
    closing(hub, file).look()
    visit = hub.rows(Visit)[0]
    assert visit.left_at - visit.arrived_at == timedelta(seconds=1)
