"""Spoken forms are made from what a screen shows; the sweep hears all of them."""

from __future__ import annotations

import pytest

from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.listener import said_of, spoken_faults
from tests.screens.scene import Scene
from tests.screens.scenes import SCENES, show

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def scene_of(name: str) -> Scene:
    return next(scene for scene in SCENES if scene.name == name)


def test_a_screen_lying_down_says_the_same(kiosk: OpenKiosk) -> None:
    kiosk.window.resize(1280, 800)
    try:
        show(kiosk, scene_of("search-found"), "sv", 1.0, False)
        assert spoken_faults(kiosk, said_of(kiosk, "sv")) == []
    finally:
        kiosk.window.resize(1080, 1920)
        kiosk.settle()


def test_what_is_not_said_is_found(kiosk: OpenKiosk) -> None:
    show(kiosk, scene_of("start"), "fi", 1.0, False)
    said = said_of(kiosk, "fi")
    assert len(said) >= 8
    assert "not said: 'Tulin tapaamaan työntekijää'" in spoken_faults(kiosk, said[:2])
    assert any("does not begin" in fault for fault in spoken_faults(kiosk, said[1:]))
    assert spoken_faults(kiosk, ())
