"""Every screen of the room has a spoken form, made from what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.listener import said_of, spoken_faults
from tests.fakes.room_window import OpenRoom
from tests.screens.room_scenes import ROOM_SCENES, show_room
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def test_every_screen_says_its_question_and_every_control(room: OpenRoom, tmp_path: Path) -> None:
    found = []
    for scene in ROOM_SCENES:
        show_room(room, scene, "fi", 1.0, False, tmp_path)
        for language in SHIPPED:
            # Words change at once; nothing of them needs to be drawn.
            room.screen.bridge.show(language)
            faults = spoken_faults(room, said_of(room, language))
            found += [f"{scene.name} in {language}: {fault}" for fault in faults]
    room.screen.bridge.show("fi")
    assert found == []
