from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from booth.desk.reading import read_session, read_state
from booth.desk.state import DeskState, said
from tests.fakes.clock import FakeClock
from tests.fakes.desk_hub import (
    NOON,
    arrival,
    customer,
    ended,
    names,
    ringing,
    room,
    session,
    signed_out,
    state,
)
from tests.fakes.remote_office import running_office
from visitor.db.engine import Database


def test_without_an_advisor_there_is_nothing() -> None:
    assert read_state(signed_out()) == DeskState()


def test_everything_that_the_hub_tells_is_read() -> None:
    visit = {"code": "4711", "department": names("Kaavoitus", "Planläggning")}
    body = state(
        customers=[customer(14, 9, "sv", visit=visit), customer(15)],
        arrivals=[arrival(1)],
        rooms=[room(1, session_id="s1"), room(2, online=False, devices=None)],
        sessions=[ringing(), ended(2)],
    )
    read = read_state(body)
    assert (read.advisor_id, read.advisor) == ("p1", "Amina Yusuf")
    first, second = read.customers
    assert (first.number, first.language, first.code) == ("A 14", "sv", "4711")
    assert first.since == NOON - timedelta(minutes=9)
    assert said(first.department, "sv") == "Planläggning"
    assert (second.code, dict(second.department)) == ("", {})
    assert read.arrivals[0].code == "4701"
    assert read.services["kela"].available == 2
    assert [one.session_id for one in read.rooms] == ["s1", ""]
    assert dict(read.rooms[1].devices) == {}
    rings, over = read.sessions
    assert rings.ring is not None
    assert (rings.ring.attempt, rings.ring.remaining_ms) == (1, 80_000)
    assert rings.next == ("leaves-room",)
    assert said(rings.room, "sv") == "Huone 1"
    assert [question.kind for question in over.survey] == ["smileys", "choice", "text"]
    assert over.survey[1].choices[2].value == "no"
    assert read.session("s2") == over
    assert read.session("s9") is None


def test_what_a_newer_hub_adds_is_read_and_an_older_one_may_lack_it() -> None:
    newer = read_state(
        state(rooms=[room(1, survey="s9")], sessions=[session(1, link="lost", again=True)])
    )
    assert newer.rooms[0].survey == "s9"
    assert (newer.sessions[0].link, newer.sessions[0].again) == ("lost", True)
    older = read_state(state(rooms=[room(1)], sessions=[session(1)]))
    assert (older.rooms[0].survey, older.sessions[0].link, older.sessions[0].again) == (
        "",
        "",
        False,
    )


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"phase": 7}, "session.phase"),
        ({"language": 7}, "session.language"),
        ({"steps": [{}]}, "session.steps[0].id"),
        ({"room": 3}, "session.room"),
        ({"next": [1]}, "session.next"),
        ({"opened_at": "yesterday"}, "session.opened_at"),
        ({"surveys": {"customer": 1}}, "session.surveys"),
        ({"link": 3}, "session.link"),
        ({"again": "yes"}, "session.again"),
    ],
)
def test_what_does_not_fit_is_named(change: dict[str, Any], path: str) -> None:
    with pytest.raises(ValueError, match=path.replace("[", r"\[").replace("]", r"\]")):
        read_session(session(**change))


@pytest.mark.parametrize(
    ("known", "language", "word"),
    [
        ({"fi": "a", "sv": "b"}, "sv", "b"),
        ({"fi": "a", "sv": "b"}, "en", "a"),
        ({"": "c"}, "fi", "c"),
        ({"de": "d"}, "fi", "d"),
        ({}, "fi", ""),
    ],
)
def test_a_name_is_said_in_the_language_or_the_next_best(
    known: dict[str, str], language: str, word: str
) -> None:
    assert said(known, language) == word


def test_what_the_hub_itself_tells_is_understood(database: Database, clock: FakeClock) -> None:
    with running_office(database, clock) as office:
        office.line(office.room())
        opened = office.open(customer_id=office.wait())["session"]
        told = office.line(office.desk).state
    read = read_state(told)
    assert read.sessions == (read_session(opened),)
    assert [step.id for step in read.sessions[0].steps][:2] == ["has-need", "accepts-remote"]
    assert read.services["kela"].documents[0] == "passport"
    assert len(read.rooms) == 2
