"""`diary.write`: one entry for a session that has ended, without a person; it closes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.served import SESSION, Served, served
from visitor.access.roles import Caller, Role
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Party
from visitor.db.engine import Database
from visitor.diary.models import DiaryEntry
from visitor.diary.rules import Entry
from visitor.diary.service import Diary
from visitor.hub.models import Command
from visitor.paths import ASSETS
from visitor.remote.models import SessionEvent
from visitor.remote.state import EventKind
from visitor.survey.reader import load_surveys
from visitor.survey.service import Surveys

PERSON = "131052-308T"


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[Served]:
    with served(database, clock) as running:
        yield running


def entries(hub: Served) -> list[tuple[str, int, str]]:
    return [(row.outcome, row.minutes, row.note) for row in hub.rows(DiaryEntry)]


def test_the_entry_is_kept_and_closes_the_session(hub: Served, clock: FakeClock) -> None:
    hub.end()
    clock.pass_by(minutes=3)
    assert hub.diary() == ""
    (entry,) = hub.rows(DiaryEntry)
    assert (entry.session_id, entry.service_id, entry.advisor_id) == (SESSION, "kela", hub.advisor)
    assert (entry.outcome, entry.minutes) == ("advised", 20)
    assert entry.note == "Neuvottiin hakemuksessa."
    assert entry.written_at == clock.now()
    assert (hub.row().phase, hub.row().closed_at) == ("closed", clock.now())
    last = hub.rows(SessionEvent)[-1]
    assert (last.kind, last.party, last.step) == ("closed", "advisor", "writes-diary")
    assert last.person_id == hub.advisor


def test_surveys_stay_open_after_the_diary(hub: Served) -> None:
    hub.end()
    hub.diary()
    assert set(hub.states().values()) == {"open"}
    assert hub.answer("desk") == ""
    assert hub.answer("official") == ""


@pytest.mark.parametrize("phase", ["preparing", "ringing", "in-call"])
def test_before_the_end_there_is_nothing_to_record(hub: Served, phase: str) -> None:
    if phase == "ringing":
        hub.happen((EventKind.RANG, Party.ADVISOR, "120"))
    if phase == "in-call":
        hub.answered()
    assert hub.row().phase == phase
    assert hub.diary() == "step-not-now"
    assert entries(hub) == []


def test_a_session_that_never_came_to_a_call_is_recorded_too(hub: Served) -> None:
    hub.happen((EventKind.ENDED, Party.ADVISOR, "abandoned"))
    assert hub.diary(outcome="unserved", minutes=0, note="") == ""
    assert entries(hub) == [("unserved", 0, "")]
    assert hub.states() == {}


def test_it_is_written_once(hub: Served) -> None:
    hub.end()
    assert hub.diary() == ""
    assert hub.diary() == ""
    assert hub.diary(minutes=21) == "diary-written"
    assert hub.diary(note="Toinen.") == "diary-written"
    assert entries(hub) == [("advised", 20, "Neuvottiin hakemuksessa.")]
    assert len([event for event in hub.rows(SessionEvent) if event.kind == "closed"]) == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"outcome": "dismissed"},
        {"outcome": ""},
        {"minutes": -1},
        {"minutes": 601},
        {"minutes": 2**70},
        {"note": "x" * 1001},
        {"note": "a\x00b"},
        {"note": "turned \u202e round"},
        {"note": f"Asiakas {PERSON}"},
        {"note": "Kunden 811218-9876 ansökte."},
    ],
)
def test_a_bad_entry_is_refused_and_nothing_of_it_is_kept(hub: Served, bad: dict[str, Any]) -> None:
    hub.end()
    assert hub.diary(**bad) == "diary-bad"
    assert entries(hub) == []
    assert hub.row().phase == "ended"
    kept = repr([vars(row) for model in (Command, SessionEvent) for row in hub.rows(model)])
    assert PERSON not in kept
    assert "811218" not in kept
    assert hub.diary() == ""


@pytest.mark.parametrize(
    "bad",
    [
        {"minutes": "20"},
        {"minutes": True},
        {"minutes": 1.5},
        {"note": 5},
        {"name": "Aino"},
        {"note": "\ud800"},
    ],
)
def test_another_shape_is_refused_at_the_door(hub: Served, bad: dict[str, Any]) -> None:
    hub.end()
    assert hub.diary(**bad) == "bad-request"
    assert entries(hub) == []


def test_the_bounds_themselves_are_taken(hub: Served) -> None:
    hub.end()
    assert hub.diary(minutes=600, note="ä\n" * 499 + "ää") == ""
    assert entries(hub)[0][1] == 600


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("other-desk", "session-unknown"),
        ("empty-desk", "sign-in-needed"),
        ("room", "not-allowed"),
        ("official", "not-allowed"),
        ("kiosk", "not-allowed"),
    ],
)
def test_only_the_sessions_own_desk_writes(hub: Served, who: str, code: str) -> None:
    hub.end()
    assert hub.diary(who) == code
    assert entries(hub) == []


@pytest.mark.parametrize(("desk", "own"), [("desk", False), ("other-desk", True)])
def test_a_colleague_may_take_over_the_desk_and_the_advisor_go_to_another(
    hub: Served, database: Database, clock: FakeClock, desk: str, own: bool
) -> None:
    hub.end()
    surveys = load_surveys(ASSETS / "surveys")
    catalogue = load_catalogue(ASSETS / "catalogue", surveys)
    asking = Surveys(clock, catalogue, surveys, lambda _session, _id: None)
    diary = Diary(clock, catalogue, asking, lambda _session, _id: None)
    writer = hub.advisor if own else hub.colleague
    caller = Caller(Role.DESK, hub.keys[desk].device_id, person_id=writer)
    with database.writing() as session:
        diary.write(session, caller, SESSION, Entry("booked", 7, ""), None)
    assert hub.rows(DiaryEntry)[0].advisor_id == writer


def test_a_session_that_is_not_there_is_refused(hub: Served) -> None:
    assert hub.diary(session_id="9" * 32) == "session-unknown"


def test_an_entry_that_comes_late_keeps_its_time(hub: Served, clock: FakeClock) -> None:
    hub.end()
    clock.pass_by(minutes=10)
    written = clock.now()
    clock.pass_by(hours=3)
    assert hub.diary(made_at=written.isoformat()) == ""
    assert hub.rows(DiaryEntry)[0].written_at == written


def test_a_clock_that_runs_ahead_writes_nothing_of_the_future(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    assert hub.diary(made_at=(clock.now() + timedelta(days=9)).isoformat()) == ""
    assert hub.rows(DiaryEntry)[0].written_at == clock.now()
