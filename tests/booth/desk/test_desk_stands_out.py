"""Every word of the desk stands out in the pixels, in its own colours and in high contrast."""

from __future__ import annotations

from tests.fakes.contrast import weak_words
from tests.fakes.desk_window import OpenDesk
from tests.screens.desk_scenes import DESK_SCENES, show


def test_every_word_stands_out(desk: OpenDesk) -> None:
    # Smaller letters are softened edges only, and have no pixel of their own colour.
    desk.window.resize(2880, 1800)
    found = []
    for scene in DESK_SCENES:
        show(desk, scene, "fi", 1.0, False)
        found += [f"{scene.name}: {fault}" for fault in weak_words(desk)]
        desk.theme.setProperty("mode", "highContrast")
        found += [f"{scene.name}, contrast: {fault}" for fault in weak_words(desk)]
        desk.theme.setProperty("mode", "light")
    desk.window.resize(1440, 900)
    assert found == []


def test_a_pale_word_is_missed(desk: OpenDesk) -> None:
    desk.window.resize(2880, 1800)
    show(desk, DESK_SCENES[0], "fi", 1.0, False)
    desk.item("desk-sign-in").setOpacity(0.4)
    found = weak_words(desk)
    desk.item("desk-sign-in").setOpacity(1.0)
    desk.window.resize(1440, 900)
    assert len(found) == 1
