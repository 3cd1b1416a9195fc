"""When a tone sounds; how it sounds on a real card is unmeasured, since none is here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.sounds import Player, Sounds
from visitor.touch.tones import Tone

# What Qt says of pictures and sound cards that a machine for tests has not.
pytestmark = pytest.mark.qt_log_ignore("Couldn't", "FFmpeg", "PulseAudio", "pipewire")


class KeepingPlayer:
    """Keeps what it is to play: a machine for tests has no sound card."""

    def __init__(self) -> None:
        self.played: list[Tone] = []

    def play(self, tone: Tone) -> None:
        self.played.append(tone)

    def close(self) -> None:
        self.played.clear()


@pytest.fixture
def access(qtbot: QtBot) -> AccessViewModel:
    theme = QObject()
    theme.setProperty("calm", False)
    access = AccessViewModel(theme)
    theme.setParent(access)
    return access


def test_a_press_is_heard_once(access: AccessViewModel) -> None:
    window, player = QWindow(), KeepingPlayer()
    window.resize(10, 10)
    sounds = Sounds(window, access, player)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert player.played == [Tone.PRESS]
    sounds.close()


def test_a_calm_screen_is_silent(access: AccessViewModel) -> None:
    player = KeepingPlayer()
    window = QWindow()
    sounds = Sounds(window, access, player)
    access.setCalm(True)
    sounds.say(Tone.TOLD)
    assert player.played == []
    access.setCalm(False)
    sounds.say(Tone.TOLD)
    assert player.played == [Tone.TOLD]


def test_a_machine_without_a_sound_card_goes_on_in_silence(qtbot: QtBot) -> None:
    player = Player()
    for tone in Tone:
        player.play(tone)
    player.close()
