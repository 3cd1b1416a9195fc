from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from booth.call.frames import FrameReader
from booth.call.local_protocol import (
    AskAdvisor,
    DeviceState,
    End,
    Mute,
    Order,
    SoundTest,
    State,
    SurveyAnswers,
    SurveyShown,
    SurveySkip,
    Volume,
)
from booth.call.room_call import ended_before
from booth.media.camera import Camera, NoCamera, Picture
from booth.media.pattern import Mark, read_pattern
from booth.media.pattern_camera import PatternCamera
from booth.media.sound import Microphone
from booth.media.tone import ToneMicrophone
from tests.fakes.call_hub import SESSION
from tests.fakes.heard import until
from tests.fakes.room_engine import running_room
from visitor.clock import Clock

OTHER = "0b" * 16


@pytest.fixture(autouse=True)
def _loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    # aioice leaves 127.0.0.1 out; both ends are here, and the machine may have nothing else.
    monkeypatch.setattr("aioice.ice.get_host_addresses", lambda **kinds: ["127.0.0.1"])


def shown(path: str) -> Mark | None:
    """The mark in the picture at `path`."""
    reader = FrameReader(Path(path))
    try:
        frame = reader.newest()
        if frame is None:
            return None
        pixels = np.frombuffer(frame.data, np.uint8).reshape(frame.height, frame.width, 4)
        return read_pattern(np.ascontiguousarray(pixels[..., :3]))
    finally:
        reader.close()


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def in_state(name: str) -> Callable[[State], bool]:
    return lambda state: state.call.state.value == name


async def test_both_sides_see_and_hear_each_other(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        await until(lambda: room.official.speaker.heard_frequency() == 440)
        await until(lambda: room.speaker.heard_frequency() == 660)
        await until(lambda: len(room.official.marks) > 30)
        numbers = [mark.number for mark in room.official.marks]
        assert numbers == sorted(numbers)
        state = await room.until(lambda state: bool(state.pictures.own))
        first = shown(state.pictures.official)
        assert first is not None
        await until(lambda: (shown(state.pictures.official) or first).number > first.number)
        assert shown(state.pictures.own) is not None
        assert room.states() == ["none", "ringing", "connecting", "connected"]
        assert room.hub.moves() == ["connected"]
        assert (state.call.remote_video, state.call.own_video) == (True, True)


async def test_a_muted_room_is_silent_and_says_so(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        await until(lambda: room.official.speaker.heard_frequency() == 440)
        assert await room.engine.carry_out(Mute(on=True)) == ""
        assert room.state.call.muted
        await until(lambda: room.official.speaker.level() < -60)
        assert room.official.said("muted")[-1] == {"t": "muted", "on": True}
        await room.engine.carry_out(Mute(on=False))
        await until(lambda: room.official.speaker.heard_frequency() == 440)
        assert room.official.said("muted")[-1] == {"t": "muted", "on": False}


async def test_the_end_is_there_within_50_ms_and_the_other_side_hears_it(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        await until(lambda: room.speaker.heard_frequency() == 660)
        ordered_at = room.clock.monotonic()
        assert await room.engine.carry_out(End(SESSION)) == ""
        assert room.first_at("ended") - ordered_at < 0.05
        assert room.state.call.reason == "customer-ended"
        assert room.state.pictures.official == ""
        await until(lambda: left_in(tmp_path) == [])
        assert room.speaker.volume == 0
        assert room.hub.moves() == ["connected", "step"]
        await until(lambda: room.official.said("end") == [{"t": "end"}])


async def test_the_end_needs_no_hub(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.hub.go()
        assert await room.engine.carry_out(End(SESSION)) == ""
        assert room.state.call.state.value == "ended"
        await until(lambda: bool(room.official.said("end")))
        room.hub.come()
        assert room.state.call.state.value == "ended"


async def test_the_official_ends_over_the_data_channel(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.official.say({"t": "end"})
        state = await room.until(in_state("ended"))
        assert state.call.reason == "official-ended"
        assert room.hub.moves() == ["connected"]


async def test_what_the_official_says_of_itself_is_told(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.official.say({"t": "muted", "on": True})
        await room.until(lambda state: state.call.remote_muted)
        room.official.say({"t": "video", "on": False})
        await room.until(lambda state: not state.call.remote_video)
        room.official.say({"t": "sings", "on": 3})
        assert room.official.channel is not None
        room.official.channel.send("rubbish" * 1000)
        room.official.say({"t": "muted", "on": False})
        await room.until(lambda state: not state.call.remote_muted)


async def test_silence_is_lost_and_a_beat_brings_the_call_back(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.official.beats = False
        await room.until(in_state("lost"))
        room.official.beats = True
        await room.until(in_state("connected"))
        assert room.official.offers == 1
        await until(lambda: room.hub.links == [True, False])


async def test_a_page_that_was_loaded_anew_is_called_anew(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        path = room.state.pictures.official
        room.hub.official_leaves()
        assert room.official.connection is not None
        await room.official.connection.close()
        await room.until(in_state("lost"))
        room.hub.official_joins(room.official.hear, "page-2")
        state = await room.until(in_state("connected"))
        await room.until(lambda state: state.pictures.official not in ("", path))
        assert state.call.session_id == SESSION
        assert room.official.offers == 2
        # Each peer's first picture is told: it may be what the hub was told to be lost.
        await until(lambda: room.hub.moves() == ["connected", "connected"])


async def test_a_call_goes_on_while_the_hub_is_away_and_after_it_forgot(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.hub.go(forgetting=True)
        assert room.state.hub.value == "lost"
        seen = len(room.official.marks)
        await until(lambda: len(room.official.marks) > seen + 60)
        room.hub.come()
        room.hub.official_joins(room.official.hear, "page-1")
        seen = len(room.official.marks)
        await until(lambda: len(room.official.marks) > seen + 60)
        assert room.state.call.state.value == "connected"
        assert room.official.offers == 1
        assert room.states() == ["none", "ringing", "connecting", "connected"]


async def test_a_room_without_devices_still_sees_and_hears(tmp_path: Path) -> None:
    async with running_room(tmp_path, camera=lambda clock: NoCamera()) as room:
        room.hub.come()
        room.hub.tell("ringing")
        room.accept()
        state = await room.until(in_state("connected"))
        await until(lambda: room.official.speaker.heard_frequency() == 440)
        await until(lambda: bool(room.official.said("video")))
        assert room.official.said("video")[0] == {"t": "video", "on": False}
        assert not state.call.own_video
        assert state.devices.camera is DeviceState.MISSING
        assert room.hub.devices[-1]["camera"] == "missing"


async def test_an_official_without_a_camera_is_met_by_its_voice(tmp_path: Path) -> None:
    async with running_room(tmp_path, official_has_camera=False) as room:
        await room.connect()
        assert not room.state.call.remote_video
        assert room.state.pictures.official == ""
        assert room.hub.moves() == ["connected"]


class PulledCamera:
    """A pattern that can be pulled out and put back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pattern: Camera = NoCamera()
        self._changed: Callable[[], None] = lambda: None
        self.state = DeviceState.MISSING

    def open(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def put_in(self) -> None:
        self._pattern = PatternCamera(self._clock)
        self._pattern.open(lambda: None)
        self._become(DeviceState.OK)

    def pull_out(self) -> None:
        self._pattern.close()
        self._pattern = NoCamera()
        self._become(DeviceState.MISSING)

    def latest(self) -> Picture | None:
        return self._pattern.latest()

    async def newer_than(self, sequence: int) -> Picture:
        return await self._pattern.newer_than(sequence)

    def close(self) -> None:
        self._pattern.close()

    def _become(self, state: DeviceState) -> None:
        self.state = state
        self._changed()


async def test_a_camera_that_is_pulled_out_comes_back_in_the_same_call(tmp_path: Path) -> None:
    pulled: list[PulledCamera] = []

    def camera(clock: Clock) -> PulledCamera:
        pulled.append(PulledCamera(clock))
        return pulled[-1]

    async with running_room(tmp_path, camera=camera) as room:
        room.hub.come()
        room.hub.tell("ringing")
        room.accept()
        await room.until(in_state("connected"))
        for _ in range(2):
            seen = len(room.official.marks)
            pulled[-1].put_in()
            await until(partial(room.official.has_seen, seen + 5))
            await room.until(lambda state: state.call.own_video)
            await until(lambda: room.official.said("video")[-1]["on"])
            pulled[-1].pull_out()
            await room.until(lambda state: not state.call.own_video)
            await until(lambda: not room.official.said("video")[-1]["on"])
        assert room.official.offers == 1
        assert room.hub.devices[-1]["camera"] == "missing"


async def test_two_calls_in_a_row_do_not_mix(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        await room.engine.carry_out(Volume(2))
        await room.engine.carry_out(Mute(on=True))
        await room.engine.carry_out(End(SESSION))
        room.hub.tell("ended", "customer-ended")
        room.hub.free()
        assert room.state.call.state.value == "none"
        room.hub.tell("ringing", session_id=OTHER)
        room.hub.tell("in-call", session_id=OTHER)
        room.hub.official_joins(room.official.hear, "page-2")
        state = await room.until(in_state("connected"))
        assert (state.call.session_id, state.call.volume, state.call.muted) == (OTHER, 7, False)
        assert await room.engine.carry_out(End(SESSION)) == "other-session"
        assert await room.engine.carry_out(AskAdvisor(SESSION)) == "other-session"
        seen = len(room.official.marks)
        await until(lambda: len(room.official.marks) > seen + 10)


async def test_a_media_process_that_closes_tells_nobody_that_the_call_is_over(
    tmp_path: Path,
) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        await room.engine.close()
        assert room.official.connection is not None
        connection = room.official.connection
        await until(lambda: connection.connectionState == "closed")
        assert room.official.said("end") == []
        assert room.hub.moves() == ["connected"]
        await until(lambda: left_in(tmp_path) == [])


async def test_an_end_that_was_journalled_before_a_restart_is_kept(tmp_path: Path) -> None:
    async with running_room(tmp_path, call=ended_before((SESSION,))) as room:
        room.hub.come()
        room.hub.tell("in-call")
        assert room.state.call.state.value == "ended"
        assert not room.state.call.own_video


async def test_survey_and_advisor_are_journalled(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        room.hub.come()
        room.hub.tell("in-call")
        orders: list[Order] = [
            SurveyShown(SESSION),
            SurveyAnswers(SESSION, {"helped": "5"}),
            SurveySkip(SESSION),
            AskAdvisor(SESSION),
        ]
        assert [await room.engine.carry_out(order) for order in orders] == [""] * 4
        kinds = [kind for kind, _ in room.hub.commands]
        assert kinds == ["survey.shown", "survey.answer", "survey.skip", "remote.move"]
        assert room.hub.commands[1][1]["answers"] == {"helped": "5"}
        assert room.hub.moves() == ["ask-advisor"]
        assert all("made_at" in payload for _, payload in room.hub.commands)


async def test_the_sound_test_plays_the_chime_outside_a_call(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        room.speaker.volume = 0
        assert await room.engine.carry_out(SoundTest()) == ""
        assert room.speaker.level() > -40


async def test_an_end_outside_a_call_is_none(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        room.hub.come()
        room.hub.tell("preparing")
        assert await room.engine.carry_out(End(SESSION)) == "no-call"
        assert room.hub.moves() == []


async def test_the_times_that_are_left_are_those_of_the_moment_of_telling(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        room.hub.come()
        ring = {"attempt": 1, "remaining_ms": 60_000, "total_ms": 120_000}
        room.hub.tell("ringing", ring=ring, survey=None)
        told = room.state.room
        assert told is not None
        first = told["session"]["ring"]["remaining_ms"]
        assert 50_000 < first <= 60_000
        heard_at = room.clock.monotonic()
        await until(lambda: room.clock.monotonic() - heard_at > 0.5)
        await room.engine.carry_out(Mute(on=True))
        told = room.state.room
        assert told is not None
        assert 40_000 < told["session"]["ring"]["remaining_ms"] < first - 400
        assert room.engine.newest().room == told
        said = len(room.told)
        await until(lambda: room.clock.monotonic() - heard_at > 1.2)
        assert len(room.told) == said


async def test_devices_are_known_before_the_first_call(tmp_path: Path) -> None:
    def microphone(clock: Clock) -> Microphone:
        return ToneMicrophone(clock)

    async with running_room(tmp_path, microphone=microphone) as room:
        room.hub.come()
        await room.until(lambda state: state.devices.camera is DeviceState.TEST)
        await until(lambda: room.hub.devices[-1]["camera"] == "test")
        assert room.hub.devices[-1]["speaker"] == "test"
        assert room.state.pictures.own == ""


async def test_a_hub_that_speaks_rubbish_changes_nothing(tmp_path: Path) -> None:
    async with running_room(tmp_path) as room:
        await room.connect()
        room.hub.speak("room.state", {"session": 5})
        room.hub.speak("remote.joined", {"session_id": SESSION})
        room.hub.speak("remote.seat", {})
        assert room.state.call.state.value == "connected"
