from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.fakes.said import said
from visitor.touch.access_view_model import AccessViewModel


@pytest.fixture
def theme(qtbot: QtBot) -> QObject:
    theme = QObject()
    for name, value in {"scale": 1.0, "mode": "light", "calm": False}.items():
        theme.setProperty(name, value)
    return theme


def looks(theme: QObject) -> tuple[object, ...]:
    return tuple(theme.property(name) for name in ("scale", "mode", "calm"))


def test_each_wish_changes_the_looks_of_the_screen(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.setScale(1.6)
    access.setContrast(True)
    access.setCalm(True)
    assert looks(theme) == (1.6, "highContrast", True)
    assert (said(access, "scale"), said(access, "contrast"), said(access, "calm")) == (
        1.6,
        True,
        True,
    )


@pytest.mark.parametrize(("wanted", "given"), [(0.1, 1.0), (1.2, 1.3), (1.5, 1.6), (40, 1.6)])
def test_only_sizes_that_the_screens_are_made_for_are_given(
    theme: QObject, wanted: float, given: float
) -> None:
    access = AccessViewModel(theme)
    access.setScale(wanted)
    assert said(access, "scale") == given


def test_the_next_visitor_finds_a_plain_screen(theme: QObject) -> None:
    access = AccessViewModel(theme)
    access.setScale(1.6)
    access.setContrast(True)
    access.setCalm(True)
    access.reset()
    assert looks(theme) == (1.0, "light", False)


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
