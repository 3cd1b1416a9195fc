"""Rooms where a customer still answers, and calling again, at the desk's real window."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.desk_hub import customer, ended, in_call, room, service, session, state
from tests.fakes.desk_window import OpenDesk
from tests.fakes.said import said

QUESTION = "Asiakas vastaa vielä kyselyyn"


def answered_in(**more: Any) -> dict[str, Any]:
    """Room 1 is in a customer's survey; room 2 is free."""
    return state(customers=[customer(14)], rooms=[room(1, survey="s9"), room(2)], **more)


def broken(**more: Any) -> dict[str, Any]:
    """A call that broke, whose customer waits again."""
    lost = ended(1, reason="official-lost", again=True, **more)
    return state(customers=[customer(13), customer(14)], sessions=[lost])


def test_a_room_in_a_survey_is_not_called_free(desk: OpenDesk) -> None:
    desk.tell(answered_in())
    assert desk.says().count("asiakas vastaa kyselyyn") == 1
    assert desk.says().count("vapaa") == 1


def test_a_room_in_a_survey_is_taken_only_after_a_yes(desk: OpenDesk) -> None:
    desk.tell(answered_in())
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    assert QUESTION in desk.says()
    assert "ei tallenneta" in desk.says()
    desk.tap("safe")
    assert QUESTION not in desk.says()
    assert said(desk.desk.parts.start, "roomId") == "r2"
    desk.tap("desk-room-0")
    desk.tap("other")
    desk.tap("desk-open")
    (kind, payload) = desk.hub.commands[0]
    assert (kind, payload["room_id"], payload["take_over"]) == ("remote.open", "r1", True)


def test_a_free_room_is_opened_without_taking_anything_over(desk: OpenDesk) -> None:
    desk.tell(answered_in())
    desk.tap("desk-customer-0")
    desk.tap("desk-open")
    assert "take_over" not in desk.hub.commands[0][1]


def test_a_survey_that_opens_in_the_chosen_room_is_asked_about(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)]))
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    desk.tell(answered_in())
    desk.tap("desk-open")
    assert QUESTION in desk.says()
    assert desk.hub.commands == []
    desk.tap("other")
    assert desk.hub.commands[0][1]["take_over"] is True


def test_a_refusal_because_of_a_survey_opens_the_same_question(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)]))
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    desk.tap("desk-open")
    desk.hub.refuse("room-in-survey")
    desk.settle()
    assert QUESTION in desk.says()
    assert not desk.shows("desk-panel-fault")
    desk.tap("other")
    assert [one.get("take_over", False) for _, one in desk.hub.commands] == [False, True]
    assert len({one["session_id"] for _, one in desk.hub.commands}) == 1


def test_the_question_goes_with_its_advisor(desk: OpenDesk) -> None:
    desk.tell(answered_in())
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    desk.tell(state(advisor={"id": "p2", "name": "Otto Berg"}))
    assert QUESTION not in desk.says()


def test_calling_again_opens_the_same_and_then_calls(desk: OpenDesk) -> None:
    desk.tell(broken())
    desk.tap("desk-again")
    kind, payload = desk.hub.commands[0]
    assert kind == "remote.open"
    wanted = {"customer_id": "c14", "service_id": "kela", "room_id": "r1", "again_of": "s1"}
    assert {key: payload[key] for key in wanted} == wanted
    desk.hub.carry_out()
    begun = {**session(2, 8), "id": payload["session_id"], "number": 14}
    told = state(sessions=[begun, ended(1, reason="official-lost")])
    desk.tell(told)
    desk.tell(told)
    assert desk.hub.moves() == [("step", "calls", "")]
    assert desk.hub.commands[1][1]["session_id"] == payload["session_id"]


def test_a_session_that_was_begun_anew_long_ago_is_not_called_for(desk: OpenDesk) -> None:
    desk.tell(broken())
    desk.tap("desk-again")
    desk.pass_by(30)
    begun = {**session(2, 8), "id": desk.hub.commands[0][1]["session_id"], "number": 14}
    desk.tell(state(sessions=[begun]))
    assert desk.hub.moves() == []


@pytest.mark.parametrize("code", ["room-taken", "step-not-now"])
def test_a_refused_second_call_is_said_in_its_session(desk: OpenDesk, code: str) -> None:
    desk.tell(broken())
    desk.tap("desk-again")
    desk.hub.refuse(code)
    desk.settle()
    assert desk.shows("desk-error-0")


def test_an_error_about_officials_goes_as_soon_as_one_takes_calls(desk: OpenDesk) -> None:
    desk.tell(state(services=[service(0)], sessions=[session(1, 8)]))
    assert "Yksikään virkailija ei nyt ota puheluita" in desk.text("desk-info-0")
    desk.click("desk-act")
    desk.hub.refuse("no-official")
    desk.settle()
    assert desk.shows("desk-error-0")
    desk.tell(state(services=[service(1)], sessions=[session(1, 8)]))
    assert not desk.shows("desk-error-0")
    assert "Yksi virkailija ottaa nyt puheluita" in desk.text("desk-info-0")


def test_a_session_that_has_just_begun_is_the_open_one(desk: OpenDesk) -> None:
    old = [session(1), in_call(2), in_call(3)]
    desk.tell(state(sessions=old))
    desk.click("desk-open-2")
    assert not desk.shows("desk-open-2")
    desk.tell(state(sessions=[*old, session(4)]))
    assert not desk.shows("desk-open-0")
    assert desk.shows("desk-open-3")


def test_what_is_over_is_folded_away_until_it_is_asked_for(desk: OpenDesk) -> None:
    over = ended(1, phase="closed", diary=True, next=[])
    desk.tell(state(sessions=[over, in_call(2)]))
    assert desk.shows("desk-end")
    assert not desk.shows("desk-open-1")
    desk.click("desk-over")
    assert "A 14 · suomi · Huone 1" in desk.says()
    assert desk.shows("desk-survey-1")
    desk.click("desk-over")
    assert not desk.shows("desk-open-1")


def test_a_folded_session_offers_its_diary(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[in_call(2), in_call(3), ended(1)]))
    assert desk.shows("desk-diary-2")
    assert not desk.shows("desk-survey-2")


def test_no_row_of_the_queue_looks_chosen_before_one_is(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14, 9), customer(15)]))
    rows = [desk.item(f"desk-customer-{number}") for number in (0, 1)]
    assert [said(row, "tinted") for row in rows] == [False, False]
    desk.tap("desk-customer-1")
    assert [said(row, "tinted") for row in rows] == [False, True]
