"""Language and access on every screen of the room, by touch, and in the midst of what goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from booth.call.local_protocol import CallState, End, State
from tests.fakes.listener import VOICES
from tests.fakes.room_media import SURVEY, call, over, ringing, room_state, session, talking
from tests.fakes.room_window import OpenRoom
from tests.fakes.said import said
from tests.fakes.sweep import box
from tests.fakes.touch import wait_until
from tests.screens.room_scenes import room_pictures

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

IN_A_CALL = room_state(talking(), call())
SCREENS = {
    "free": room_state(),
    "prepared": room_state(session()),
    "not-answered": room_state(session(last_ring="unanswered")),
    "ringing": room_state(ringing(), call(CallState.RINGING)),
    "ended": room_state(over(survey=SURVEY), call(CallState.ENDED)),
}


@pytest.mark.parametrize("stage", SCREENS)
def test_size_and_language_are_changed_on_every_screen_and_one_goes_on(
    room: OpenRoom, stage: str
) -> None:
    room.access.use_voices(VOICES)
    room.room.take(SCREENS[stage])
    room.settle()
    room.tap("room-access")
    room.tap("access-size-2")
    room.tap("language-en")
    room.tap("access-done")
    assert (room.stage(), said(room.room, "language")) == (stage, "en")
    assert room.theme.property("scale") == 1.3
    assert not room.shows("access-sheet")


@pytest.mark.parametrize("stage", ["ringing", "ended", "survey", "call"])
def test_the_way_there_is_marked_alike_and_stands_below_at_the_end(
    room: OpenRoom, stage: str
) -> None:
    room.room.take(SCREENS.get(stage, SCREENS["ended"]) if stage != "call" else IN_A_CALL)
    if stage == "survey":
        room.room.beginSurvey()
    room.settle()
    mark = room.item("room-access")
    assert mark.property("icon") == "access"
    acts = ("room-sound", "survey-no", "survey-leave", "room-mute")
    first = next(box(room.item(name)) for name in acts if room.shows(name))
    assert box(mark).left() > first.right()
    assert abs(box(mark).center().y() - first.center().y()) < 5


def test_a_sheet_gives_way_to_the_call(room: OpenRoom) -> None:
    room.room.take(SCREENS["ringing"])
    room.settle()
    room.tap("room-access")
    assert room.shows("access-sheet")
    room.room.take(IN_A_CALL)
    room.settle()
    assert not room.shows("access-sheet")
    room.tap("room-end")
    assert room.media.orders == [End("s1")]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_a_call_the_panel_leaves_the_picture_and_every_button(
    room: OpenRoom, tmp_path: Path, scale: float
) -> None:
    room.room.take(room_state(talking(), call(), pictures=room_pictures(tmp_path)))
    room.access.setScale(scale)
    wait_until(lambda: bool(room.item("room-official-picture").property("hasPicture")), "it")
    room.tap("room-access")
    panel = box(room.item("call-access"))
    for name in ("room-official-picture", "room-mute", "room-volume-up", "room-end"):
        assert not panel.intersects(box(room.item(name))), name
    room.tap("access-contrast")
    assert room.theme.property("mode") == "highContrast"
    if scale > 1:
        room.tap("call-language")
    room.tap("language-en")
    assert room.item("room-end").property("text") == "End"
    assert room.item("room-official-picture").property("hasPicture")
    assert room.media.orders == []
    room.tap("room-access")
    assert not room.shows("call-access")
    room.tap("room-end")
    assert room.media.orders == [End("s1")]


def test_what_was_answered_and_written_survives_another_language(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.room.beginSurvey()
    survey = room.room.parts.survey
    for answer in ("4", "yes", "here"):
        survey.give(answer)
        survey.goOn()
    room.settle()
    field = room.item("survey-text")
    field.setProperty("text", "hyvin  ")
    survey.give("hyvin  ")
    room.tap("room-access")
    room.tap("language-sv")
    room.tap("access-done")
    assert said(survey, "question") == "Vad vill du säga om servicen?"
    assert room.item("survey-text").property("text") == "hyvin  "
    survey.back()
    assert said(survey, "answer") == "here"


def speaks_after(room: OpenRoom, *states: State) -> list[str]:
    heard = []
    for state in states:
        room.room.take(state)
        heard.append(str(said(room.room, "language")))
    return heard


def test_a_language_chosen_in_a_session_lasts_through_it_and_is_forgotten_with_it(
    room: OpenRoom,
) -> None:
    room.room.take(room_state(session(language="sv")))
    room.room.speak("en")
    same = speaks_after(
        room,
        room_state(ringing(language="sv"), call(CallState.RINGING)),
        room_state(talking(language="sv"), call()),
        room_state(over(survey=SURVEY, language="sv"), call(CallState.ENDED)),
    )
    assert same == ["en", "en", "en"]
    room.room.declineSurvey()
    assert speaks_after(room, room_state()) == ["en"]
    room.room.speak("fi")
    assert said(room.room, "question") == "Kiitos käynnistäsi"
    room.pass_by(9)
    assert speaks_after(room, room_state(session(language="sv"))) == ["sv"]


def test_the_next_session_does_not_inherit_a_language(room: OpenRoom) -> None:
    room.room.take(room_state(session(language="sv")))
    room.room.speak("en")
    assert speaks_after(room, room_state(session(id="s2", language="sv"))) == ["sv"]
    assert speaks_after(room, room_state()) == ["fi"]
