"""A hub process over TLS, with real lines: killed in the middle of a call, it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.remote_town import CLOCK, RemoteTown, remote_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[RemoteTown]:
    with remote_town(tmp_path) as opened:
        yield opened


def in_call(town: RemoteTown) -> str:
    """Kaisa has answered and both sit in the call."""
    session_id = town.ring()
    town.kaisa.until(lambda state: state["rings"])
    assert town.kaisa.step(session_id, "answers-call", attempt=1) == {}
    town.room.join(session_id, "media-1")
    town.kaisa.join(session_id, "page-1")
    return session_id


def test_a_call_outlives_the_hub_and_is_told_of_afterwards(town: RemoteTown) -> None:
    session_id = in_call(town)
    seat = town.room.hear_of("remote.seat")
    assert town.room.move(session_id, "connected") == {}
    assert town.matti.step(session_id, "answers-call", attempt=1) == {"refused": "call-taken"}

    town.kill_hub()
    town.room.until_cut()
    town.kaisa.until_cut()
    town.start_hub()
    town.room.connect()
    assert town.room.state["session"]["phase"] == "in-call"
    # The official's side tells of a loss before the room has found the hub again.
    assert town.kaisa.move(session_id, "lost") == {}
    town.room.join(session_id, "media-1")
    town.kaisa.connect()
    call = town.kaisa.state["call"]
    assert (call["session_id"], call["mine"]) == (session_id, True)
    town.kaisa.join(session_id, "page-1")
    again = town.room.hear_of("remote.seat")
    assert (again["seat"], again["generation"]) == (seat["seat"], seat["generation"])

    ended_at = CLOCK.now() - timedelta(seconds=1)
    late = ended_at.isoformat()
    end = {"session_id": session_id, "move": "step", "step_id": "ends-connection", "made_at": late}
    command_id = CLOCK.new_id()
    assert town.room.send_as(command_id, "remote.move", end) == {}
    assert town.room.send_as(command_id, "remote.move", end) == {}
    town.room.until(lambda state: state["session"]["survey"])
    assert town.kaisa.until(lambda s: s["ended"])["ended"]["reason"] == "customer-ended"
    town.desk.connect()
    row = town.desk.until(lambda state: state["sessions"])["sessions"][0]
    assert datetime.fromisoformat(row["ended_at"]) == max(
        ended_at, datetime.fromisoformat(row["answered_at"])
    )

    answers = {"helped": 4, "again": False}
    assert town.room.send("survey.answer", session_id=session_id, answers=answers) == {}
    for party in (town.desk, town.kaisa):
        assert party.send("survey.skip", session_id=session_id, made_at=late) == {}
    entry = {"outcome": "applied", "minutes": 20, "note": "", "made_at": CLOCK.now().isoformat()}
    assert town.desk.send("diary.write", session_id=session_id, **entry) == {}
    town.room.until(lambda state: state["session"] is None)
    closed = town.desk.until(lambda s: s["sessions"][0]["diary"])["sessions"][0]
    assert closed["surveys"] == {
        "customer": "answered",
        "advisor": "skipped",
        "official": "skipped",
    }
    assert {step["state"] for step in closed["steps"]} == {"done", "skipped"}


def test_a_ring_whose_time_ends_while_the_hub_is_away_is_over_when_it_is_back(
    town: RemoteTown,
) -> None:
    session_id = town.ring()
    town.kill_hub()
    # As if two minutes had passed.
    earlier = "strftime('%Y-%m-%d %H:%M:%S.000000', 'now', '-121 seconds')"
    town.run(f"UPDATE session_event SET at = {earlier} WHERE kind = 'rang'")
    town.run(f"UPDATE remote_session SET ring_until = {earlier}")
    town.start_hub()
    town.room.connect()
    session = town.room.until(lambda s: s["session"]["last_ring"] == "unanswered")["session"]
    assert (session["phase"], session["ring"]) == ("preparing", None)
    assert town.kaisa.step(session_id, "answers-call", attempt=1) == {"refused": "ring-over"}
    assert town.desk.step(session_id, "calls") == {"refused": "no-official"}
    town.kaisa.connect()
    town.kaisa.say("official.available", available=True)
    town.kaisa.until(lambda state: state["available"])
    assert town.desk.step(session_id, "calls")["session"]["ring"]["attempt"] == 2


def test_the_room_that_loses_its_power_is_lost_by_name(town: RemoteTown) -> None:
    session_id = in_call(town)
    town.room.close()
    while town.kaisa.hear_of("remote.seat")["present"]:
        pass
    assert town.kaisa.move(session_id, "lost") == {}
    assert town.kaisa.until(lambda s: s["ended"])["ended"]["reason"] == "room-lost"
    town.room.connect()
    assert town.room.state["session"]["reason"] == "room-lost"


def test_a_frame_beyond_all_measure_costs_only_its_own_line(town: RemoteTown) -> None:
    session_id = in_call(town)
    data = {"kind": "offer", "sdp": "v=0" + "a" * 70_000}
    town.kaisa.say("remote.signal", session_id=session_id, to="room", generation=1, data=data)
    town.kaisa.until_cut()
    town.kaisa.connect()
    assert town.kaisa.state["call"]["session_id"] == session_id
    town.room.until(lambda state: state["session"]["phase"] == "in-call")
