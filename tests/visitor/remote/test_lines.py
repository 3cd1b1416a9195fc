"""Lines of rooms, officials and desks: who is here, who sits in the call, who hears what."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.remote_office import Line, Office
from visitor.access.changes import Change, PersonChange
from visitor.remote.signalling import SIGNALS_A_MINUTE

SDP = {"kind": "offer", "sdp": "v=0\r\n"}


@pytest.fixture
def call(office: Office) -> tuple[Office, str, Line, Line]:
    """A call that Kaisa has answered: the session, the room's line, Kaisa's line."""
    room, kaisa = office.line(office.room()), office.official_line()
    session_id = office.ring()
    assert office.answer(session_id) == {}
    return office, session_id, room, kaisa


def join(line: Line, session_id: str, instance: str = "") -> dict[str, Any]:
    line.say("remote.join", session_id=session_id, instance=instance)
    return line.hear_of("remote.joined")


def available(state: dict[str, Any]) -> int:
    return int(state["services"][0]["officials_available"])


def test_a_room_and_an_official_find_each_other(call: tuple[Office, str, Line, Line]) -> None:
    _office, session_id, room, kaisa = call
    assert join(room, session_id)["others"] == []
    joined = join(kaisa, session_id)
    assert joined["others"] == [{"seat": "room", "generation": 1}]
    assert joined["ice_servers"] == []
    seat = room.hear_of("remote.seat")
    assert (seat["seat"], seat["present"]) == ("official", True)
    room.say(
        "remote.signal",
        session_id=session_id,
        to="official",
        generation=seat["generation"],
        data=SDP,
    )
    signal = kaisa.hear_of("remote.signal")
    assert (signal["from"], signal["generation"], signal["data"]) == ("room", 1, SDP)


def test_the_second_tab_takes_the_seat_and_the_first_is_told(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, first = call
    join(room, session_id)
    join(first, session_id)
    second = office.line(office.browsers[0])
    assert second.until(lambda state: state["call"])["call"]["mine"] is False
    join(second, session_id)
    assert first.hear_of("remote.replaced")["session_id"] == session_id
    assert first.until(lambda state: not state["call"]["mine"])["call"]["session_id"] == session_id
    assert second.until(lambda state: state["call"]["mine"])["call"]["phase"] == "in-call"
    second.socket.close()
    first.until(lambda state: state["call"]["mine"])


def test_nobody_joins_a_call_that_is_not_theirs(call: tuple[Office, str, Line, Line]) -> None:
    office, session_id, room, kaisa = call
    matti, other = office.line(office.browsers[1]), office.line(office.room(1))
    for line in (matti, other):
        line.say("remote.join", session_id=session_id)
        assert line.hear_of("error")["code"] == "session-unknown"
        line.say("remote.signal", session_id=session_id, to="room", generation=1, data=SDP)
        assert line.hear_of("error")["code"] == "signal-bad"
    desk = office.line(office.desk)
    desk.say("remote.join", session_id=session_id)
    assert desk.hear_of("error")["code"] == "not-allowed"
    office.end(session_id)
    for line in (room, kaisa):
        line.say("remote.join", session_id=session_id)
        assert line.hear_of("error")["code"] == "session-ended"


def test_an_official_joins_no_call_before_the_answer(office: Office) -> None:
    room, kaisa = office.line(office.room()), office.official_line()
    session_id = office.ring()
    assert join(room, session_id)["seat"] == "room"
    kaisa.say("remote.join", session_id=session_id)
    assert kaisa.hear_of("error")["code"] == "session-unknown"


def test_what_is_no_signal_is_refused_and_the_call_goes_on(
    call: tuple[Office, str, Line, Line],
) -> None:
    _office, session_id, room, kaisa = call
    join(room, session_id)
    join(kaisa, session_id)
    for data, code in (
        ({"kind": "offer", "sdp": "v=0" + "a" * 30_000}, "signal-bad"),
        ({"kind": "offer", "sdp": "v=0" + "a" * 62_000}, "too-large"),
        ({"kind": "nonsense"}, "signal-bad"),
        ({"kind": "candidate", "candidate": "x" * 2000}, "signal-bad"),
    ):
        kaisa.say("remote.signal", session_id=session_id, to="room", generation=1, data=data)
        assert kaisa.hear_of("error")["code"] == code
    kaisa.say("remote.signal", session_id=session_id, to="room", generation=1, data="no object")
    assert kaisa.hear_of("error")["code"] == "bad-request"
    largest = {"kind": "answer", "sdp": "v=0" + "\n" * (24 * 1024 - 3)}
    kaisa.say("remote.signal", session_id=session_id, to="room", generation=1, data=largest)
    assert room.hear_of("remote.signal")["data"] == largest


def test_a_flood_of_signals_stops_at_its_limit(call: tuple[Office, str, Line, Line]) -> None:
    _office, session_id, room, kaisa = call
    join(room, session_id)
    join(kaisa, session_id)
    for _ in range(SIGNALS_A_MINUTE + 1):
        kaisa.say(
            "remote.signal", session_id=session_id, to="room", generation=1, data={"kind": "bye"}
        )
    assert kaisa.hear_of("error")["code"] == "signal-bad"
    heard = [room.hear_of("remote.signal") for _ in range(SIGNALS_A_MINUTE)]
    assert len(heard) == SIGNALS_A_MINUTE


def test_a_line_that_ends_empties_its_seat(call: tuple[Office, str, Line, Line]) -> None:
    _office, session_id, room, kaisa = call
    join(room, session_id)
    join(kaisa, session_id)
    kaisa.socket.close()
    seats = [room.hear_of("remote.seat") for _ in range(2)]
    assert [seat["present"] for seat in seats] == [True, False]


def test_desks_see_rooms_come_and_go_and_how_they_are(office: Office) -> None:
    desk = office.line(office.desk)
    assert [room["online"] for room in desk.state["rooms"]] == [False, False]
    room = office.line(office.room())
    desk.until(lambda state: state["rooms"][0]["online"])
    room.say("room.devices", camera="missing", microphone="ok", speaker="test")
    told = desk.until(lambda state: state["rooms"][0]["devices"])
    assert told["rooms"][0]["devices"]["camera"] == "missing"
    room.socket.close()
    assert desk.until(lambda s: not s["rooms"][0]["online"])["rooms"][0]["devices"] is None


def test_officials_see_what_works_in_the_room_that_calls(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = call
    assert kaisa.until(lambda state: state["call"])["call"]["room_devices"] is None
    room.say("room.devices", camera="missing", microphone="ok", speaker="ok")
    told = kaisa.until(lambda state: state["call"]["room_devices"])["call"]
    assert told["room_devices"] == {"camera": "missing", "microphone": "ok", "speaker": "ok"}
    office.end(session_id)
    office.send(office.room(), "survey.skip", session_id=session_id)
    office.ring()
    assert kaisa.until(lambda s: s["rings"])["rings"][0]["room_devices"]["camera"] == "missing"
    room.socket.close()
    kaisa.until(lambda state: state["rings"][0]["room_devices"] is None)


def test_a_desk_sees_while_either_side_has_lost_the_other(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = call
    desk = office.line(office.desk)

    def link() -> str:
        return str(desk.state["sessions"][0]["link"])

    desk.until(lambda _state: link() == "ok")
    room.say("remote.link", session_id=session_id, lost=True)
    desk.until(lambda _state: link() == "lost")
    kaisa.say("remote.link", session_id=session_id, lost=True)
    room.say("remote.link", session_id=session_id, lost=False)
    room.catch_up()
    kaisa.catch_up()
    desk.catch_up()
    assert link() == "lost"
    # Who is not on the line any more says nothing.
    kaisa.socket.close()
    desk.until(lambda _state: link() == "ok")
    room.say("remote.link", session_id=session_id, lost=True)
    desk.until(lambda _state: link() == "lost")
    assert desk.state["sessions"][0]["phase"] == "in-call"
    office.end(session_id)
    desk.until(lambda _state: link() == "")


def test_only_the_sides_of_a_call_tell_of_its_connection(
    call: tuple[Office, str, Line, Line],
) -> None:
    office, session_id, room, kaisa = call
    desk = office.line(office.desk)
    for line, code in (
        (office.line(office.browsers[1]), "session-unknown"),
        (office.line(office.room(1)), "session-unknown"),
        (desk, "not-allowed"),
    ):
        line.say("remote.link", session_id=session_id, lost=True)
        assert line.hear_of("error")["code"] == code
    kaisa.say("remote.link", session_id=session_id, lost="perhaps")
    assert kaisa.hear_of("error")["code"] == "bad-request"
    second = office.line(office.room(1))
    prepared = office.prepare(1)
    second.say("remote.link", session_id=prepared, lost=True)
    assert second.hear_of("error")["code"] == "step-not-now"
    office.end(session_id)
    room.say("remote.link", session_id=session_id, lost=True)
    assert room.hear_of("error")["code"] == "session-ended"
    assert {session["link"] for session in desk.state["sessions"]} <= {"ok", ""}


def test_officials_begin_as_not_available_and_both_tabs_agree(office: Office) -> None:
    desk, first = office.line(office.desk), office.line(office.browsers[0])
    second = office.line(office.browsers[0])
    assert (first.state["available"], available(desk.state)) == (False, 0)
    first.say("official.available", available=True)
    second.until(lambda state: state["available"])
    desk.until(lambda state: available(state) == 1)
    second.say("official.available", available=False)
    first.until(lambda state: not state["available"])
    desk.until(lambda state: available(state) == 0)


def test_a_reload_keeps_an_official_available_and_leaving_does_not(office: Office) -> None:
    desk, kaisa = office.line(office.desk), office.official_line()
    desk.until(lambda state: available(state) == 1)
    kaisa.socket.close()
    office.clock.pass_by(seconds=9)
    again = office.line(office.browsers[0])
    assert again.state["available"]
    again.socket.close()
    # When the hub notices that the line is gone is not ours to say: its ten seconds count then.
    while available(desk.state):
        office.pass_by(seconds=11)
        desk.hear()
    assert not office.line(office.browsers[0]).state["available"]


def test_who_signs_in_anew_is_not_available(office: Office) -> None:
    kaisa = office.official_line()
    change = PersonChange(Change.WEB_IN, office.officials[0])
    office.hub.parts.doorkeeper.people.tell(change)
    kaisa.until(lambda state: not state["available"])


def test_a_ring_is_only_for_the_authority_and_for_who_is_free(office: Office) -> None:
    rooms = [office.line(office.room(n)) for n in (0, 1)]
    kaisa, matti, vero = (office.official_line(n) for n in (0, 1, 3))
    ulla = office.official_line(2, available=False)
    before = vero.catch_up()
    first = office.ring(0)
    assert kaisa.until(lambda s: s["rings"])["rings"][0]["others"] == 1
    matti.until(lambda state: state["rings"])
    office.answer(first, 0)
    matti.until(lambda state: not state["rings"])
    second = office.ring(1)
    assert matti.until(lambda s: s["rings"])["rings"][0]["session_id"] == second
    assert kaisa.until(lambda state: state["call"])["rings"] == []
    rooms[1].until(lambda state: state["session"]["phase"] == "ringing")
    ulla.catch_up()
    # The state once more and the mark behind it: of the others' calls nothing was told.
    assert vero.catch_up() == before + 2
    office.move(office.browsers[1], second, "decline", attempt=1)
    rooms[1].until(lambda state: state["session"]["last_ring"] == "declined")
    assert matti.until(lambda state: not state["rings"])["available"]
    for line in (ulla, vero):
        assert not any(message.get("rings") for message in line.heard)
        assert first not in str(line.heard)


def test_a_desk_without_an_advisor_shows_nothing(office: Office) -> None:
    office.line(office.room())
    office.prepare()
    desk = office.line(office.desk)
    assert desk.state["sessions"]
    office.clock.pass_by(hours=10)
    office.hub.parts.doorkeeper.people.tell(
        PersonChange(Change.DESK_OUT, office.advisor, office.desk_key.device_id)
    )
    desk.until(lambda state: state["advisor"] is None)
    assert {key: value for key, value in desk.state.items() if value} == {"type": "desk.state"}


def test_a_line_that_asks_too_often_is_told_so(office: Office) -> None:
    kaisa = office.line(office.browsers[0])
    for _ in range(120):
        kaisa.say("remote.watch")
    assert kaisa.hear_of("error")["code"] == "too-many-tries"
