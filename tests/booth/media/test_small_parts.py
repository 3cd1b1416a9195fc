from __future__ import annotations

import asyncio
from collections.abc import Callable
from fractions import Fraction

import av
import numpy as np
import pytest
from aiortc import RTCConfiguration, RTCPeerConnection
from aiortc.codecs import vpx
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from booth.call.happenings import Beat, PeerEnded, PeerHappening, RemoteMuted, RemoteVideo
from booth.media import peer_words
from booth.media.bitrate import (
    BEGIN_BPS,
    ESTIMATOR,
    MOST_BPS,
    allow_720p,
    asking_for_720p,
    expect_720p,
)
from booth.media.camera import NewestPicture, Picture
from booth.media.hearing import NewestFrame, as_mono, play_all
from booth.media.peer_words import read_word
from booth.media.signals import LARGEST_SDP, Answer, Candidate, read_signal
from booth.media.sound import Block
from booth.media.speech import Timeline
from booth.media.tone import loudness, tone
from booth.media.tracks import CameraTrack, VoiceTrack
from booth.media.voice import MOST_KEPT, Ear, Speech, Voice
from tests.fakes.clock import FakeClock
from tests.fakes.heard import until
from visitor.tasks import TaskOwner


@pytest.mark.parametrize(
    ("word", "means"),
    [
        (peer_words.BEAT, Beat(3)),
        (peer_words.END, PeerEnded(3)),
        (peer_words.muted(on=True), RemoteMuted(3, on=True)),
        (peer_words.video(on=False), RemoteVideo(3, on=False)),
        ('{"t":"of-tomorrow"}', None),
    ],
)
def test_a_word_has_its_meaning(word: str, means: PeerHappening | None) -> None:
    assert read_word(3, word) == means


@pytest.mark.parametrize(
    "word", ["", "{", "[]", '{"t":1}', '{"t":"muted"}', "[" * 1000, "x" * 2000]
)
def test_a_word_that_is_none_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_word(3, word)


def test_signals_are_read() -> None:
    assert read_signal({"kind": "answer", "sdp": "v=0"}) == Answer("v=0")
    assert read_signal({"kind": "candidate", "candidate": ""}) == Candidate(None)
    text = "candidate:1 1 udp 2130706431 192.0.2.7 5000 typ host"
    found = read_signal({"kind": "candidate", "candidate": text, "sdpMid": "0"})
    assert isinstance(found, Candidate)
    assert found.candidate is not None
    assert (found.candidate.ip, found.candidate.sdpMid) == ("192.0.2.7", "0")


def test_a_description_that_is_too_large_is_not_read() -> None:
    read_signal({"kind": "answer", "sdp": "x" * LARGEST_SDP})
    with pytest.raises(ValueError, match="too large"):
        read_signal({"kind": "answer", "sdp": "å" * LARGEST_SDP})


class Still:
    """A camera whose pictures a test puts."""

    def __init__(self) -> None:
        self.newest = NewestPicture()

    def put(self, sequence: int, at_ms: int) -> None:
        self.newest.put(Picture(np.zeros((6, 4), np.uint8), 4, 4, sequence, at_ms))

    async def newer_than(self, sequence: int) -> Picture:
        return await self.newest.newer_than(sequence)

    def latest(self) -> Picture | None:
        return self.newest.latest()

    def open(self, changed: Callable[[], None]) -> None:
        """Nothing opens."""

    def close(self) -> None:
        """Nothing closes."""

    @property
    def state(self) -> None:
        return None


async def test_a_picture_is_stamped_by_its_capture_and_only_the_newest_is_sent() -> None:
    camera = Still()
    track = CameraTrack(camera)  # type: ignore[arg-type]
    camera.put(1, 5000)
    first = await track.recv()
    camera.put(2, 5033)
    camera.put(3, 5066)
    second = await track.recv()
    assert (first.pts, second.pts) == (0, 66 * 90)
    assert second.time_base == Fraction(1, 90_000)


async def test_a_track_that_is_stopped_ends() -> None:
    track = CameraTrack(Still())  # type: ignore[arg-type]
    track.stop()
    with pytest.raises(MediaStreamError):
        await track.recv()
    voice = Voice(FakeClock())
    sound = VoiceTrack(voice)
    sound.stop()
    with pytest.raises(MediaStreamError):
        await sound.recv()


class Loud:
    """A microphone that gives a tone as fast as it is asked."""

    def __init__(self) -> None:
        self.blocks = 0

    async def block(self) -> Block:
        self.blocks += 1
        await asyncio.sleep(0)
        return tone(440, 0, 480)


def loud(speech: list[Speech]) -> bool:
    """Whether there is something to be heard in it."""
    decoder = av.CodecContext.create("libopus", "r")
    frames = [frame for one in speech for frame in decoder.decode(av.Packet(one.data))]
    assert all(isinstance(frame, av.AudioFrame) for frame in frames)
    return any(loudness(as_mono(frame)) > -60 for frame in frames)


async def test_every_ear_hears_and_a_muted_voice_is_silence() -> None:
    voice = Voice(FakeClock())
    ears = [voice.listen(), voice.listen()]
    tasks = TaskOwner(lambda name, error: pytest.fail(f"{name}: {error}"))
    tasks.start("voice", voice.run(Loud()))  # type: ignore[arg-type]
    for ear in ears:
        assert loud([await ear.next() for _ in range(5)])
    voice.muted = True
    for _ in range(2 * MOST_KEPT):
        await ears[0].next()
    assert not loud([await ears[0].next() for _ in range(5)])
    await tasks.close()


async def test_an_ear_that_comes_late_has_a_gap_and_no_delay() -> None:
    ear = Ear()
    tasks = TaskOwner(lambda name, error: pytest.fail(f"{name}: {error}"))
    listening = tasks.start("ear", ear.next())
    await asyncio.sleep(0)
    for number in range(50):
        ear.put(Speech(b"", number))
    assert (await listening).stamp == 50 - MOST_KEPT


async def test_what_was_said_before_an_ear_listens_is_not_heard() -> None:
    ear = Ear()
    ear.put(Speech(b"", 1))
    tasks = TaskOwner(lambda name, error: pytest.fail(f"{name}: {error}"))
    listening = tasks.start("ear", ear.next())
    await asyncio.sleep(0)
    ear.put(Speech(b"", 2))
    assert (await listening).stamp == 2


def test_sound_is_stamped_by_its_samples_and_by_the_clock_where_some_went_missing(
    clock: FakeClock,
) -> None:
    timeline = Timeline(clock)
    stamps = []
    for _ in range(3):
        clock.pass_by(milliseconds=20)
        stamps.append(timeline.stamp(960))
    assert stamps == [0, 960, 1920]
    clock.pass_by(milliseconds=90)
    assert timeline.stamp(960) == 2880
    clock.pass_by(milliseconds=420)
    assert timeline.stamp(960) == pytest.approx((60 + 90 + 420) * 48 - 960, abs=1)


def sound(samples: list[int], layout: str) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.array([samples], np.int16), format="s16", layout=layout)
    frame.sample_rate = 48_000
    return frame


def test_two_channels_become_their_mean() -> None:
    assert as_mono(sound([100, 200, -300, 300], "stereo")).tolist() == [150, 0]
    assert as_mono(sound([32767, 32767], "stereo")).tolist() == [32767]
    assert as_mono(sound([5, 6], "mono")).tolist() == [5, 6]


class Given(MediaStreamTrack):
    """A track of frames that are there at once."""

    kind = "audio"

    def __init__(self, frames: list[av.AudioFrame | av.VideoFrame]) -> None:
        super().__init__()
        self._frames = frames

    async def recv(self) -> av.AudioFrame | av.VideoFrame:
        if not self._frames:
            raise MediaStreamError
        return self._frames.pop(0)


async def test_sound_is_played_in_whole_blocks() -> None:
    played: list[Block] = []
    await play_all(Given([sound([1] * 700, "mono"), sound([2] * 300, "mono")]), played.append)
    assert [len(block) for block in played] == [480, 480]
    assert np.concatenate(played).tolist() == [1] * 700 + [2] * 260


async def test_pictures_that_come_while_one_is_shown_replace_each_other() -> None:
    newest, shown, go = NewestFrame(), list[av.VideoFrame](), asyncio.Event()
    frames = [av.VideoFrame(16, 16, "yuv420p") for _ in range(3)]

    async def show(frame: av.VideoFrame) -> None:
        shown.append(frame)
        await go.wait()

    showing = asyncio.ensure_future(newest.show_all(show))  # noqa: TID251
    await newest.collect(Given([frames[0]]))
    await until(lambda: shown == [frames[0]])
    await newest.collect(Given(list(frames[1:])))
    go.set()
    await until(lambda: shown == [frames[0], frames[2]])
    assert newest.dropped == 1
    showing.cancel()


async def test_a_receiver_expects_720p_from_the_first_moment() -> None:
    # Through a private name of aiortc, which another version may have elsewhere.
    connection = RTCPeerConnection(RTCConfiguration([]))
    receiver = connection.addTransceiver("video").receiver
    expect_720p(receiver)
    assert getattr(receiver, ESTIMATOR).rate_control.current_bitrate == MOST_BPS
    await connection.close()


async def test_an_encoder_begins_with_what_720p_needs() -> None:
    allow_720p()
    encoder = vpx.Vp8Encoder()
    assert encoder.target_bitrate == BEGIN_BPS
    encoder.target_bitrate = 9_000_000
    assert encoder.target_bitrate == MOST_BPS


def test_an_offer_asks_a_browser_to_begin_with_720p_too() -> None:
    sdp = "m=video 9 x 97 98\r\na=rtpmap:97 VP8/90000\r\na=rtpmap:98 rtx/90000\r\n"
    asked = asking_for_720p(sdp).split("\r\n")
    assert asked[2] == "a=fmtp:97 x-google-start-bitrate=2500"
    assert [line for line in asked if line != asked[2]] == sdp.split("\r\n")
