"""The survey's commands: each party answers once, for itself, in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.served import ANSWERS, CUSTOMER_ANSWERS, SESSION, Served, served
from visitor.db.engine import Database
from visitor.remote.models import SessionEvent
from visitor.survey.models import SurveyResponse

PARTIES = {"room": "customer", "desk": "advisor", "official": "official"}


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[Served]:
    with served(database, clock) as running:
        yield running


def test_the_end_of_a_call_asks_all_three_under_one_anonymous_key(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    rows = {row.party: row for row in hub.rows(SurveyResponse)}
    assert set(rows) == {"customer", "advisor", "official"}
    assert {row.key for row in rows.values()} == {hub.row().survey_key}
    assert all(row.key not in (SESSION, hub.advisor, hub.official) for row in rows.values())
    assert {party: row.until - clock.now() for party, row in rows.items()} == {
        "customer": timedelta(minutes=5),
        "advisor": timedelta(hours=36),
        "official": timedelta(hours=24),
    }
    assert {(row.survey, row.version, row.service_id, row.language) for row in rows.values()} == {
        ("pilot", 1, "kela", "sv")
    }


def test_asking_again_changes_nothing(hub: Served) -> None:
    hub.end()
    before = {row.id: row.key for row in hub.rows(SurveyResponse)}
    hub.open_surveys()
    assert {row.id: row.key for row in hub.rows(SurveyResponse)} == before


@pytest.mark.parametrize("who", PARTIES)
def test_each_party_answers_for_itself(hub: Served, who: str) -> None:
    hub.end()
    assert hub.answer(who) == ""
    assert hub.response(PARTIES[who]).answers == ANSWERS[who]
    assert hub.states() == {
        party: "answered" if party == PARTIES[who] else "open" for party in PARTIES.values()
    }
    (event,) = [event for event in hub.rows(SessionEvent) if event.kind == "survey"]
    assert (event.party, event.note, event.person_id) == (PARTIES[who], "answered", None)


@pytest.mark.parametrize("who", ["other-room", "other-desk", "other-official"])
@pytest.mark.parametrize("kind", ["survey.shown", "survey.answer", "survey.skip"])
def test_nobody_answers_for_the_session_of_others(hub: Served, who: str, kind: str) -> None:
    hub.end()
    more: dict[str, Any] = {"answers": CUSTOMER_ANSWERS} if kind == "survey.answer" else {}
    assert hub.command(who, kind, **more) == "session-unknown"
    assert hub.command("kiosk", kind, **more) == "not-allowed"
    assert hub.command("empty-desk", kind, **more) == "sign-in-needed"
    assert set(hub.states().values()) == {"open"}
    assert all(row.shown_at is None for row in hub.rows(SurveyResponse))


def test_a_session_that_does_not_exist_has_no_survey(hub: Served) -> None:
    assert hub.command("room", "survey.skip", session_id="9" * 32) == "session-unknown"
    assert hub.command("room", "survey.skip", session_id="nothing") == "bad-request"


def test_before_the_end_there_is_nothing_to_answer(hub: Served) -> None:
    hub.answered()
    assert hub.answer("room") == "survey-closed"
    assert hub.command("room", "survey.skip") == ""
    assert hub.rows(SurveyResponse) == []


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"helped": 5},
        {"helped": 0, "again": True},
        {"helped": 6, "again": True},
        {"helped": True, "again": True},
        {"helped": 4.0, "again": True},
        {"helped": [5], "again": True},
        {"helped": 5, "again": "maybe"},
        {"helped": 5, "again": 1},
        {"helped": 5, "again": None},
        {"helped": 5, "again": True, "words": "x" * 501},
        {"helped": 5, "again": True, "words": {"a": 1}},
        {"helped": 5, "again": True, "colour": "red"},
        {"smooth": 4, "suited": "yes"},
    ],
)
def test_what_does_not_answer_the_questions_is_refused_and_kept_nowhere(
    hub: Served, answers: dict[str, object]
) -> None:
    hub.end()
    assert hub.answer("room", answers=answers) == "survey-bad"
    response = hub.response("customer")
    assert (response.state, response.answers) == ("open", {})
    assert hub.answer("room") == ""


def test_a_flood_of_answers_is_refused_at_the_door(hub: Served) -> None:
    hub.end()
    many = {f"q{number}": 1 for number in range(21)}
    assert hub.answer("room", answers=many) == "bad-request"
    assert hub.answer("room", answers=[1]) == "bad-request"
    assert hub.answer("room", colour="red") == "bad-request"


def test_no_word_of_a_control_character_or_identity_number_is_kept(hub: Served) -> None:
    hub.end()
    words = "Tunnus\x00 131052-308T\u202e ja\nkiitos \ud800"
    assert hub.answer("room", answers={"helped": 5, "again": "yes", "words": words}) == ""
    assert hub.response("customer").answers["words"] == "Tunnus  …  ja kiitos"


def test_words_are_wanted_of_nobody(hub: Served) -> None:
    hub.end()
    assert hub.answer("room", answers={"helped": "2", "again": "no", "words": "  "}) == ""
    assert hub.response("customer").answers == {"helped": 2, "again": False}


def test_answered_twice_is_answered_once(hub: Served) -> None:
    hub.end()
    assert hub.answer("room") == ""
    assert hub.answer("room", answers={"helped": 1, "again": False}) == ""
    assert hub.command("room", "survey.skip") == ""
    assert hub.response("customer").answers == CUSTOMER_ANSWERS
    assert len([event for event in hub.rows(SessionEvent) if event.kind == "survey"]) == 1


def test_the_same_command_again_is_answered_the_same(hub: Served) -> None:
    hub.end()
    same = {"command_id": "c" * 32, "made_at": hub.now}
    assert hub.answer("room", **same) == hub.answer("room", **same) == ""


def test_a_skipped_survey_stays_skipped(hub: Served) -> None:
    hub.end()
    assert hub.command("official", "survey.skip") == ""
    assert hub.answer("official") == "survey-closed"
    assert hub.states()["official"] == "skipped"


def test_that_it_was_shown_is_kept_once_and_directs_the_customer(
    hub: Served, clock: FakeClock
) -> None:
    hub.end()
    first = clock.now()
    assert hub.command("room", "survey.shown") == ""
    clock.pass_by(seconds=30)
    assert hub.command("room", "survey.shown") == ""
    assert hub.response("customer").shown_at == first
    steps = [event.step for event in hub.rows(SessionEvent) if event.party == "hub"]
    assert steps == ["directs-to-survey"]
    assert hub.response("advisor").shown_at is None


def test_what_was_answered_was_seen(hub: Served, clock: FakeClock) -> None:
    hub.end()
    hub.answer("desk")
    assert hub.response("advisor").shown_at == clock.now()


def test_after_the_deadline_an_answer_is_too_late(hub: Served, clock: FakeClock) -> None:
    hub.end()
    clock.pass_by(minutes=5, seconds=1)
    assert hub.answer("room") == "survey-closed"
    assert hub.answer("desk") == ""


@pytest.mark.parametrize("expired", [False, True])
def test_an_answer_given_in_time_counts_though_the_hub_was_away(
    hub: Served, clock: FakeClock, expired: bool
) -> None:
    hub.end()
    given = (clock.now() + timedelta(minutes=4)).isoformat()
    clock.pass_by(hours=2)
    if expired:
        hub.look()
        assert hub.states()["customer"] == "expired"
    assert hub.answer("room", made_at=given) == ""
    assert hub.states()["customer"] == "answered"
    notes = [event.note for event in hub.rows(SessionEvent) if event.kind == "survey"]
    assert notes == (["expired", "answered"] if expired else ["answered"])


def test_an_answer_that_comes_days_later_is_not_believed(hub: Served, clock: FakeClock) -> None:
    hub.end()
    given = clock.now().isoformat()
    clock.pass_by(days=1, minutes=6)
    assert hub.answer("room", made_at=given) == "survey-closed"


def test_a_clock_that_runs_ahead_spoils_no_answer(hub: Served, clock: FakeClock) -> None:
    hub.end()
    ahead = (clock.now() + timedelta(days=2)).isoformat()
    assert hub.answer("room", made_at=ahead) == ""
    assert hub.response("customer").settled_at == clock.now()


def test_a_time_without_a_zone_is_refused(hub: Served) -> None:
    hub.end()
    assert hub.answer("room", made_at="2026-11-12T08:41:00") == "bad-request"
