"""What ends by itself: rings, lost calls, forgotten sessions. The clock is moved by hand."""

from __future__ import annotations

import pytest

from tests.fakes.remote_office import Line, Office, running_office
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.remote.desk_view import MOST_OVER
from visitor.remote.models import RemoteSession


@pytest.fixture
def ringing(office: Office) -> tuple[Office, str, Line, Line]:
    room, kaisa = office.line(office.room()), office.official_line()
    return office, office.ring(), room, kaisa


@pytest.fixture
def call(ringing: tuple[Office, str, Line, Line]) -> tuple[Office, str, Line, Line]:
    office, session_id, room, kaisa = ringing
    office.answer(session_id)
    for line in (room, kaisa):
        line.say("remote.join", session_id=session_id)
        line.hear_of("remote.joined")
    return office, session_id, room, kaisa


def test_a_ring_that_nobody_answers_ends_at_its_time(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = ringing
    office.step(office.desk, session_id, "leaves-room")
    office.pass_by(seconds=119)
    office.wait()
    assert office.hub.rows(RemoteSession)[0].phase == "ringing"
    office.pass_by(seconds=1)
    told = room.until(lambda state: state["session"]["last_ring"] == "unanswered")["session"]
    assert (told["phase"], told["ring"], told["advisor_asked"]) == ("preparing", None, True)
    kaisa.until(lambda state: state["rings"])
    kaisa.until(lambda state: not state["rings"])
    assert office.answer(session_id) == {"refused": "ring-over"}
    assert "refused" not in office.step(office.desk, session_id, "calls")
    assert kaisa.until(lambda state: state["rings"])["rings"][0]["attempt"] == 2


def test_the_remaining_time_of_a_ring_is_told_as_it_is(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, _session_id, _room, kaisa = ringing
    kaisa.until(lambda state: state["rings"])
    office.clock.pass_by(seconds=50)
    assert office.official_line().state["rings"][0]["remaining_ms"] == 70_000


def test_a_power_cut_in_the_room_ends_the_call_by_name(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = call
    room.socket.close()
    while kaisa.hear_of("remote.seat")["present"]:
        pass
    office.move(office.browsers[0], session_id, "lost")
    ended = kaisa.until(lambda state: state["ended"])["ended"]
    assert (ended["session_id"], ended["reason"]) == (session_id, "room-lost")


def test_a_loss_ends_nothing_while_the_other_side_is_on_its_line(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = call
    office.move(office.browsers[0], session_id, "lost")
    office.pass_by(minutes=5)
    assert office.hub.rows(RemoteSession)[0].phase == "in-call"
    room.socket.close()
    while kaisa.hear_of("remote.seat")["present"]:
        pass
    office.pass_by(seconds=19)
    assert office.hub.rows(RemoteSession)[0].phase == "in-call"
    office.pass_by(seconds=1)
    assert kaisa.until(lambda state: state["ended"])["ended"]["reason"] == "room-lost"


def test_who_joins_again_is_not_lost(call: tuple[Office, str, Line, Line]) -> None:
    office, session_id, room, kaisa = call
    office.move(office.browsers[0], session_id, "lost")
    room.say("remote.join", session_id=session_id)
    room.hear_of("remote.joined")
    # The second answer shows that all of the first has been dealt with.
    room.say("remote.join", session_id=session_id)
    room.hear_of("remote.joined")
    room.socket.close()
    while kaisa.hear_of("remote.seat")["present"]:
        pass
    office.pass_by(minutes=5)
    office.wait()
    assert office.hub.rows(RemoteSession)[0].phase == "in-call"


def test_a_session_that_is_open_for_half_a_day_is_given_up(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = ringing
    office.answer(session_id)
    room.until(lambda state: state["session"]["phase"] == "in-call")
    office.pass_by(hours=12, seconds=1)
    kaisa.until(lambda state: state["ended"])
    row = office.hub.rows(RemoteSession)[0]
    assert (row.phase, row.reason) == ("ended", "abandoned")


def test_a_room_says_for_ten_seconds_why_it_ended_where_no_survey_does(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, _kaisa = ringing
    office.move(office.desk, session_id, "abandon")
    assert room.until(lambda s: s["session"]["phase"] == "ended")["session"]["survey"] is None
    office.clock.pass_by(seconds=10)
    # Nobody does anything: time alone changes what is shown.
    room.until(lambda state: state["session"] is None)


def test_a_closed_session_leaves_the_desk_after_ten_minutes(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, _room, _kaisa = ringing
    office.move(office.desk, session_id, "abandon")
    wish = {"session_id": session_id, "outcome": "unserved", "minutes": 5, "note": ""}
    assert office.send(office.desk, "diary.write", **wish, made_at=office.now) == {}
    desk = office.line(office.desk)
    assert desk.until(lambda state: state["sessions"])["sessions"][0]["phase"] == "closed"
    office.pass_by(minutes=10)
    desk.until(lambda state: not state["sessions"])


def test_more_sessions_than_a_line_can_carry_are_shown_newest_first(office: Office) -> None:
    office.line(office.room())
    for _ in range(MOST_OVER + 2):
        office.clock.pass_by(seconds=1)
        opened = office.open()["session"]["id"]
        office.move(office.desk, opened, "abandon")
    office.clock.pass_by(seconds=1)
    live = office.open()["session"]["id"]
    desk = office.line(office.desk)
    desk.until(lambda state: state["sessions"][-1]["id"] == live)
    numbers = [session["number"] for session in desk.state["sessions"]]
    assert numbers == list(range(3, MOST_OVER + 4))
    assert len(str(desk.state)) < 200_000


def test_an_official_is_told_of_a_survey_that_ends_long_after_the_session(
    ringing: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, _room, kaisa = ringing
    office.answer(session_id)
    office.end(session_id)
    for party in (office.room(), office.desk):
        assert office.send(party, "survey.skip", session_id=session_id) == {}
    wish = {"session_id": session_id, "outcome": "advised", "minutes": 5, "note": ""}
    assert office.send(office.desk, "diary.write", **wish, made_at=office.now) == {}
    kaisa.until(lambda state: state["surveys"])
    office.pass_by(minutes=11)
    assert office.send(office.browsers[0], "survey.skip", session_id=session_id) == {}
    kaisa.until(lambda state: not state["surveys"])


def test_a_real_ring_ends_within_its_second(database: Database) -> None:
    system = SystemClock()
    with running_office(database, system, ring_s=1) as office:
        room = office.line(office.room())
        office.official_line()
        office.ring()
        began = system.monotonic()
        room.until(lambda s: s["session"] and s["session"]["last_ring"] == "unanswered")
        assert 0.5 < system.monotonic() - began < 3
