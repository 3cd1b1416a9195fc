"""The room's screen as it is started: real processes, a robot's finger, a socket for its media."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic  # noqa: TID251 - a span over other processes

import pytest

from booth.call.local_protocol import CallState, End, Mute, SurveyAnswers, SurveyShown
from tests.fakes.device_folder import lay_device
from tests.fakes.media_socket import MediaSocket, media_socket
from tests.fakes.rehearsed import Rehearsed, read, touch, until
from tests.fakes.room_media import SURVEY, call, over, room_state, talking
from tests.fakes.supervised import supervised
from tests.screens.room_scenes import room_pictures

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
BACK_S = 2.0
# The survey without what has to be written.
SHORT = {**SURVEY, "questions": SURVEY["questions"][:2]}


def settings(folder: Path) -> Path:
    lay_device(folder, "Huone 2", "room")
    file = folder / "room.toml"
    file.write_text('device_file = "device.toml"\ndata_dir = "data"\nfull_screen = false\n')
    return file


@pytest.fixture
def media(tmp_path: Path) -> Iterator[MediaSocket]:
    with media_socket(tmp_path / "data" / "media.sock") as opened:
        yield opened


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Rehearsed]:
    finger = tmp_path / "robot" / "finger"
    finger.parent.mkdir(mode=0o700)
    command = [sys.executable, "-m", "booth.room", "--settings", str(settings(tmp_path))]
    with supervised([*command, "--rehearsal", str(finger)], OFFSCREEN) as processes:
        room = Rehearsed(processes, finger)
        room.until_shown()
        yield room


def faults(room: Rehearsed) -> list[str]:
    return [line for line in room.processes.other if "TypeError" in line or "Traceback" in line]


def test_a_screen_that_is_killed_in_a_call_is_back_in_it_within_two_seconds(
    room: Rehearsed, media: MediaSocket, tmp_path: Path
) -> None:
    pictures = room_pictures(tmp_path)
    media.tell(room_state(talking(), call(muted=True), pictures=pictures))
    room.play(until("room.screen", "call"))
    room.processes.until("said", word="ready")
    killed = monotonic()
    os.kill(room.processes.pid(1), signal.SIGKILL)
    room.until_shown()
    official = {"do": "wait", "object": "room-official-picture", "property": "hasPicture"}
    room.play(until("room.screen", "call"), {**official, "equals": True})
    assert monotonic() - killed < BACK_S
    assert room.play(read("room.call.muted")) == [True]
    room.play(until("settled", True), touch("room-mute"), touch("room-end"))
    assert (media.next_order(), media.next_order()) == (Mute(on=False), End("s1"))
    assert room.processes.end() == 0
    assert faults(room) == []


def test_a_customer_who_has_answered_is_followed_by_a_new_screen(
    room: Rehearsed, media: MediaSocket
) -> None:
    media.tell(room_state(over(survey=SHORT, language="sv"), call(CallState.ENDED)))
    room.play(
        until("room.screen", "ended"),
        until("settled", True),
        touch("survey-begin"),
        until("settled", True),
        touch("survey-face-5"),
        touch("survey-next"),
        until("room.survey.number", 2),
        until("settled", True),
        touch("survey-answer-no"),
        touch("survey-next"),
        until("room.screen", "thanks"),
    )
    answers = SurveyAnswers("s1", {"helped": "5", "again": "no"})
    assert (media.next_order(), media.next_order()) == (SurveyShown("s1"), answers)
    media.tell(room_state())
    room.until_shown()
    assert room.processes.pid(2) != room.processes.pid(1)
    room.play(until("room.screen", "free"))
    language, warnings = room.play(read("room.language"), {"do": "warnings"})
    assert (language, warnings) == ("fi", [])
    assert room.processes.end() == 0
    assert faults(room) == []


def test_without_its_media_process_the_screen_says_that_the_equipment_starts(
    room: Rehearsed,
) -> None:
    room.play(until("room.screen", "starting"))
    assert room.play(read("room.question")) == ["Laitteet käynnistyvät"]
