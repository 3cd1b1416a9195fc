"""What a customer does at the room's screen, with a finger on the glass."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest

from booth.call.local_protocol import (
    AskAdvisor,
    CallState,
    End,
    Mute,
    SoundTest,
    SurveyAnswers,
    SurveyShown,
    SurveySkip,
    Volume,
)
from tests.fakes.room_media import SURVEY, call, over, ringing, room_state, session, talking
from tests.fakes.room_window import OpenRoom
from tests.fakes.touch import wait_until
from tests.screens.room_scenes import room_pictures

# A little less than the room waits, since its clock starts a moment before ours.
GUARD_MS = 600
pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def in_call(room: OpenRoom) -> None:
    room.room.take(room_state(talking(), call()))
    room.settle()


def test_one_touch_ends_the_call_at_once(room: OpenRoom) -> None:
    in_call(room)
    room.tap("room-end")
    assert room.media.orders == [End("s1")]


def test_a_second_touch_on_end_hits_nothing_that_has_come_under_the_finger(
    room: OpenRoom,
) -> None:
    in_call(room)
    room.until_touchable()
    there = room.item("room-end")
    at = there.mapToScene(there.boundingRect().center())
    room.finger.tap(at)
    ended = room_state(over(survey=SURVEY), call(CallState.ENDED, reason="customer-ended"))
    room.room.take(ended)
    room.settle()
    begin, shown = room.item("survey-begin"), QElapsedTimer()
    shown.start()
    while not room.window.property("settled"):
        room.finger.tap(at)
        # The guard may end between a look and the touch after it.
        if shown.elapsed() < GUARD_MS / 2:
            room.finger.tap_item(begin)
            assert (room.stage(), room.media.orders) == ("ended", [End("s1")])
        room.settle()
    assert shown.elapsed() >= GUARD_MS
    if room.stage() == "ended":
        room.tap("survey-begin")
    assert room.stage() == "survey"


def test_nobody_ends_a_call_that_is_answered_under_the_finger_that_stops_waiting(
    room: OpenRoom,
) -> None:
    room.room.take(room_state(ringing(), call(CallState.RINGING)))
    room.until_touchable()
    room.room.take(room_state(talking(), call(CallState.CONNECTING)))
    room.settle()
    room.finger.tap_item(room.item("room-end"))
    assert room.media.orders == []


def test_microphone_volume_and_advisor_are_asked_for_by_touch(room: OpenRoom) -> None:
    in_call(room)
    for name in ("room-mute", "room-volume-up", "room-volume-down", "room-ask"):
        room.tap(name)
    assert room.media.orders == [Mute(on=True), Volume(8), Volume(6), AskAdvisor("s1")]
    room.room.take(room_state(talking(advisor_asked=True), call(muted=True, volume=10)))
    room.settle()
    room.tap("room-volume-up")
    room.tap("room-mute")
    assert room.media.orders[4:] == [Mute(on=False)]
    assert room.shows("room-ask-note")
    assert not room.shows("room-ask")


def test_waiting_can_be_stopped_after_a_question_and_gone_on_with(room: OpenRoom) -> None:
    room.room.take(room_state(ringing(), call(CallState.RINGING)))
    room.settle()
    room.tap("room-sound")
    room.tap("room-stop")
    room.tap("safe")
    assert room.media.orders == [SoundTest()]
    room.tap("room-stop")
    room.tap("other")
    assert room.media.orders == [SoundTest(), End("s1")]


def test_a_survey_is_answered_by_touch_and_by_the_keyboard_on_the_glass(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    room.tap("survey-begin")
    room.tap("survey-next")
    room.tap("survey-face-4")
    room.tap("survey-next")
    room.tap("survey-answer-yes")
    room.tap("survey-next")
    room.tap("survey-skip")
    room.tap("survey-text")
    wait_until(room.keyboard_is_open, "the keyboard")
    room.finger.type("hyvin")
    room.finger.tap_key("done")
    wait_until(lambda: room.shows("survey-next") and not room.keyboard_is_open(), "the buttons")
    room.settle()
    room.tap("survey-next")
    wait_until(lambda: isinstance(room.media.orders[-1], SurveyAnswers), "the answers")
    answers = {"helped": "4", "again": "yes", "words": "hyvin"}
    sent = room.media.orders[-1]
    assert isinstance(sent, SurveyAnswers)
    assert {key: text.lower() for key, text in sent.answers.items()} == answers
    room.media.answer(SurveyAnswers)
    room.settle()
    assert room.shows("thanks")


def test_going_back_shows_what_was_answered(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    room.tap("survey-begin")
    room.tap("survey-face-2")
    room.tap("survey-next")
    room.tap("survey-back")
    assert room.item("survey-face-2").property("chosen")


def test_a_survey_that_nobody_answers_asks_and_then_ends(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    room.tap("survey-begin")
    room.pass_by(76)
    assert room.presence.property("warned")
    room.tap("safe")
    assert not room.presence.property("warned")
    room.pass_by(76)
    room.pass_by(31)
    assert room.media.orders == [SurveyShown("s1"), SurveySkip("s1")]
    assert room.stage() == "thanks"


def test_the_language_of_a_free_room_is_chosen_by_touch_and_forgotten_after_a_while(
    room: OpenRoom,
) -> None:
    room.tap("speak-sv")
    assert room.room.property("language") == "sv"
    room.pass_by(62)
    assert room.room.property("language") == "fi"


def test_large_words_and_contrast_last_through_the_session_and_go_with_the_customer(
    room: OpenRoom,
) -> None:
    room.room.take(room_state(session()))
    room.settle()
    room.tap("room-access")
    room.tap("access-size-2")
    room.tap("access-contrast")
    room.tap("access-done")
    in_call(room)
    assert (room.theme.property("scale"), room.theme.property("mode")) == (1.3, "highContrast")
    room.room.take(room_state())
    room.settle()
    assert (room.theme.property("scale"), room.theme.property("mode")) == (1.0, "light")


def test_a_call_is_dark_and_what_follows_is_not(room: OpenRoom) -> None:
    in_call(room)
    assert room.theme.property("mode") == "call"
    room.room.take(room_state(over(), call(CallState.ENDED)))
    assert room.theme.property("mode") == "light"


def test_both_pictures_are_seen_in_the_call_and_gone_after_it(
    room: OpenRoom, tmp_path: Path
) -> None:
    pictures = room_pictures(tmp_path)
    room.room.take(room_state(talking(), call(), pictures=pictures))
    for name in ("room-official-picture", "room-own-picture"):
        wait_until(lambda name=name: bool(room.item(name).property("hasPicture")), name)  # type: ignore[misc]
    assert room.item("room-own-picture").property("mirrored")
    assert not room.item("room-official-picture").property("mirrored")
    room.room.take(room_state(over(), call(CallState.ENDED)))
    room.settle()
    assert not room.shows("room-official-picture")


def reachable(room: OpenRoom) -> list[str]:
    """The names of what the Tab key goes round through."""
    found: list[str] = []
    for _ in range(20):
        QTest.keyClick(room.window, Qt.Key.Key_Tab)
        item = room.window.activeFocusItem()
        name = item.objectName() if item else ""
        if name in found:
            break
        found.append(name)
    return found


def test_everything_in_a_call_is_reached_by_the_keyboard_and_end_acts(room: OpenRoom) -> None:
    in_call(room)
    room.until_touchable()
    room.settle()
    keys = {"room-mute", "room-volume-down", "room-volume-up", "room-ask", "room-end"}
    assert keys <= set(reachable(room))
    while room.window.activeFocusItem().objectName() != "room-end":
        QTest.keyClick(room.window, Qt.Key.Key_Tab)
    QTest.keyClick(room.window, Qt.Key.Key_Return)
    assert room.media.orders == [End("s1")]


def test_a_survey_is_answered_by_keys(room: OpenRoom) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    room.until_touchable()
    assert {"survey-no", "survey-begin"} <= set(reachable(room))
    room.tap("survey-begin")
    room.until_touchable()
    room.settle()
    keys = {f"survey-face-{n}" for n in range(1, 6)} | {"survey-leave", "survey-next"}
    assert keys <= set(reachable(room))


def test_a_fault_is_said_over_everything_and_the_call_goes_on_behind_it(room: OpenRoom) -> None:
    in_call(room)
    room.window.setProperty("faulted", True)
    room.tap("safe")
    assert not room.window.property("faulted")
    assert room.stage() == "call"
