"""What a customer does at the room's screen, with a finger on the glass."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest

from booth.call.local_protocol import (
    AskAdvisor,
    CallState,
    Devices,
    DeviceState,
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
from tests.fakes.sweep import box, texts_of
from tests.fakes.touch import wait_until
from tests.screens.room_scenes import room_pictures

# A little less than the room waits, since its clock starts a moment before ours.
GUARD_MS = 600
# The tick of a chosen answer and its distance from the edge, in pixels.
TICK = 64 + 16
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
    room.tap("access-contrast")
    room.tap("access-size-2")
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


def test_without_a_microphone_a_touch_on_its_button_orders_nothing(room: OpenRoom) -> None:
    devices = Devices(DeviceState.OK, DeviceState.MISSING, DeviceState.OK)
    room.room.take(room_state(talking(), call(), devices=devices))
    room.settle()
    room.tap("room-mute")
    assert room.item("room-mute").property("text") == "Ei mikrofonia"
    assert room.media.orders == []


def test_who_is_muted_is_told_so_on_their_own_picture(room: OpenRoom) -> None:
    in_call(room)
    assert room.item("room-own-word").property("text") == "Sinä"
    room.room.take(room_state(talking(), call(muted=True)))
    room.settle()
    assert room.item("room-own-word").property("text") == "Mikrofoni on pois"


def test_a_picture_that_stands_still_is_dimmed_until_it_moves_again(
    room: OpenRoom, tmp_path: Path
) -> None:
    pictures = room_pictures(tmp_path)
    room.room.take(room_state(talking(), call(), pictures=pictures))
    wait_until(
        lambda: bool(room.item("room-official-picture").property("hasPicture")), "the picture"
    )
    assert not room.shows("call-dimmed")
    room.room.take(room_state(talking(), call(CallState.LOST), pictures=pictures))
    room.settle()
    assert room.shows("call-dimmed")


def test_a_camera_that_is_off_is_said_where_the_picture_would_be(room: OpenRoom) -> None:
    in_call(room)
    assert not room.shows("call-unseen")
    room.room.take(room_state(talking(), call(remote_video=False)))
    room.settle()
    assert room.item("call-unseen").property("text") == "Virkailijan kamera on pois päältä"


def test_the_advisor_is_asked_from_the_prepared_room_where_they_are_not_in_it(
    room: OpenRoom,
) -> None:
    room.room.take(room_state(session(advisor_present=False)))
    room.settle()
    room.tap("room-ask")
    assert room.media.orders == [AskAdvisor("s1")]
    room.room.take(room_state(session()))
    room.settle()
    assert not room.shows("room-ask")
    assert room.shows("room-ask-note")


def test_every_step_and_what_is_stored_can_be_seen_with_very_large_words(room: OpenRoom) -> None:
    room.room.take(room_state(session()))
    room.access.setScale(1.6)
    wait_until(lambda: room.shows("step-4") and not room.shows("step-5"), "the first page")
    wanted = {f"step-{number}" for number in range(6)}
    wanted |= {"prepared-identity", "prepared-devices"}
    seen = {name for name in wanted if room.shows(name)}
    assert seen < wanted
    room.tap("room-path-more")
    seen |= {name for name in wanted if room.shows(name)}
    assert seen == wanted


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_every_step_is_seen_at_once_with_other_words(room: OpenRoom, scale: float) -> None:
    room.room.take(room_state(session()))
    room.access.setScale(scale)
    wait_until(lambda: room.shows("step-5"), "the last step")
    assert all(room.shows(f"step-{number}") for number in range(6))
    assert room.shows("prepared-identity")
    assert room.shows("prepared-devices")


def test_what_happens_if_nobody_answers_stays_with_very_large_words(room: OpenRoom) -> None:
    room.room.take(room_state(ringing(), call(CallState.RINGING)))
    room.access.setScale(1.6)
    room.settle()
    assert room.shows("room-nobody")
    said = [str(item.property("text")) for item in texts_of(room)]
    assert "enintään 2 min" in said


def test_after_a_line_that_broke_the_survey_stands_below_the_help(room: OpenRoom) -> None:
    room.room.take(room_state(over("official-lost", survey=SURVEY), call(CallState.ENDED)))
    room.settle()
    assert box(room.item("over-help")).bottom() < box(room.item("survey-begin")).top()
    room.tap("survey-begin")
    assert room.stage() == "survey"


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_words_of_a_chosen_answer_do_not_lie_under_its_tick(room: OpenRoom, scale: float) -> None:
    room.room.take(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    room.room.beginSurvey()
    survey = room.room.parts.survey
    for answer in ("4", "yes"):
        survey.give(answer)
        survey.goOn()
    survey.give("continues")
    room.access.setScale(scale)
    room.settle()
    card = room.item("survey-answer-continues")
    words = next(one for one in texts_of(room) if card.isAncestorOf(one))
    assert box(words).right() < box(card).right() - TICK
