from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from booth.call.local_protocol import DeviceState
from booth.media.sound import SILENCE, Block, amplified
from booth.media.sound_card import CardMicrophone, CardSpeaker, SoundHost, load_portaudio
from booth.media.tone import loudness, tone
from tests.fakes.portaudio import PortAudio
from tests.fakes.sound_process import WITHOUT
from visitor.clock import SystemClock

LIMIT_S = 10.0
LOUD = tone(440, 0, 480)


class Sound:
    """Both lines over a PortAudio of the test's own, and a way to wait for their states."""

    def __init__(self, audio: PortAudio, cards: Path, microphone: str = "auto") -> None:
        self.audio = audio
        self.cards = cards
        clock = SystemClock()
        host = SoundHost(0.05, cards, lambda: audio)
        self.microphone = CardMicrophone(host, clock, microphone)
        self.speaker = CardSpeaker(host, clock)
        self._changed = asyncio.Event()

    def open(self) -> None:
        loop = asyncio.get_running_loop()

        def changed() -> None:
            loop.call_soon_threadsafe(self._changed.set)

        self.microphone.open(changed)
        self.speaker.open(changed)

    async def until(self, wanted: Callable[[], bool]) -> None:
        while not wanted():
            self._changed.clear()
            if not wanted():
                await asyncio.wait_for(self._changed.wait(), LIMIT_S)

    async def until_states(self, microphone: str, speaker: str) -> None:
        wanted = (DeviceState(microphone), DeviceState(speaker))
        await self.until(lambda: (self.microphone.state, self.speaker.state) == wanted)

    def plug(self, *names: str) -> None:
        self.audio.plugged = set(names)
        self.cards.write_text(" ".join(sorted(names)))


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "cards"
    path.write_text("")
    return path


async def heard(microphone: CardMicrophone) -> Block:
    """The first block that is not silent."""
    async with asyncio.timeout(LIMIT_S):
        while not (block := await microphone.block()).any():
            pass
    return block


async def test_what_the_microphone_hears_comes_in_blocks(cards: Path) -> None:
    sound = Sound(PortAudio("microphone", "speaker"), cards)
    sound.open()
    block = await heard(sound.microphone)
    assert np.array_equal(block, LOUD)
    sound.microphone.close()
    sound.speaker.close()
    assert sound.audio.streams == []
    assert sound.microphone.state is DeviceState.MISSING


async def test_what_is_played_reaches_the_speaker_at_its_volume(cards: Path) -> None:
    sound = Sound(PortAudio("microphone", "speaker"), cards)
    sound.open()
    await sound.until_states("ok", "ok")
    sound.speaker.volume = 4
    sound.speaker.play(LOUD)
    assert await asyncio.to_thread(sound.audio.played.wait, LIMIT_S)
    assert sound.audio.last == amplified(LOUD, 4).tobytes()
    sound.microphone.close()
    sound.speaker.close()


async def test_one_missing_device_leaves_the_other_alone(cards: Path) -> None:
    sound = Sound(PortAudio("speaker"), cards)
    sound.open()
    await sound.until_states("missing", "ok")
    blocks = [await sound.microphone.block() for _ in range(20)]
    assert all(block is SILENCE for block in blocks)
    sound.speaker.play(LOUD)
    assert await asyncio.to_thread(sound.audio.played.wait, LIMIT_S)
    (stream,) = sound.audio.streams
    assert stream.active
    sound.microphone.close()
    sound.speaker.close()


async def test_a_microphone_that_is_pulled_out_comes_back(cards: Path) -> None:
    sound = Sound(PortAudio("microphone", "speaker"), cards)
    sound.open()
    await sound.until_states("ok", "ok")
    sound.plug("speaker")
    await sound.until_states("missing", "ok")
    sound.plug("microphone", "speaker")
    await sound.until_states("ok", "ok")
    assert np.array_equal(await heard(sound.microphone), LOUD)
    sound.microphone.close()
    sound.speaker.close()


async def test_a_speaker_is_not_cut_again_and_again_while_the_microphone_is_away(
    cards: Path,
) -> None:
    sound = Sound(PortAudio("speaker"), cards)
    sound.open()
    await sound.until_states("missing", "ok")
    starts = sound.audio.starts
    for _ in range(50):
        await sound.microphone.block()
    assert sound.audio.starts == starts
    assert sound.speaker.state is DeviceState.OK
    sound.microphone.close()
    sound.speaker.close()


async def test_a_device_that_may_not_be_used_is_denied(cards: Path) -> None:
    audio = PortAudio()
    audio.fault = "Unanticipated host error: 'Permission denied'"
    sound = Sound(audio, cards)
    sound.open()
    await sound.until_states("denied", "denied")
    sound.microphone.close()
    sound.speaker.close()


async def test_another_device_than_the_wished_one_is_not_taken(cards: Path) -> None:
    sound = Sound(PortAudio("microphone", "speaker"), cards, microphone="headset")
    sound.open()
    await sound.until_states("missing", "ok")
    sound.microphone.close()
    sound.speaker.close()


async def test_a_slow_reader_misses_the_oldest_blocks(cards: Path) -> None:
    sound = Sound(PortAudio("microphone"), cards)
    sound.open()
    await heard(sound.microphone)
    called = asyncio.Event()
    loop, count = asyncio.get_running_loop(), 0
    put = sound.audio.streams[0]._call

    def counted(stream: object) -> None:
        nonlocal count
        put(stream)
        count += 1
        if count == 40:
            loop.call_soon_threadsafe(called.set)

    sound.audio.streams[0]._call = counted
    await asyncio.wait_for(called.wait(), LIMIT_S)
    assert len(sound.microphone._ring) == 20
    sound.microphone.close()
    sound.speaker.close()


def test_a_machine_without_portaudio_has_no_sound_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    code = (
        "import asyncio, logging\n"
        "from booth.media.devices import room_devices\n"
        "from booth.room.settings import RoomSettings\n"
        "from pathlib import Path\n"
        "from visitor.clock import SystemClock\n"
        "settings = RoomSettings(Path(), Path(), camera='none')\n"
        "devices = room_devices(settings, SystemClock())\n"
        "devices.open(lambda: None)\n"
        "async def hear():\n"
        "    return [len(await devices.microphone.block()) for _ in range(30)]\n"
        "assert set(asyncio.run(hear())) == {480}\n"
        "states = devices.states()\n"
        "print(states.microphone.value, states.speaker.value)\n"
        "devices.close()\n"
    )
    env = {**os.environ, "PYTHONPATH": f"{tmp_path}:{Path.cwd()}"}
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert result.stdout == "missing missing\n", result.stderr


def test_a_device_that_comes_later_is_opened_by_the_real_portaudio(tmp_path: Path) -> None:
    file = tmp_path / "asound.conf"
    file.write_text(WITHOUT)
    env = {**os.environ, "ALSA_CONFIG_PATH": str(file)}
    command = [sys.executable, "-m", "tests.fakes.sound_process", str(file)]
    result = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert json.loads(result.stdout) == {
        "before": ["missing", "missing"],
        "told": ["ok", "ok"],
        "blocks": [480],
        "after": ["missing", "missing"],
    }, result.stderr


def test_portaudio_is_loaded_where_it_is_installed() -> None:
    assert load_portaudio().PortAudioError
    assert loudness(LOUD) > -20
