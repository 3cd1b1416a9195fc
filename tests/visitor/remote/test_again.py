"""A call that broke is made again, and a room is not taken from who answers a survey there."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from tests.fakes import access
from tests.fakes.people import add_advisor, at_desk
from tests.fakes.remote_log import ADVISOR, Log, in_call
from tests.fakes.remote_office import PREPARATION, Line, Office, add_device
from visitor.remote.models import RemoteSession, SessionEvent
from visitor.remote.moves import Open
from visitor.survey.models import SurveyResponse

Broken = tuple[Office, str, str, Line]


@pytest.fixture
def broken(office: Office) -> Broken:
    """A call that Kaisa's machine broke: the office, the session, its customer, the desk."""
    for number in (0, 1):
        office.line(office.room(number))
    office.official_line(1)
    desk, kaisa = office.line(office.desk), office.official_line()
    session_id = office.ring()
    office.answer(session_id)
    room = office.line(office.room())
    for line in (room, kaisa):
        line.say("remote.join", session_id=session_id)
        line.hear_of("remote.joined")
    kaisa.socket.close()
    room.until(lambda state: state)
    while room.hear_of("remote.seat")["present"]:
        pass
    office.move(office.room(), session_id, "lost")
    desk.until(lambda state: session(state, session_id)["reason"] == "official-lost")
    return office, session_id, desk.state["customers"][0]["id"], desk


def session(state: dict[str, Any], session_id: str) -> dict[str, Any]:
    known: dict[str, dict[str, Any]] = {one["id"]: one for one in state["sessions"]}
    return known[session_id]


def events(office: Office, session_id: str) -> list[tuple[str, str, str, str]]:
    with office.hub.parts.database.reading() as opened:
        query = select(SessionEvent).where(SessionEvent.session_id == session_id)
        rows = opened.scalars(query.order_by(SessionEvent.sequence))
        return [(row.kind, row.party, row.step, row.note) for row in rows]


def customers_survey(office: Office, session_id: str) -> str:
    row = next(row for row in office.hub.rows(RemoteSession) if row.id == session_id)
    responses = office.hub.rows(SurveyResponse)
    known: dict[tuple[str, str], str] = {(r.key, r.party): r.state for r in responses}
    return known[row.survey_key, "customer"]


def test_a_call_that_broke_is_made_again_without_what_was_done(broken: Broken) -> None:
    office, first, who, desk = broken
    assert session(desk.state, first)["again"] is True
    opened = office.open(0, who, again_of=first)["session"]
    assert opened["next"] == ["calls"]
    assert (opened["identity"], opened["number"]) == ("passport", 1)
    assert office.step(office.desk, opened["id"], "calls")["session"]["phase"] == "ringing"
    log = events(office, opened["id"])
    assert log[0] == ("opened", "advisor", "", first)
    taken = log[1:-1]
    assert {kind for kind, *_ in taken} == {"taken-over"}
    assert {step for _, _, step, _ in taken} > set(PREPARATION)
    assert [note for *_, note in taken if note] == ["passport"]
    assert log[-1][0] == "rang"
    desk.until(lambda state: session(state, first)["again"] is False)


def test_the_survey_of_the_call_that_broke_gives_way_to_the_next(broken: Broken) -> None:
    office, first, who, desk = broken
    desk.until(lambda state: state["rooms"][0]["survey"] == first)
    assert "session" in office.open(0, who, again_of=first)
    assert customers_survey(office, first) == "skipped"
    desk.until(lambda state: state["rooms"][0]["survey"] == "")


def test_only_a_call_that_broke_a_moment_ago_is_made_again(broken: Broken) -> None:
    office, first, who, desk = broken
    other = office.wait()
    assert office.open(1, other, again_of=first) == {"refused": "session-unknown"}
    assert office.open(1, who, again_of="f" * 32) == {"refused": "session-unknown"}
    office.pass_by(minutes=15)
    desk.until(lambda state: not session(state, first)["again"])
    assert office.open(1, who, again_of=first) == {"refused": "step-not-now"}
    assert "session" in office.open(1, who)


def test_who_has_left_or_is_called_already_is_not_called_again(broken: Broken) -> None:
    office, first, who, desk = broken
    second = office.open(1, who, again_of=first)["session"]["id"]
    office.move(office.desk, second, "abandon")
    assert office.open(1, who, again_of=first) == {"refused": "step-not-now"}
    assert office.open(1, who, again_of=second) == {"refused": "step-not-now"}
    office.send(office.desk, "customer.leave", customer_id=who)
    assert office.open(1, who, again_of=first) == {"refused": "step-not-now"}
    assert desk.until(lambda state: not state["customers"])["customers"] == []


def test_the_diary_of_a_call_that_broke_sends_its_customer_home(broken: Broken) -> None:
    office, first, who, desk = broken
    wish = {"session_id": first, "outcome": "unserved", "minutes": 5, "note": ""}
    assert office.send(office.desk, "diary.write", **wish, made_at=office.now) == {}
    desk.until(lambda state: not state["customers"])
    assert not session(desk.state, first)["again"]
    assert office.open(1, who, again_of=first) == {"refused": "step-not-now"}


def test_the_diary_of_a_call_that_broke_leaves_the_next_call_alone(broken: Broken) -> None:
    office, first, who, _desk = broken
    second = office.open(1, who, again_of=first)["session"]["id"]
    wish = {"session_id": first, "outcome": "unserved", "minutes": 5, "note": ""}
    assert office.send(office.desk, "diary.write", **wish, made_at=office.now) == {}
    office.move(office.desk, second, "abandon")
    assert office.line(office.desk).state["customers"][0]["id"] == who


def test_another_desk_does_not_go_on_with_it(broken: Broken) -> None:
    office, first, who, _desk = broken
    parts = office.hub.parts
    stranger = add_device(parts.database, office.clock, "desk", "Tiski 2")
    pasi = add_advisor(parts.database, office.clock, "pasi@koivuranta.example")
    at_desk(parts.database, office.clock, stranger.device_id, pasi)
    wish = {
        "session_id": office.new_id(),
        "customer_id": who,
        "service_id": "kela",
        "room_id": office.rooms[1].device_id,
        "made_at": office.now,
        "again_of": first,
    }
    refused = office.send(access.device(stranger), "remote.open", **wish)
    assert refused == {"refused": "session-unknown"}


def test_a_room_where_a_customer_answers_is_taken_only_on_purpose(office: Office) -> None:
    office.line(office.room())
    office.official_line()
    desk = office.line(office.desk)
    first = office.ring()
    office.answer(first)
    office.end(first)
    desk.until(lambda state: state["rooms"][0]["survey"] == first)
    who = office.wait()
    assert office.open(0, who) == {"refused": "room-in-survey"}
    assert customers_survey(office, first) == "open"
    assert "session" in office.open(0, who, take_over=True)
    assert customers_survey(office, first) == "skipped"
    answer = {"session_id": first, "answers": {"helped": 5, "again": True}}
    assert office.send(office.room(), "survey.answer", **answer) == {"refused": "survey-closed"}


def test_a_room_is_free_once_its_survey_is_settled_or_over(office: Office) -> None:
    office.line(office.room())
    office.official_line()
    for settle in (True, False):
        session_id = office.ring()
        office.answer(session_id)
        office.end(session_id)
        if settle:
            office.send(office.room(), "survey.skip", session_id=session_id)
        else:
            office.clock.pass_by(hours=2)
    assert "session" in office.open(0)


def test_a_session_that_goes_on_takes_over_nothing_of_the_call_itself() -> None:
    before = in_call()
    log = Log()
    assert log.make(ADVISOR, Open("a" * 32, before.state)) == ""
    taken = [event.step for event in log.events if event.kind.value == "taken-over"]
    assert taken == [
        "has-need",
        "is-contacted",
        "assesses",
        "tells-possibility",
        "accepts-remote",
        "proves-identity",
        "checks-identity",
        "guides",
    ]
    assert (log.state.phase, log.state.identity) == ("preparing", "passport")
    assert log.state.answered_at is None
    assert log.next() == ["calls"]
