"""Every screen of the room, and what the media process says that brings it about. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaObject, QSize

from booth.call.frames import picture_folder
from booth.call.local_client import MediaLost
from booth.call.local_protocol import (
    AskAdvisor,
    CallState,
    Devices,
    DeviceState,
    HubPresence,
    Pictures,
    SoundTest,
    State,
    SurveyAnswers,
)
from tests.fakes.listener import VOICES
from tests.fakes.room_media import (
    SURVEY,
    call,
    over,
    ringing,
    room_state,
    session,
    talking,
)
from tests.fakes.room_window import OpenRoom, write_art
from tests.fakes.touch import wait_until

Play = Callable[[OpenRoom, str, Pictures], None]
MISSING, OK = DeviceState.MISSING, DeviceState.OK
NOTHING_SEEN = Devices(MISSING, MISSING, OK)


@dataclass(frozen=True)
class RoomScene:
    """One picture's contents; `play` begins at the free room."""

    name: str
    play: Play


def _said(make: Callable[[str, Pictures], State]) -> Play:
    def play(room: OpenRoom, language: str, pictures: Pictures) -> None:
        room.room.take(make(language, pictures))

    return play


def _prepared(done: int = 2, **change: Any) -> Play:
    return _said(lambda language, _: room_state(session(done, language=language, **change)))


def _not_answered(why: str, **change: Any) -> Play:
    return _prepared(3, last_ring=why, advisor_present=False, **change)


def _ringing(passed_s: int, devices: Devices | None = None) -> Play:
    def make(language: str, pictures: Pictures) -> State:
        own = Pictures(own=pictures.own)
        of = ringing(passed_s, language=language)
        known = devices or Devices(OK, OK, OK)
        return room_state(of, call(CallState.RINGING), devices=known, pictures=own)

    return _said(make)


def _ringing_sound(ok: bool) -> Play:
    def play(room: OpenRoom, language: str, pictures: Pictures) -> None:
        _ringing(75)(room, language, pictures)
        room.room.parts.waiting.trySound()
        room.media.answer(SoundTest, ok=ok)

    return play


def _ringing_asked(room: OpenRoom, language: str, pictures: Pictures) -> None:
    own = Pictures(own=pictures.own)
    of = ringing(75, language=language, advisor_asked=True)
    room.room.take(room_state(of, call(CallState.RINGING), pictures=own))


def _ask(how: str) -> Play:
    def play(room: OpenRoom, language: str, pictures: Pictures) -> None:
        _ringing(30)(room, language, pictures)
        room.room.askAdvisor()
        if how:
            room.media.answer(AskAdvisor, ok=how == "ok")

    return play


def _stop(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _ringing(30)(room, language, pictures)
    room.room.parts.waiting.askToStop()


def _call(
    state: CallState = CallState.CONNECTED,
    devices: Devices | None = None,
    hub: HubPresence = HubPresence.REACHED,
    of: dict[str, Any] | None = None,
    **change: Any,
) -> Play:
    def make(language: str, pictures: Pictures) -> State:
        shown = pictures if state is not CallState.CONNECTING else Pictures(own=pictures.own)
        known = devices or Devices(OK, OK, OK)
        about = talking(language=language, **(of or {}))
        return room_state(about, call(state, **change), hub=hub, devices=known, pictures=shown)

    return _said(make)


def _call_ask_waiting(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _call(hub=HubPresence.LOST)(room, language, pictures)
    room.room.askAdvisor()
    room.media.answer(AskAdvisor)


def _call_ending(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _call()(room, language, pictures)
    room.room.parts.call.end()


def _ended(reason: str, *, survey: bool) -> Play:
    def make(language: str, _pictures: Pictures) -> State:
        of = over(reason, language=language, survey=SURVEY if survey else None)
        return room_state(of, call(CallState.ENDED, reason=reason))

    return _said(make)


def _stopped(room: OpenRoom, language: str, _pictures: Pictures) -> None:
    of = over(language=language, official="")
    room.room.take(room_state(of, call(CallState.ENDED, reason="customer-ended")))


def _survey(*answers: str) -> Play:
    """The question after those that `answers` answer; "" leaves one out."""

    def play(room: OpenRoom, language: str, pictures: Pictures) -> None:
        _ended("customer-ended", survey=True)(room, language, pictures)
        room.room.beginSurvey()
        survey = room.room.parts.survey
        for answer in answers[:-1]:
            survey.give(answer)
            survey.goOn()
        survey.give(answers[-1] if answers else "")

    return play


def _written(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _survey("4", "yes", "here", "Kiitos, tämä oli helppoa.")(room, language, pictures)


def _writing(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _survey("4", "yes", "here", "Helppoa")(room, language, pictures)
    room.settle()
    QMetaObject.invokeMethod(room.item("survey-form"), "begin")
    wait_until(room.keyboard_is_open, "the keyboard")


def _failed(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _written(room, language, pictures)
    room.room.parts.survey.goOn()
    room.media.answer(SurveyAnswers, ok=False, why="not-kept")


def _answered(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _written(room, language, pictures)
    room.room.parts.survey.goOn()
    room.media.answer(SurveyAnswers)


def _closing(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _survey("4")(room, language, pictures)
    room.pass_by(74)
    room.presence.moreTime()
    room.clock.pass_by(seconds=186)
    room.room.tick()


def _still(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _survey("4", "yes")(room, language, pictures)
    room.pass_by(80)


def _late(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _survey("4")(room, language, pictures)
    room.room.take(room_state(None))


def _skipped(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _ended("official-ended", survey=True)(room, language, pictures)
    room.room.declineSurvey()


def _starting(room: OpenRoom, language: str, _pictures: Pictures) -> None:
    room.room.speak(language)
    room.room.take(MediaLost())
    room.pass_by(2)


def _restarting(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _call()(room, language, pictures)
    _starting(room, language, pictures)


def _free(hub: HubPresence = HubPresence.REACHED) -> Play:
    def play(room: OpenRoom, language: str, _pictures: Pictures) -> None:
        room.room.take(room_state(hub=hub))
        room.room.speak(language)

    return play


def _access(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _free()(room, language, pictures)
    room.window.setProperty("accessOpen", True)


def _read(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _access(room, language, pictures)
    room.access.setReading(True)


def _call_access(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _call()(room, language, pictures)
    room.settle()
    room.item("call").setProperty("accessOpen", True)


def _fault(room: OpenRoom, language: str, pictures: Pictures) -> None:
    _call()(room, language, pictures)
    room.window.setProperty("faulted", True)


ROOM_SCENES = (
    RoomScene("room-starting", _starting),
    RoomScene("room-restarting", _restarting),
    RoomScene("room-free", _free()),
    RoomScene("room-free-hub-lost", _free(HubPresence.LOST)),
    RoomScene("room-access", _access),
    RoomScene("room-access-read", _read),
    RoomScene("room-prepared", _prepared()),
    RoomScene("room-prepared-begun", _prepared(1)),
    RoomScene("room-prepared-alone", _prepared(3, advisor_present=False)),
    RoomScene("room-ringing", _ringing(30)),
    RoomScene("room-ringing-longer", _ringing(75)),
    RoomScene("room-ringing-broken", _ringing(75, Devices(MISSING, MISSING, OK))),
    RoomScene("room-ringing-sound", _ringing_sound(ok=True)),
    RoomScene("room-ringing-no-sound", _ringing_sound(ok=False)),
    RoomScene("room-ringing-asking", _ask("")),
    RoomScene("room-ringing-asked", _ringing_asked),
    RoomScene("room-ringing-ask-failed", _ask("failed")),
    RoomScene("room-stop", _stop),
    RoomScene("room-declined", _not_answered("declined")),
    RoomScene("room-unanswered", _not_answered("unanswered", advisor_asked=True)),
    RoomScene("room-cancelled", _prepared(3, last_ring="cancelled")),
    RoomScene("room-connecting", _call(CallState.CONNECTING, remote_video=False)),
    RoomScene("room-call", _call()),
    RoomScene("room-call-advisor", _call(of={"advisor_present": True})),
    RoomScene("room-call-asked", _call(of={"advisor_asked": True})),
    RoomScene("room-call-muted", _call(muted=True, volume=10)),
    RoomScene("room-call-lost", _call(CallState.LOST)),
    RoomScene("room-call-unseen", _call(remote_video=False, remote_muted=True)),
    RoomScene("room-call-no-devices", _call(devices=NOTHING_SEEN, own_video=False)),
    RoomScene("room-call-no-speaker", _call(devices=Devices(OK, OK, MISSING), volume=0)),
    RoomScene("room-call-ask-waiting", _call_ask_waiting),
    RoomScene("room-call-ending", _call_ending),
    RoomScene("room-call-access", _call_access),
    RoomScene("room-call-fault", _fault),
    RoomScene("room-ended", _ended("customer-ended", survey=False)),
    RoomScene("room-ended-survey", _ended("official-ended", survey=True)),
    RoomScene("room-ended-room-lost", _ended("room-lost", survey=True)),
    RoomScene("room-ended-official-lost", _ended("official-lost", survey=False)),
    RoomScene("room-ended-abandoned", _ended("abandoned", survey=True)),
    RoomScene("room-stopped", _stopped),
    RoomScene("room-survey", _survey()),
    RoomScene("room-survey-face", _survey("4")),
    RoomScene("room-survey-closing", _closing),
    RoomScene("room-survey-yes-no", _survey("4", "yes")),
    RoomScene("room-survey-choice", _survey("4", "yes", "continues")),
    RoomScene("room-survey-text", _written),
    RoomScene("room-survey-writing", _writing),
    RoomScene("room-survey-failed", _failed),
    RoomScene("room-survey-still", _still),
    RoomScene("room-thanks-answered", _answered),
    RoomScene("room-thanks-skipped", _skipped),
    RoomScene("room-thanks-late", _late),
)


def show_room(
    room: OpenRoom, scene: RoomScene, language: str, scale: float, contrast: bool, folder: Path
) -> None:
    """Bring `scene` onto the screen of a room in whatever state it is."""
    # A picture shows the same time of day whatever was drawn before it.
    room.clock.read_as_at_first()
    room.new_customer()
    room.access.use_voices(VOICES)
    # Pictures are taken of what has come to rest.
    room.access.setCalm(True)
    scene.play(room, language, room_pictures(folder))
    room.access.setScale(scale)
    room.access.setContrast(contrast)
    room.settle()
    # What has just come can be touched only after a moment; a picture need not wait for it.
    room.window.setProperty("settled", True)
    room.settle()


def room_pictures(folder: Path) -> Pictures:
    """Both pictures of a call, drawn into `folder` once."""
    place = picture_folder(folder)
    own, official = place / "own.frames", place / "official.frames"
    if not own.exists():
        write_art("self", own, QSize(960, 540))
        write_art("official", official, QSize(1280, 720))
    return Pictures(own=str(own), official=str(official))
