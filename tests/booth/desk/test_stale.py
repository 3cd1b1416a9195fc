from __future__ import annotations

from typing import Any

import pytest

from booth.desk.reading import read_state
from booth.desk.stale import outdated
from tests.fakes.desk_hub import room, service, session, state


def gone(place: str, code: str, before: dict[str, Any], now: dict[str, Any]) -> bool:
    return outdated({place: code}, read_state(before), read_state(now)) == (place,)


def called(officials: int, **more: Any) -> dict[str, Any]:
    return state(services=[service(officials)], sessions=[session(1, 8, **more)])


def test_that_nobody_takes_calls_is_no_more_said_once_somebody_does() -> None:
    assert gone("session:s1", "no-official", called(0), called(1))
    assert not gone("session:s1", "no-official", called(0), called(0))


@pytest.mark.parametrize("code", ["no-official", "step-not-now"])
def test_a_refusal_goes_when_its_session_has_come_further(code: str) -> None:
    assert gone("session:s1", code, called(0), called(0, last_ring="cancelled"))
    assert gone("session:s1", code, called(0), called(0, phase="ended", next=[]))
    assert gone("session:s1", code, called(0), state())


def test_another_refusal_stays_while_its_session_stands_still() -> None:
    assert not gone("session:s1", "step-not-now", called(0), called(3))


def test_a_room_s_refusal_goes_when_the_rooms_change() -> None:
    before = state(rooms=[room(1, online=False)])
    assert gone("start", "room-away", before, state(rooms=[room(1)]))
    assert not gone("start", "room-away", before, before)
    assert not gone("start", "customer-gone", before, state(rooms=[room(1)]))


def test_refusals_elsewhere_are_left_to_be_read() -> None:
    assert not gone("take:v1", "customer-gone", called(0), state())
