"""What the kiosk reads aloud, and when it is silent; the window and its screens are real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.checkin.telling import Telling
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.listener import VOICES, KeepingVoice
from tests.fakes.touch import wait_until
from tests.screens.scenes import SCENES, VIEWS, show
from visitor.client.result import VisitChanged
from visitor.touch.read_aloud import ReadAloud
from visitor.touch.speaker import Speaker, SpeakerSettings

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


class Reading:
    """A kiosk, who reads its screens, and what has been heard of it."""

    def __init__(self, kiosk: OpenKiosk) -> None:
        self.kiosk = kiosk
        self.voice = KeepingVoice()
        self.reader = ReadAloud(kiosk.window, kiosk.access, self.voice)

    def scene(self, name: str) -> None:
        show(self.kiosk, next(scene for scene in SCENES if scene.name == name), "fi", 1.0, False)

    def switch_on(self) -> None:
        self.kiosk.access.setReading(True)
        self.look()

    def look(self) -> None:
        """What the timer does in half a second."""
        self.kiosk.settle()
        for _ in range(3):
            self.reader.look()

    def heard(self) -> str:
        """What has been said since this was asked last."""
        said, self.voice.said = "\n".join(self.voice.said), []
        return said

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.kiosk.window, key)
        self.look()


@pytest.fixture
def reading(kiosk: OpenKiosk) -> Iterator[Reading]:
    kiosk.access.use_voices(VOICES)
    made = Reading(kiosk)
    yield made
    made.reader.close()
    kiosk.window.removeEventFilter(made.reader)
    kiosk.access.reset()
    made.reader.deleteLater()
    kiosk.settle()


def test_nothing_is_read_unless_it_is_wished(reading: Reading) -> None:
    reading.scene("start")
    reading.look()
    assert reading.heard() == ""


def test_the_screen_is_read_from_its_question_to_its_last_control(reading: Reading) -> None:
    reading.scene("start")
    reading.switch_on()
    said = reading.heard()
    assert said.startswith("Hei! Miten voimme auttaa?\nValitse yksi.")
    assert "Tulin tapaamaan työntekijää, painike. Kerromme hänelle heti" in said
    assert "Koivurannan" not in said
    assert said.endswith("Neuvoja, painike.")
    assert reading.voice.voices == [("fi", 3)]


def test_a_screen_that_stands_still_is_read_once(reading: Reading) -> None:
    reading.scene("start")
    reading.switch_on()
    reading.heard()
    reading.look()
    assert reading.heard() == ""


def test_a_new_screen_is_read_and_a_touch_ends_it(reading: Reading) -> None:
    reading.scene("start")
    reading.switch_on()
    reading.kiosk.kiosk.askByCode()
    reading.look()
    assert "koodi" in reading.voice.now.lower()
    reading.kiosk.finger.tap_item(reading.kiosk.item("code-pad"))
    assert reading.voice.now == ""


def test_the_answer_of_the_host_is_read_as_it_comes(reading: Reading) -> None:
    reading.scene("told-told-by-email-and-sms")
    reading.switch_on()
    reading.heard()
    reading.kiosk.kiosk.receive(VisitChanged(VIEWS[Telling.IN_MINUTES]))
    reading.look()
    assert reading.heard().startswith("Pekka tulee hetken kuluttua.")


def test_a_count_down_does_not_read_every_second(reading: Reading) -> None:
    reading.scene("still")
    reading.switch_on()
    assert "sekunnin kuluttua" in reading.heard()
    reading.kiosk.pass_by(3)
    reading.look()
    assert reading.heard() == ""


def test_what_was_written_is_not_read_to_the_hall(reading: Reading) -> None:
    reading.scene("details-filled")
    reading.switch_on()
    said = reading.heard()
    assert "Etunimi ja sukunimi, tekstikenttä, täytetty" in said
    assert "Aino" not in said
    assert "040" not in said


def test_the_keyboard_reads_what_it_comes_to(reading: Reading) -> None:
    reading.scene("access")
    reading.switch_on()
    reading.heard()
    reading.key(Qt.Key.Key_Tab)
    first = reading.heard()
    reading.key(Qt.Key.Key_Tab)
    second = reading.heard()
    assert "valinta" in first
    assert "valinta" in second
    assert first != second
    reading.key(Qt.Key.Key_Space)
    assert "valittu" in reading.heard()


def test_another_language_is_read_in_its_own_voice(reading: Reading) -> None:
    reading.scene("start")
    reading.switch_on()
    reading.heard()
    reading.kiosk.kiosk.speak("en")
    reading.look()
    assert ", button" in reading.heard()
    assert reading.voice.voices[-1][0] == "en-gb"


def test_a_language_without_a_voice_is_not_read(reading: Reading) -> None:
    reading.scene("start")
    reading.kiosk.access.use_voices(frozenset({"fi"}))
    reading.switch_on()
    reading.heard()
    reading.kiosk.kiosk.speak("sv")
    reading.look()
    assert reading.heard() == ""
    assert reading.voice.now == ""
    assert not reading.kiosk.access.reads


def test_again_and_louder(reading: Reading) -> None:
    reading.scene("access")
    reading.switch_on()
    whole = reading.heard()
    reading.kiosk.access.readAgain()
    assert reading.heard() == whole
    reading.kiosk.access.setVolume(4)
    assert "4 / 5" in reading.heard()
    assert reading.voice.voices[-1] == ("fi", 4)


def test_f1_switches_it_on_for_who_does_not_see_the_button(reading: Reading) -> None:
    asked: list[bool] = []
    reading.reader.asked.connect(lambda: asked.append(True))
    reading.scene("start")
    reading.key(Qt.Key.Key_F1)
    assert asked == [True]
    assert reading.heard().startswith("Hei!")
    reading.key(Qt.Key.Key_F1)
    assert not reading.kiosk.access.reads
    assert reading.voice.now == ""


def test_in_a_call_nothing_speaks_between(reading: Reading) -> None:
    reading.scene("start")
    reading.reader.hush(True)
    reading.switch_on()
    assert reading.heard() == ""


def test_the_next_visitor_hears_nothing(reading: Reading) -> None:
    reading.scene("start")
    reading.switch_on()
    reading.kiosk.access.setVolume(5)
    reading.kiosk.kiosk.leave()
    assert reading.voice.now == ""
    reading.heard()
    reading.kiosk.kiosk.begin("fi")
    reading.look()
    assert reading.heard() == ""
    assert reading.kiosk.access.loudness == 3


def test_a_real_voice_is_silent_within_a_tenth_of_a_second_of_a_touch(
    kiosk: OpenKiosk, tmp_path: Path
) -> None:
    speaker = Speaker(SpeakerSettings(more=("-w", str(tmp_path / "said.wav"))))
    reader = ReadAloud(kiosk.window, kiosk.access, speaker)
    kiosk.access.use_voices(VOICES)
    show(kiosk, next(scene for scene in SCENES if scene.name == "start"), "fi", 1.0, False)
    kiosk.access.setReading(True)
    for _ in range(2):
        reader.look()
    assert speaker.speaking
    timer = QElapsedTimer()
    timer.start()
    kiosk.finger.tap(QPointF(5, 5))
    wait_until(lambda: not speaker.speaking, "silence")
    assert timer.elapsed() < 100
    reader.close()
    kiosk.window.removeEventFilter(reader)
    kiosk.access.reset()
    reader.deleteLater()
