"""The voice, as real processes of espeak-ng that write what they say into a file."""

from __future__ import annotations

import logging
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from tests.fakes.touch import wait_until
from visitor.languages import SHIPPED
from visitor.texts import texts
from visitor.touch.speaker import AMPLITUDES, Speaker, SpeakerSettings, voices_in

HELLO = {"fi": "Hei, olet täällä.", "sv": "Hej, du är här.", "en-gb": "Hello, you are here."}
SECRET = "Aino Mäkelä 040 123 4567"


@pytest.fixture
def speakers(qapp: QApplication) -> Iterator[list[Speaker]]:
    made: list[Speaker] = []
    yield made
    for speaker in made:
        speaker.close()


def writing(speakers: list[Speaker], file: Path) -> Speaker:
    speakers.append(Speaker(SpeakerSettings(more=("-w", str(file)))))
    return speakers[-1]


def program(folder: Path, script: str) -> str:
    """A synthesiser of our own making."""
    file = folder / "speaker"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o700)
    return str(file)


def silent(speaker: Speaker) -> bool:
    return not speaker.speaking


def seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return float(sound.getnframes() / sound.getframerate())


def loudest(file: Path) -> int:
    with wave.open(str(file)) as sound:
        frames = sound.readframes(sound.getnframes())
    return max(abs(sample) for sample in memoryview(frames).cast("h"))


@pytest.mark.parametrize("voice", HELLO)
def test_it_speaks_our_languages(speakers: list[Speaker], tmp_path: Path, voice: str) -> None:
    speaker = writing(speakers, tmp_path / "said.wav")
    speaker.say(HELLO[voice], voice, 3)
    wait_until(lambda: silent(speaker), "the end of the sentence")
    assert seconds(tmp_path / "said.wav") > 0.5


def test_each_step_of_the_volume_is_louder(speakers: list[Speaker], tmp_path: Path) -> None:
    heard = []
    for step in (1, 3, len(AMPLITUDES)):
        speaker = writing(speakers, tmp_path / f"{step}.wav")
        speaker.say(HELLO["fi"], "fi", step)
        wait_until(lambda: silent(speakers[-1]), "the end of the sentence")
        heard.append(loudest(tmp_path / f"{step}.wav"))
    assert heard == sorted(set(heard))


def test_a_new_text_ends_the_one_before(speakers: list[Speaker], tmp_path: Path) -> None:
    speaker = writing(speakers, tmp_path / "said.wav")
    for _ in range(5):
        speaker.say("Tämä on pitkä. " * 60, "fi", 3)
    speaker.say("Hei.", "fi", 3)
    wait_until(lambda: silent(speaker), "the last sentence")
    assert 0.1 < seconds(tmp_path / "said.wav") < 2


def test_it_is_silent_within_a_tenth_of_a_second(speakers: list[Speaker], tmp_path: Path) -> None:
    hanging = program(tmp_path, "exec sleep 60")
    speaker = Speaker(SpeakerSettings(hanging))
    speakers.append(speaker)
    speaker.say(SECRET, "fi", 3)
    wait_until(lambda: speaker.pid > 0, "the child")
    timer = QElapsedTimer()
    timer.start()
    speaker.stop()
    wait_until(lambda: silent(speaker), "silence")
    assert timer.elapsed() < 100


def test_what_hangs_is_ended_after_a_time(speakers: list[Speaker], tmp_path: Path) -> None:
    speaker = Speaker(SpeakerSettings(program(tmp_path, "exec sleep 60"), longest_s=0))
    speakers.append(speaker)
    speaker.say("Hei.", "fi", 3)
    wait_until(lambda: silent(speaker), "the time limit")


def test_what_is_said_stands_in_no_argument_and_no_log(
    speakers: list[Speaker], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    speaker = Speaker(SpeakerSettings(program(tmp_path, "exec sleep 60"), device="front"))
    speakers.append(speaker)
    with caplog.at_level(logging.DEBUG):
        speaker.say(SECRET, "fi", 3)
        wait_until(lambda: speaker.pid > 0, "the child")
        arguments = Path(f"/proc/{speaker.pid}/cmdline").read_bytes()
        environment = Path(f"/proc/{speaker.pid}/environ").read_bytes()
    assert "Aino" not in caplog.text
    assert b"Aino" not in arguments + environment
    assert [file.name for file in tmp_path.iterdir()] == ["speaker"]


def test_the_sound_card_of_the_settings_is_used(speakers: list[Speaker], tmp_path: Path) -> None:
    told = tmp_path / "told"
    speaker = Speaker(SpeakerSettings(program(tmp_path, f'echo "$@" > {told}'), device="phones"))
    speakers.append(speaker)
    speaker.say("Hei.", "fi", 3)
    wait_until(lambda: silent(speaker), "the child")
    assert "-d phones" in told.read_text(encoding="utf-8")


def test_one_that_dies_is_followed_by_the_next(speakers: list[Speaker], tmp_path: Path) -> None:
    speaker = Speaker(SpeakerSettings(program(tmp_path, "kill -9 $$")))
    speakers.append(speaker)
    for _ in range(2):
        speaker.say("Hei.", "fi", 3)
        wait_until(lambda: silent(speaker), "the end of the child")


def test_one_that_is_not_there_is_said_once_without_what_it_should_say(
    speakers: list[Speaker], caplog: pytest.LogCaptureFixture
) -> None:
    speaker = Speaker(SpeakerSettings("/nowhere/espeak-ng"))
    speakers.append(speaker)
    speaker.say(SECRET, "fi", 3)
    wait_until(lambda: silent(speaker), "the failure")
    assert "does not start" in caplog.text
    assert "Aino" not in caplog.text


def test_without_words_or_a_voice_nothing_is_started(speakers: list[Speaker]) -> None:
    speaker = Speaker(SpeakerSettings())
    speakers.append(speaker)
    speaker.say("  ", "fi", 3)
    speaker.say("Hei.", "", 3)
    assert silent(speaker)


def voices_of(speaker: Speaker) -> frozenset[str]:
    answers: list[frozenset[str]] = []
    speaker.ask_voices(answers.append)
    wait_until(lambda: bool(answers), "the voices")
    assert len(answers) == 1
    return answers[0]


def test_the_machine_says_which_voices_it_has(speakers: list[Speaker]) -> None:
    speakers.append(Speaker(SpeakerSettings()))
    assert {texts(language).voice for language in SHIPPED} <= voices_of(speakers[0])


def test_a_machine_without_a_synthesiser_has_no_voice(speakers: list[Speaker]) -> None:
    speakers.append(Speaker(SpeakerSettings("/nowhere/espeak-ng")))
    assert voices_of(speakers[0]) == frozenset()


def test_a_program_that_ends_waits_for_no_voices(speakers: list[Speaker], tmp_path: Path) -> None:
    answers: list[frozenset[str]] = []
    speaker = Speaker(SpeakerSettings(program(tmp_path, "exec sleep 60")))
    speaker.ask_voices(answers.append)
    speaker.say("Hei.", "fi", 3)
    speaker.close()
    assert silent(speaker)
    assert answers == []


def test_voices_are_known_by_their_language() -> None:
    listed = "Pty Language  Age/Gender\n 5  fi  --/M  Finnish  urj/fi\n 2  en-gb  --/M  English\n"
    assert voices_in(listed) == {"fi", "en-gb"}
    assert voices_in("rubbish") == frozenset()
