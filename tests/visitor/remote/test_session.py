"""A whole session through the hub, as each of the three parties sees it."""

from __future__ import annotations

from typing import Any

from tests.fakes.remote_office import Office
from visitor.remote.models import RemoteSession, SessionEvent

ANSWERS = {"helped": 5, "again": True}


def looks(session: dict[str, Any]) -> dict[str, str]:
    return {step["id"]: step["state"] for step in session["steps"]}


def test_a_session_of_kela_from_the_desk_to_the_diary(office: Office) -> None:
    room, desk = office.line(office.room()), office.line(office.desk)
    official = office.official_line()
    assert room.state["session"] is None
    desk.until(lambda state: state["services"][0]["officials_available"] == 1)

    session_id = office.prepare()
    seen = room.until(
        lambda state: state["session"] and looks(state["session"])["guides"] == "done"
    )
    assert seen["session"]["phase"] == "preparing"
    assert official.state["rings"] == []

    office.step(office.desk, session_id, "calls")
    ring = official.until(lambda state: state["rings"])["rings"][0]
    assert ring["session_id"] == session_id
    assert (ring["remaining_ms"], ring["total_ms"], ring["attempt"]) == (120_000, 120_000, 1)
    assert ring["identity_checked"]
    assert (ring["room"], ring["step"], ring["others"]) == ("Etähuone 1", "answers-call", 0)
    assert room.until(lambda state: state["session"]["ring"])["session"]["phase"] == "ringing"

    assert office.answer(session_id) == {}
    call = official.until(lambda state: state["call"])["call"]
    assert (call["session_id"], call["mine"], call["phase"]) == (session_id, True, "in-call")
    assert (
        room.until(lambda s: s["session"]["phase"] == "in-call")["session"]["official"] == "Kaisa V"
    )

    office.move(office.room(), session_id, "connected")
    left = office.step(office.desk, session_id, "leaves-room")["session"]
    assert looks(left)["serves-need"] == "done"
    assert not official.until(lambda s: not s["call"]["advisor_present"])["call"]["advisor_present"]

    office.end(session_id)
    after = room.until(lambda state: state["session"]["survey"])["session"]
    assert (after["phase"], after["reason"]) == ("ended", "customer-ended")
    assert official.until(lambda s: s["surveys"])["ended"] == {
        "session_id": session_id,
        "reason": "customer-ended",
        "answered_at": office.now,
        "ended_at": office.now,
    }
    asked = official.state["surveys"][0]
    assert (asked["room"], asked["ended_at"]) == ("Etähuone 1", office.now)
    assert official.state["call"] is None
    surveys = {"customer": "open", "advisor": "open", "official": "open"}
    desk.until(lambda s: s["sessions"] and s["sessions"][0]["surveys"] == surveys)
    assert desk.state["sessions"][0]["survey"]["questions"]

    office.send(office.room(), "survey.shown", session_id=session_id, made_at=office.now)
    office.send(office.room(), "survey.answer", session_id=session_id, answers=ANSWERS)
    room.until(lambda state: state["session"] is None)
    office.send(office.desk, "survey.skip", session_id=session_id, made_at=office.now)
    office.send(
        office.desk,
        "diary.write",
        session_id=session_id,
        outcome="advised",
        minutes=12,
        note="",
        made_at=office.now,
    )
    closed = desk.until(lambda state: state["sessions"][0]["diary"])["sessions"][0]
    assert closed["surveys"] == {"customer": "answered", "advisor": "skipped", "official": "open"}
    assert looks(closed)["directs-to-survey"] == "done"
    assert looks(closed)["answers-survey"] == "done"
    log = [(event.kind, event.party) for event in office.hub.rows(SessionEvent)]
    assert log[-4:] == [
        ("step", "hub"),
        ("survey", "customer"),
        ("survey", "advisor"),
        ("closed", "advisor"),
    ]
    assert office.hub.rows(RemoteSession)[0].phase == "closed"
