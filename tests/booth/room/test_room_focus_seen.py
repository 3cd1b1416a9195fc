"""Every kind of control of the room shows the focus, in its own colours and in high contrast."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.focus_seen import unseen_focus
from tests.fakes.room_window import OpenRoom
from tests.screens.room_scenes import ROOM_SCENES, show_room

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

# Together they hold every kind of control.
KINDS = {
    "room-free",
    "room-access",
    "room-ringing",
    "room-call",
    "room-survey",
    "room-survey-still",
}


@pytest.mark.parametrize("contrast", [False, True])
def test_the_focus_is_seen_on_every_kind_of_control(
    room: OpenRoom, tmp_path: Path, contrast: bool
) -> None:
    found = []
    for scene in ROOM_SCENES:
        if scene.name in KINDS:
            show_room(room, scene, "fi", 1.0, contrast, tmp_path)
            found += [f"{scene.name}: {fault}" for fault in unseen_focus(room)]
    assert found == []
