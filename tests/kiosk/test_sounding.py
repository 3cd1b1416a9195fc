from __future__ import annotations

from dataclasses import replace

from kiosk.checkin.flow import Journey, Sheet, Step
from kiosk.sounding import tone_of
from visitor.touch.tones import Tone

ASKING = Journey(step=Step.DETAILS)


def test_a_confirmation_and_its_success_are_heard() -> None:
    keeping, told = replace(ASKING, step=Step.KEEPING), replace(ASKING, step=Step.TOLD)
    assert tone_of(ASKING, keeping) is Tone.CONFIRM
    assert tone_of(keeping, told) is Tone.TOLD
    assert tone_of(Journey(step=Step.CODE), told) is Tone.TOLD
    assert tone_of(Journey(step=Step.LEAVING), Journey(step=Step.LEFT)) is Tone.TOLD


def test_what_changes_nothing_of_the_step_is_not_heard() -> None:
    told = replace(ASKING, step=Step.TOLD)
    assert tone_of(told, replace(told, sheet=Sheet.ACCESS)) is None
    assert tone_of(ASKING, replace(ASKING, step=Step.SEARCH)) is None
