"""What an untouched room clears, when it asks before, and that a call is never disturbed."""

from __future__ import annotations

import pytest

from booth.call.local_protocol import CallState
from tests.fakes.listener import VOICES
from tests.fakes.room_media import SURVEY, call, over, ringing, room_state, session, talking
from tests.fakes.room_window import OpenRoom
from tests.fakes.said import said
from tests.fakes.sweep import all_checks, texts_of

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")
HOURS_S = 3 * 60 * 60


def choose(room: OpenRoom) -> None:
    """A language and everything of the sheet, which stays open."""
    room.access.use_voices(VOICES)
    room.tap("speak-sv")
    room.tap("room-access")
    for name in ("access-contrast", "access-low-reach", "access-calm", "access-read"):
        room.tap(name)
    room.tap("room-volume-up")
    room.access.setScale(1.3)
    room.settle()


def is_as_at_first(room: OpenRoom) -> bool:
    return (
        said(room.access, "plain")
        and said(room.room, "language") == "fi"
        and not room.shows("access-sheet")
        and not room.shows("still")
    )


def asked(room: OpenRoom) -> str:
    """What the question says of the seconds left; "" where nobody is asked."""
    return next((text for text in shown(room) if "sekunnin" in text or "sekunder" in text), "")


def shown(room: OpenRoom) -> list[str]:
    return [str(item.property("text")) for item in texts_of(room)]


def long_silence(room: OpenRoom) -> list[str]:
    """Hours without a touch, and everything that was asked meanwhile."""
    heard: set[str] = set()
    for _ in range(HOURS_S // 60):
        room.clock.pass_by(seconds=60)
        room.watch.tick()
        room.room.tick()
        heard.add(str(room.presence.property("sentence")))
    room.settle()
    return [sentence for sentence in heard if sentence]


def test_what_was_chosen_in_a_free_room_is_asked_about_and_then_cleared(room: OpenRoom) -> None:
    choose(room)
    room.pass_by(44)
    assert not room.shows("still")
    room.pass_by(1)
    assert asked(room) == "Skärmen töms om 15 sekunder."
    assert all_checks(room) == []
    room.tap("safe")
    assert not room.shows("still")
    assert room.shows("access-sheet")
    assert (said(room.access, "scale"), said(room.access, "reading")) == (1.3, True)
    room.pass_by(59)
    assert room.shows("still")
    room.pass_by(1)
    assert is_as_at_first(room)


def test_who_goes_at_the_question_leaves_a_plain_room_at_once(room: OpenRoom) -> None:
    choose(room)
    room.pass_by(45)
    room.tap("other")
    assert is_as_at_first(room)


@pytest.mark.parametrize("name", ["speak-sv", "room-access"])
def test_one_choice_alone_is_enough_to_be_asked_and_cleared(room: OpenRoom, name: str) -> None:
    room.tap(name)
    room.pass_by(45)
    assert room.shows("still")
    room.pass_by(15)
    assert is_as_at_first(room)


def test_a_free_room_that_nobody_has_touched_never_asks(room: OpenRoom) -> None:
    assert long_silence(room) == []


@pytest.mark.parametrize(
    "state",
    [
        room_state(talking(), call()),
        room_state(talking(), call(CallState.CONNECTING)),
        room_state(talking(), call(CallState.LOST)),
        room_state(ringing()),
        room_state(session()),
    ],
    ids=["call", "connecting", "lost", "ringing", "prepared"],
)
def test_hours_of_a_call_or_of_waiting_for_it_are_never_disturbed(
    room: OpenRoom, state: object
) -> None:
    room.room.take(room_state(session()))
    room.access.setContrast(True)
    room.access.setScale(1.6)
    room.room.take(state)  # type: ignore[arg-type] # parametrised
    room.settle()
    screen = room.room.property("screen")
    assert long_silence(room) == []
    assert room.room.property("screen") == screen
    assert (said(room.access, "scale"), said(room.access, "contrast")) == (1.6, True)
    assert not room.shows("still")
    assert room.media.orders == []


def test_a_question_that_stands_when_a_customer_is_sent_here_is_taken_back(room: OpenRoom) -> None:
    choose(room)
    room.pass_by(50)
    assert room.shows("still")
    room.room.take(room_state(ringing()))
    room.settle()
    assert not room.shows("still")
    assert said(room.access, "scale") == 1.3


def test_the_end_of_a_survey_is_seen_and_more_time_keeps_what_was_answered(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    room.tap("survey-begin")
    room.tap("survey-face-2")
    room.pass_by(75)
    assert "30" in str(room.presence.property("sentence"))
    assert room.presence.property("sentence") in shown(room)
    room.tap("safe")
    assert room.item("survey-face-2").property("chosen")
    room.pass_by(75)
    room.tap("other")
    assert room.stage() == "thanks"
