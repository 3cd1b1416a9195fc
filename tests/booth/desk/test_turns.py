from __future__ import annotations

from typing import Any

import pytest

from booth.desk.reading import read_session
from booth.desk.turns import buttons_of, is_waiting_for_advisor, turn_of
from tests.fakes.desk_hub import WALK, ended, in_call, ringing, session, steps, survey

PAPERS = ["answers-survey-advisor", "writes-diary"]


@pytest.mark.parametrize(
    ("told", "turn", "buttons"),
    [
        (session(done=2), "assess", ["assess!", "abandon"]),
        (session(done=4), "accept-offer", ["accept-offer!", "abandon"]),
        (session(done=6), "check-identity", ["check-identity!", "abandon"]),
        (session(done=8), "call", ["call!", "abandon"]),
        (session(next=[]), "", ["abandon"]),
        (ringing(), "leave", ["leave!", "cancel-ring"]),
        (session(phase="ringing", next=[]), "", ["cancel-ring"]),
        (in_call(), "", ["advisor-back", "abandon"]),
        (in_call(advisor_asked=True), "", ["advisor-back!", "abandon"]),
        (
            in_call(advisor_present=True, next=["leaves-room"]),
            "leave",
            ["leave!", "abandon"],
        ),
        (ended(), "direct-survey", ["diary!", "survey", "direct-survey"]),
        (ended(next=PAPERS), "", ["diary!", "survey"]),
        (ended(again=True), "direct-survey", ["again!", "diary", "survey"]),
        (ended(next=PAPERS, survey=None), "", ["diary!"]),
        (ended(phase="closed", next=[], diary=True), "", ["survey!"]),
        (ended(phase="closed", next=[], diary=True, survey=None), "", []),
    ],
)
def test_what_can_be_pressed(told: dict[str, Any], turn: str, buttons: list[str]) -> None:
    read = read_session(told)
    step = turn_of(read)
    assert (step.act if step else "") == turn
    assert [one.what + "!" * one.primary for one in buttons_of(read)] == buttons


def test_at_most_one_act_is_the_main_one() -> None:
    for done in range(len(WALK)):
        read = read_session(session(done=done, survey=survey()))
        assert sum(one.primary for one in buttons_of(read)) <= 1


def test_an_act_that_a_new_service_brings_has_its_turn() -> None:
    rows = steps(7)
    rows[8]["act"] = "stamp-a-form"
    read = read_session(session(steps=rows, next=[rows[8]["id"]]))
    step = turn_of(read)
    assert step is not None
    assert step.act == "stamp-a-form"


@pytest.mark.parametrize(
    ("told", "waits"),
    [
        (session(), True),
        (session(next=[]), False),
        (in_call(), False),
        (in_call(advisor_asked=True), True),
        (ended(next=PAPERS), True),
        (ended(phase="closed", next=[], diary=True, survey=None), False),
        (ended(phase="closed", next=[], diary=True), False),
        (ended(phase="closed", next=[], diary=True, again=True), True),
    ],
)
def test_who_is_waited_for(told: dict[str, Any], waits: bool) -> None:
    assert is_waiting_for_advisor(read_session(told)) is waits
