from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.fakes.said import said
from visitor.touch.access_view_model import LOUDEST, AccessViewModel

VOICES = frozenset({"fi", "en-gb"})


@pytest.fixture
def theme(qtbot: QtBot) -> QObject:
    theme = QObject()
    for name, value in {"scale": 1.0, "mode": "light", "calm": False, "lowReach": False}.items():
        theme.setProperty(name, value)
    return theme


def looks(theme: QObject) -> tuple[object, ...]:
    return tuple(theme.property(name) for name in ("scale", "mode", "lowReach", "calm"))


def test_each_wish_changes_the_looks_of_the_screen(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.setScale(1.6)
    access.setContrast(True)
    access.setLowReach(True)
    access.setCalm(True)
    assert looks(theme) == (1.6, "highContrast", True, True)
    names = ("scale", "contrast", "lowReach", "calm")
    assert tuple(said(access, name) for name in names) == (1.6, True, True, True)


@pytest.mark.parametrize(
    ("wanted", "given"), [(0.1, 1.0), (1.2, 1.3), (1.5, 1.6), (1.9, 2.0), (40, 2.0)]
)
def test_only_sizes_that_the_screens_are_made_for_are_given(
    theme: QObject, wanted: float, given: float
) -> None:
    access = AccessViewModel(theme)
    access.setScale(wanted)
    assert said(access, "scale") == given


def test_the_next_visitor_finds_a_plain_screen(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.use_voices(VOICES)
    access.setScale(1.6)
    access.setContrast(True)
    access.setLowReach(True)
    access.setCalm(True)
    access.setReading(True)
    access.setVolume(5)
    access.reset()
    assert looks(theme) == (1.0, "light", False, False)
    assert (said(access, "reading"), said(access, "volume")) == (False, 3)
    assert said(access, "readable")


def test_high_contrast_goes_before_the_colours_of_a_call(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.useGround("call")
    assert theme.property("mode") == "call"
    access.setContrast(True)
    assert theme.property("mode") == "highContrast"
    access.useGround("light")
    assert theme.property("mode") == "highContrast"
    access.setContrast(False)
    assert theme.property("mode") == "light"


def test_what_has_no_voice_here_is_not_read(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.setReading(True)
    assert not said(access, "reading")
    access.use_voices(VOICES)
    assert said(access, "reading")
    access.speak("sv")
    assert (said(access, "readable"), said(access, "reading")) == (False, False)
    access.speak("fi-simple")
    assert said(access, "reading")


@pytest.mark.parametrize(("wanted", "given"), [(0, 1), (2, 2), (99, LOUDEST)])
def test_the_volume_stays_between_its_steps(theme: QObject, wanted: int, given: int) -> None:
    access = AccessViewModel(theme)
    access.setVolume(wanted)
    assert said(access, "volume") == given
    assert str(given) in str(said(access, "volumeText"))
