"""The sheet on which a visitor says how the screen should suit them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.listener import VOICES, said_of, spoken_faults
from tests.fakes.said import said
from tests.fakes.sweep import all_checks, lay_out
from tests.screens.scenes import SCENES, show
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")
UPRIGHT, LYING = (1080, 1920), (1920, 1080)


@pytest.fixture
def sheet(kiosk: OpenKiosk) -> Iterator[OpenKiosk]:
    """The sheet, open on a kiosk that can read all our languages."""
    kiosk.access.use_voices(VOICES)
    show(kiosk, next(scene for scene in SCENES if scene.name == "access"), "fi", 1.0, False)
    yield kiosk
    kiosk.window.resize(*UPRIGHT)
    kiosk.screen.bridge.show("fi")
    kiosk.access.speak("fi")
    kiosk.access.reset()
    kiosk.settle()


def faults_of(kiosk: OpenKiosk, language: str) -> list[str]:
    return all_checks(kiosk) + spoken_faults(kiosk, said_of(kiosk, language))


@pytest.mark.parametrize("size", [UPRIGHT, LYING])
def test_it_can_be_read_touched_and_heard_in_every_size(
    sheet: OpenKiosk, size: tuple[int, int]
) -> None:
    sheet.window.resize(*size)
    found = []
    for language in SHIPPED:
        sheet.screen.bridge.show(language)
        sheet.access.speak(language)
        for scale in (1.0, 1.6, 2.0):
            for voices in (VOICES, frozenset[str]()):
                sheet.access.use_voices(voices)
                sheet.access.setReading(True)
                sheet.access.setScale(scale)
                sheet.access.setContrast(language == "sv")
                lay_out(sheet)
                where = f"{language} ×{scale} {'heard' if voices else 'silent'}"
                found += [f"{where}: {fault}" for fault in faults_of(sheet, language)]
    assert found == []


def test_every_wish_is_granted_by_a_touch_and_gone_with_the_visitor(sheet: OpenKiosk) -> None:
    sheet.access.setCalm(False)
    sheet.tap("access-calm")
    for name in ("access-read", "access-contrast", "access-low-reach"):
        sheet.tap(name)
    names = ("contrast", "lowReach", "calm", "reading")
    assert [said(sheet.access, name) for name in names] == [True] * 4
    # Low down, the voice's own row is on a further page.
    sheet.access.setLowReach(False)
    lay_out(sheet)
    sheet.tap("room-volume-up")
    assert said(sheet.access, "volume") == 4
    sheet.tap("access-size-4")
    assert said(sheet.access, "scale") == 2.0
    sheet.kiosk.leave()
    assert [said(sheet.access, name) for name in names] == [False] * 4
    assert (said(sheet.access, "scale"), said(sheet.access, "volume")) == (1.0, 3)


def test_where_there_is_no_voice_the_switch_says_so_and_does_not_switch(sheet: OpenKiosk) -> None:
    sheet.access.use_voices(frozenset())
    sheet.settle()
    sheet.tap("access-read")
    assert not said(sheet.access, "reading")
    assert any("ei voi lukea ääneen" in line for line in said_of(sheet, "fi"))


def test_the_voice_can_be_steered_only_while_it_reads(sheet: OpenKiosk) -> None:
    assert not sheet.shows("access-again")
    sheet.tap("access-read")
    assert sheet.shows("access-again")
    assert sheet.shows("access-volume")
