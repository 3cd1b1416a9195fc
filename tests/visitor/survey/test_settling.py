"""What becomes of surveys that nobody answers, and of the key that joins them to a session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from sqlalchemy import text

from tests.fakes.clock import FakeClock
from tests.fakes.served import ANSWERS, SESSION, Served, served
from visitor.access.roles import Caller, Role
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Catalogue, Party
from visitor.db.engine import Database
from visitor.diary.rules import Entry
from visitor.diary.service import Diary
from visitor.paths import ASSETS
from visitor.remote import repository
from visitor.remote.models import SessionEvent
from visitor.remote.state import EventKind
from visitor.survey.errand import make_surveys
from visitor.survey.models import SurveyResponse
from visitor.survey.reader import load_surveys
from visitor.survey.rules import Survey
from visitor.survey.service import Surveys
from visitor.survey.worker import SurveyExpiry


def described() -> tuple[Catalogue, Mapping[str, Survey]]:
    surveys = load_surveys(ASSETS / "surveys")
    return load_catalogue(ASSETS / "catalogue", surveys), surveys


NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[Served]:
    with served(database, clock) as running:
        yield running


def test_each_survey_expires_at_its_own_deadline(hub: Served, clock: FakeClock) -> None:
    hub.end()
    seen = []
    for span in ({"minutes": 5}, {"seconds": 1}, {"hours": 24}, {"hours": 12}):
        clock.pass_by(**span)
        hub.look()
        seen.append([party for party, state in sorted(hub.states().items()) if state == "expired"])
    assert seen == [
        [],
        ["customer"],
        ["customer", "official"],
        ["advisor", "customer", "official"],
    ]


def test_expiry_is_settled_once_and_told(hub: Served, clock: FakeClock) -> None:
    told: list[str] = []
    hub.end()
    clock.pass_by(minutes=6)
    surveys = Surveys(clock, *described(), lambda _session, session_id: told.append(session_id))
    expiry = SurveyExpiry(hub.parts.database, clock, surveys)
    assert [expiry.look(), expiry.look()] == [1, 0]
    assert told == [SESSION]
    events = [(e.party, e.note, e.step) for e in hub.rows(SessionEvent) if e.kind == "survey"]
    assert events == [("customer", "expired", "")]


def test_an_answer_and_an_expiry_at_once_leave_the_answer(hub: Served, clock: FakeClock) -> None:
    hub.end()
    hub.answer("room")
    clock.pass_by(minutes=6)
    assert hub.look() == 0
    assert hub.states()["customer"] == "answered"


def test_what_is_settled_does_not_expire_beside_what_is_not(hub: Served, clock: FakeClock) -> None:
    hub.end()
    hub.answer("room")
    clock.pass_by(hours=25)
    hub.look()
    assert hub.states() == {"customer": "answered", "official": "expired", "advisor": "open"}


def settle_all(hub: Served) -> None:
    hub.answer("room")
    hub.answer("desk")
    hub.command("official", "survey.skip")


@pytest.mark.parametrize("diary_first", [True, False])
def test_once_all_is_settled_and_closed_nothing_joins_the_answers_to_the_visit(
    hub: Served, diary_first: bool
) -> None:
    hub.end()
    if diary_first:
        assert hub.diary() == ""
        assert hub.row().survey_key is not None
    settle_all(hub)
    if not diary_first:
        assert hub.row().survey_key is not None
        assert hub.diary() == ""
    assert hub.row().survey_key is None
    rows = hub.rows(SurveyResponse)
    assert len({row.key for row in rows}) == 1
    assert {moment for row in rows for moment in (row.opened_at, row.settled_at)} == {NOVEMBER}
    assert {row.shown_at for row in rows} <= {None, NOVEMBER}


def test_a_cut_off_key_stands_nowhere_else(hub: Served, database: Database) -> None:
    hub.end()
    key = str(hub.row().survey_key)
    settle_all(hub)
    hub.diary()
    with database.reading() as session:
        for table in ("remote_session", "session_event", "command", "diary_entry", "customer"):
            rows = session.execute(text(f"SELECT * FROM {table}")).all()
            assert key not in repr(rows)


def test_how_surveys_ended_is_known_after_the_cut(hub: Served, database: Database) -> None:
    hub.end()
    surveys = make_surveys(hub.parts)
    settle_all(hub)
    hub.diary()
    with database.reading() as session:
        assert surveys.states(session, hub.row()) == {
            Party.CUSTOMER: "answered",
            Party.ADVISOR: "answered",
            Party.OFFICIAL: "skipped",
        }
        assert surveys.shape(session, hub.row(), Party.CUSTOMER) is None
    assert hub.answer("room") == ""
    assert hub.answer("official") == "survey-closed"


def test_an_expired_survey_keeps_the_key_a_day_for_answers_on_their_way(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    hub.answer("desk")
    hub.answer("official")
    hub.diary()
    clock.pass_by(hours=24)
    hub.look()
    assert hub.states()["customer"] == "expired"
    assert hub.row().survey_key is not None
    clock.pass_by(minutes=6)
    hub.look()
    assert hub.row().survey_key is None
    assert hub.look() == 0


def test_a_session_that_nobody_closes_is_cut_off_after_a_month(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    settle_all(hub)
    clock.pass_by(days=30)
    hub.look()
    assert hub.row().survey_key is not None
    clock.pass_by(seconds=1)
    hub.look()
    assert hub.row().survey_key is None


def test_a_survey_is_shown_to_its_party_while_it_is_open(
    hub: Served, database: Database, clock: FakeClock
) -> None:
    hub.end()
    clock.pass_by(minutes=2)
    surveys = make_surveys(hub.parts)

    def shape(party: Party) -> dict[str, object] | None:
        with database.reading() as session:
            return surveys.shape(session, hub.row(), party)

    shown = shape(Party.CUSTOMER)
    assert shown is not None
    assert (shown["id"], shown["version"], shown["remaining_ms"]) == ("pilot", 1, 180_000)
    questions = shown["questions"]
    assert isinstance(questions, list)
    assert [question["id"] for question in questions] == ["helped", "again", "words"]
    assert questions[0]["text"]["sv"] == "Hur gick det att sköta ditt ärende?"
    assert (questions[0]["help"], questions[0]["choices"]) == (None, [])
    assert [question["optional"] for question in questions] == [False, False, True]
    advisors = shape(Party.ADVISOR)
    assert advisors is not None
    choices = advisors["questions"][1]["choices"]  # type: ignore[index]
    assert [choice["value"] for choice in choices] == ["yes", "partly", "no"]
    clock.pass_by(minutes=3, seconds=1)
    assert shape(Party.CUSTOMER) is None
    hub.answer("desk")
    assert shape(Party.ADVISOR) is None


def test_answers_and_the_diary_at_the_same_moment_lose_nothing(
    hub: Served, database: Database, clock: FakeClock
) -> None:
    hub.end()
    catalogue, definitions = described()
    surveys = Surveys(clock, catalogue, definitions, lambda _session, _id: None)
    diary = Diary(clock, catalogue, surveys, lambda _session, _id: None)
    desk = Caller(Role.DESK, hub.keys["desk"].device_id, person_id=hub.advisor)
    together = Barrier(4)

    def answer(who: str, party: Party) -> None:
        together.wait()
        with database.writing() as session:
            row = repository.locked(session, SESSION)
            assert row is not None
            surveys.answer(session, row, party, ANSWERS[who], None)

    def write() -> None:
        together.wait()
        with database.writing() as session:
            diary.write(session, desk, SESSION, Entry("advised", 5, ""), None)

    with ThreadPoolExecutor(4) as pool:
        work = [pool.submit(answer, "room", Party.CUSTOMER), pool.submit(write)]
        work += [pool.submit(answer, "desk", Party.ADVISOR)]
        work += [pool.submit(answer, "official", Party.OFFICIAL)]
        for one in work:
            one.result(timeout=30)
    assert set(hub.states().values()) == {"answered"}
    assert (hub.row().phase, hub.row().survey_key) == ("closed", None)


def test_an_end_that_is_told_late_opens_what_is_left_of_the_time(
    hub: Served, clock: FakeClock
) -> None:
    hub.answered()
    hub.happen((EventKind.ENDED, Party.CUSTOMER, "customer-ended"))
    clock.pass_by(minutes=4)
    hub.open_surveys()
    clock.pass_by(minutes=1, seconds=1)
    hub.look()
    assert hub.states()["customer"] == "expired"


def test_a_whole_night_of_expired_surveys_is_settled_in_one_look(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    clock.pass_by(days=3)
    assert hub.look() >= 1
    assert set(hub.states().values()) == {"expired"}
    assert hub.look() == 0
