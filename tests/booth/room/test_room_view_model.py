from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from booth.call.local_client import MediaLost, MediaReached
from booth.call.local_protocol import (
    AskAdvisor,
    Call,
    CallState,
    End,
    HubPresence,
    SoundTest,
    State,
    SurveyAnswers,
    SurveyShown,
    SurveySkip,
)
from booth.room.room_view_model import RoomViewModel
from booth.room.settings import RoomSettings
from booth.room.stage import Stage
from tests.fakes.clock import FakeClock
from tests.fakes.room_media import (
    SURVEY,
    FakeMedia,
    call,
    over,
    ringing,
    room_state,
    session,
    talking,
)
from tests.fakes.said import said


class Booth:
    """The view models of one room, and what they have told and asked."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.media = FakeMedia()
        settings = RoomSettings(Path("device.toml"), Path("data"))
        self.room = RoomViewModel(settings, self.media, clock)
        self.stages: list[str] = []
        self.room.moved.connect(lambda _old, new: self.stages.append(new.value))

    def hear(self, state: State) -> None:
        self.room.take(state)

    def wait(self, seconds: float) -> None:
        self.clock.pass_by(seconds=seconds)
        self.room.tick()

    def answer_all(self) -> None:
        survey = self.room.parts.survey
        for answer in ("5", "yes", "here", "Kiitos"):
            survey.give(answer)
            survey.goOn()


@pytest.fixture
def booth(qtbot: QtBot, clock: FakeClock) -> Booth:
    return Booth(clock)


def test_a_whole_session_is_shown_screen_by_screen(booth: Booth) -> None:
    booth.hear(room_state())
    booth.hear(room_state(session()))
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    booth.hear(room_state(session(last_ring="unanswered")))
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    booth.hear(room_state(talking(), call(CallState.CONNECTING)))
    booth.hear(room_state(talking(), call()))
    booth.hear(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    booth.room.beginSurvey()
    booth.answer_all()
    booth.media.answer(SurveyAnswers)
    booth.hear(room_state())
    booth.wait(9)
    assert booth.stages == [
        "free",
        "prepared",
        "ringing",
        "not-answered",
        "ringing",
        "connecting",
        "call",
        "ended",
        "survey",
        "thanks",
        "free",
    ]


def test_a_screen_that_comes_into_a_call_shows_the_call_at_once(booth: Booth) -> None:
    booth.room.take(MediaReached())
    booth.hear(room_state(talking(language="sv"), call(muted=True)))
    assert booth.stages == ["call"]
    assert said(booth.room, "language") == "sv"
    assert said(booth.room.parts.call, "muted")


def test_the_room_speaks_the_chosen_language_until_a_session_brings_its_own(booth: Booth) -> None:
    spoken: list[str] = []
    booth.room.spoken.connect(spoken.append)
    booth.hear(room_state())
    booth.room.speak("en")
    booth.hear(room_state(session(language="sv")))
    booth.hear(room_state())
    assert spoken == ["en", "sv", "en"]
    booth.room.reset_language()
    assert said(booth.room, "language") == "fi"


def test_a_language_that_the_free_room_does_not_offer_is_spoken_to_who_chose_it(
    clock: FakeClock,
) -> None:
    settings = RoomSettings(Path("device.toml"), Path("data"), languages=("sv",))
    room = RoomViewModel(settings, FakeMedia(), clock)
    room.take(room_state(session(language="fi-simple")))
    assert said(room, "language") == "fi-simple"
    room.take(room_state())
    assert said(room, "language") == "sv"


def test_a_language_that_the_room_does_not_have_is_not_spoken(booth: Booth) -> None:
    booth.hear(room_state(session(language="so")))
    assert said(booth.room, "language") == "fi"


def test_a_silent_media_process_is_told_of_after_a_moment_and_the_call_comes_back(
    booth: Booth,
) -> None:
    booth.hear(room_state(talking(), call()))
    booth.room.take(MediaLost())
    booth.wait(1)
    assert booth.room.stage is Stage.CALL
    booth.wait(1)
    assert said(booth.room, "question") == "Laitteet käynnistyvät uudelleen"
    booth.hear(room_state(talking(), call()))
    assert booth.stages == ["call", "starting", "call"]


def test_equipment_that_does_not_come_up_is_said_without_speaking_of_a_call(booth: Booth) -> None:
    booth.room.begin()
    booth.wait(2)
    assert said(booth.room, "question") == "Laitteet käynnistyvät"


def test_a_word_of_the_hub_that_cannot_be_read_leaves_the_room_free(
    booth: Booth, caplog: pytest.LogCaptureFixture
) -> None:
    booth.hear(State(HubPresence.REACHED, {"room": {"name": "x"}, "session": {}}))
    assert booth.room.stage is Stage.FREE
    assert "cannot be read: session.service: missing" in caplog.text


def test_the_wait_counts_on_between_two_words_of_the_hub(booth: Booth) -> None:
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    booth.wait(30)
    assert said(booth.room.parts.waiting, "share") == 0.25
    # The media process speaks of something else, with the hub's old word in it.
    booth.hear(room_state(ringing(), call(CallState.RINGING, volume=3)))
    booth.wait(30)
    assert said(booth.room.parts.waiting, "share") == 0.5


def test_end_is_asked_for_once_however_often_it_is_touched(booth: Booth) -> None:
    booth.hear(room_state(talking(), call()))
    for _ in range(3):
        booth.room.parts.call.end()
    assert booth.media.orders == [End("s1")]
    assert said(booth.room.parts.call, "ending")
    booth.media.answer(End)
    booth.hear(room_state(talking(), call(CallState.ENDED, reason="customer-ended")))
    assert booth.room.stage is Stage.ENDED


def test_an_end_that_could_not_be_carried_out_can_be_asked_for_again(booth: Booth) -> None:
    booth.hear(room_state(talking(), call()))
    booth.room.parts.call.end()
    booth.media.answer(End, ok=False, why="closed")
    booth.room.parts.call.end()
    assert booth.media.orders == [End("s1"), End("s1")]


def test_stopping_to_wait_is_asked_once_more_first(booth: Booth) -> None:
    waiting = booth.room.parts.waiting
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    waiting.stop()
    waiting.askToStop()
    waiting.goOn()
    waiting.stop()
    assert booth.media.orders == []
    waiting.askToStop()
    waiting.stop()
    assert booth.media.orders == [End("s1")]


def test_the_question_whether_to_stop_goes_away_when_somebody_answers(booth: Booth) -> None:
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    booth.room.parts.waiting.askToStop()
    booth.hear(room_state(talking(), call(CallState.CONNECTING)))
    assert not said(booth.room.parts.waiting, "asking")


def test_trying_the_sound_tells_how_it_went_and_plays_one_at_a_time(booth: Booth) -> None:
    waiting = booth.room.parts.waiting
    booth.hear(room_state(ringing(), call(CallState.RINGING)))
    waiting.trySound()
    waiting.trySound()
    assert booth.media.orders == [SoundTest()]
    assert said(waiting, "sound") == "Soitamme merkkiäänen."
    booth.media.answer(SoundTest, ok=False, why="no-speaker")
    assert said(waiting, "sound").startswith("Merkkiääntä ei voitu soittaa.")


def test_asking_for_the_advisor_says_only_what_is_known(booth: Booth) -> None:
    booth.hear(room_state(talking(), call()))
    booth.room.askAdvisor()
    booth.room.askAdvisor()
    assert booth.media.orders == [AskAdvisor("s1")]
    assert said(booth.room, "ask") == "sending"
    booth.media.answer(AskAdvisor)
    assert said(booth.room, "ask") == "sending"
    booth.hear(room_state(talking(), call(), hub=HubPresence.LOST))
    assert said(booth.room, "ask") == "waiting"
    booth.hear(room_state(talking(advisor_asked=True), call()))
    assert said(booth.room, "askText") == "Neuvojaa on pyydetty"
    booth.hear(room_state(talking(advisor_present=True), call()))
    assert said(booth.room, "ask") == "here"
    booth.hear(room_state(talking(), call()))
    assert said(booth.room, "ask") == ""


def test_a_request_that_did_not_go_out_can_be_made_again(booth: Booth) -> None:
    booth.hear(room_state(talking(), call()))
    booth.room.askAdvisor()
    booth.media.answer(AskAdvisor, ok=False, why="not-kept")
    assert said(booth.room, "ask") == "failed"
    booth.room.askAdvisor()
    assert len(booth.media.orders) == 2


def begun(booth: Booth) -> None:
    booth.hear(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    booth.room.beginSurvey()


def test_answers_are_said_to_be_kept_only_when_they_are(booth: Booth) -> None:
    begun(booth)
    booth.answer_all()
    answers = {"helped": "5", "again": "yes", "settled": "here", "words": "Kiitos"}
    assert booth.media.orders == [SurveyShown("s1"), SurveyAnswers("s1", answers)]
    assert booth.room.stage is Stage.SURVEY
    assert said(booth.room.parts.survey, "busy")
    booth.media.answer(SurveyAnswers)
    assert said(booth.room, "question") == "Kiitos vastauksistasi"


def test_answers_that_were_not_kept_are_still_there_to_be_sent_again(booth: Booth) -> None:
    begun(booth)
    booth.answer_all()
    booth.media.answer(SurveyAnswers, ok=False, why="not-kept")
    survey = booth.room.parts.survey
    assert (said(survey, "failed"), said(survey, "answer")) == (True, "Kiitos")
    survey.goOn()
    booth.media.answer(SurveyAnswers)
    assert booth.room.stage is Stage.THANKS


def test_answers_that_came_too_late_are_not_said_to_be_kept(booth: Booth) -> None:
    begun(booth)
    booth.answer_all()
    booth.media.answer(SurveyAnswers, ok=False, why="no-survey")
    assert said(booth.room, "question") == "Kysely on sulkeutunut"


def test_a_survey_that_closes_under_the_customers_hands_is_told(booth: Booth) -> None:
    begun(booth)
    booth.hear(room_state(over(survey=None), call(CallState.ENDED)))
    assert said(booth.room, "question") == "Kysely on sulkeutunut"
    assert said(booth.room.parts.survey, "count") == 0


@pytest.mark.parametrize("from_inside", [True, False])
def test_whoever_does_not_answer_is_thanked_all_the_same(booth: Booth, from_inside: bool) -> None:
    booth.hear(room_state(over(survey=SURVEY), call(CallState.ENDED)))
    if from_inside:
        booth.room.beginSurvey()
        booth.room.parts.survey.decline()
    else:
        booth.room.declineSurvey()
    assert booth.media.orders == [SurveyShown("s1"), SurveySkip("s1")]
    assert said(booth.room, "question") == "Kiitos käynnistäsi"


def test_a_needed_question_cannot_be_left_out_and_a_free_one_can(booth: Booth) -> None:
    begun(booth)
    survey = booth.room.parts.survey
    survey.leaveOut()
    survey.goOn()
    assert said(survey, "number") == 1
    survey.give("3")
    survey.goOn()
    survey.give("no")
    survey.goOn()
    survey.give("here")
    survey.leaveOut()
    assert said(survey, "number") == 4
    survey.leaveOut()
    assert booth.media.orders[-1] == SurveyAnswers("s1", {"helped": "3", "again": "no"})


def test_the_time_that_is_left_is_said_in_the_last_minute_only(booth: Booth) -> None:
    begun(booth)
    booth.wait(239)
    assert said(booth.room.parts.survey, "left") == ""
    booth.wait(1)
    left = said(booth.room.parts.survey, "left")
    assert left == "Kysely sulkeutuu 60 sekunnin kuluttua. Aikaa ei voi lisätä."


def test_the_thanks_keep_their_language_and_their_time(booth: Booth) -> None:
    booth.hear(room_state(over(survey=SURVEY, language="sv"), call(CallState.ENDED)))
    booth.room.declineSurvey()
    booth.hear(room_state())
    booth.wait(7)
    assert said(booth.room, "question") == "Tack för besöket"
    booth.wait(2)
    assert (booth.room.stage, said(booth.room, "language")) == (Stage.FREE, "fi")


def test_the_next_customer_is_offered_the_survey_again(booth: Booth) -> None:
    begun(booth)
    booth.room.parts.survey.decline()
    booth.hear(room_state())
    booth.wait(9)
    booth.hear(room_state(over(survey=SURVEY, id="s2"), Call()))
    assert said(booth.room, "offer")
    booth.room.beginSurvey()
    assert booth.room.stage is Stage.SURVEY
    assert booth.media.orders[-1] == SurveyShown("s2")


def test_the_room_is_called_as_the_hub_calls_it_or_as_its_settings_translate_that(
    booth: Booth,
) -> None:
    booth.hear(room_state(session(language="sv")))
    assert said(booth.room, "place") == "Björkstrands servicecenter · Huone 2"
    state = room_state(session(language="sv"))
    known = {"room": {"id": "r1", "name": "Huone 1"}, "session": session(language="sv")}
    booth.hear(State(state.hub, known, state.call, state.devices, state.pictures))
    assert said(booth.room, "place") == "Björkstrands servicecenter · Rum 1"
