from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from booth.call.local_protocol import Call, CallState, State
from booth.room.room_facts import room_facts
from booth.room.stage import Heard, Here, Sent, Stage, stage_of
from tests.fakes.room_media import SURVEY, call, over, ringing, room_state, session, talking


def heard(state: State) -> Heard:
    assert state.room is not None
    return Heard(True, True, state, room_facts(state.room))


@pytest.mark.parametrize(
    ("of", "of_call", "stage"),
    [
        (None, Call(), Stage.FREE),
        (session(), Call(), Stage.PREPARED),
        (session(last_ring="declined"), Call(), Stage.NOT_ANSWERED),
        (session(last_ring="unanswered"), call(CallState.PREPARING), Stage.NOT_ANSWERED),
        (ringing(), call(CallState.RINGING), Stage.RINGING),
        (ringing(), call(CallState.CONNECTING), Stage.CONNECTING),
        (talking(), call(CallState.CONNECTING), Stage.CONNECTING),
        # The media process has just been started again and does not know its call yet.
        (talking(), Call(), Stage.CONNECTING),
        (talking(), call(), Stage.CALL),
        (talking(), call(CallState.LOST), Stage.CALL),
        # The hub does not know of the end yet, or it knows first.
        (talking(), call(CallState.ENDED), Stage.ENDED),
        (ringing(), call(CallState.ENDED), Stage.ENDED),
        (over(), call(), Stage.ENDED),
        (over(survey=SURVEY), call(CallState.ENDED), Stage.ENDED),
        (over(), Call(), Stage.ENDED),
        # The call that ended was that of another session.
        (session(), call(CallState.ENDED, session_id="s0"), Stage.PREPARED),
    ],
)
def test_what_the_media_process_says_decides_which_screen_is_shown(
    of: dict[str, Any] | None, of_call: Call, stage: Stage
) -> None:
    assert stage_of(heard(room_state(of, of_call)), Here()) is stage


def test_the_survey_is_asked_from_its_beginning_until_it_is_sent() -> None:
    known = heard(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    assert stage_of(known, Here(survey_of="s1")) is Stage.SURVEY
    assert stage_of(known, Here(survey_of="s1", sent=Sent.ANSWERED)) is Stage.THANKS
    assert stage_of(known, Here(survey_of="s0", sent=Sent.ANSWERED)) is Stage.ENDED


def test_the_thanks_stay_for_a_while_though_the_session_has_gone() -> None:
    gone = heard(room_state(None))
    thanked = Here(survey_of="s1", sent=Sent.ANSWERED, thanked=True)
    assert stage_of(gone, thanked) is Stage.THANKS
    assert stage_of(gone, replace(thanked, thanked=False)) is Stage.FREE


def test_a_call_goes_before_thanks() -> None:
    thanked = Here(survey_of="s0", sent=Sent.ANSWERED, thanked=True)
    assert stage_of(heard(room_state(talking(), call())), thanked) is Stage.CALL


def test_a_short_silence_of_the_media_process_changes_nothing_and_a_long_one_is_said() -> None:
    silent = replace(heard(room_state(talking(), call())), reached=False)
    assert stage_of(silent, Here(), Stage.CALL) is Stage.CALL
    assert stage_of(replace(silent, patient=False), Here(), Stage.CALL) is Stage.STARTING


def test_before_anything_is_heard_the_wall_is_bare() -> None:
    assert stage_of(Heard(), Here()) is Stage.HUSH
    assert stage_of(Heard(reached=True), Here()) is Stage.HUSH
    assert stage_of(Heard(patient=False), Here()) is Stage.STARTING
