"""One sweep over every screen of the room, in every language, size and both sets of colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from tests.fakes.room_window import OpenRoom
from tests.fakes.sweep import ROLES, SCALES, all_checks, box, texts_of, touchables
from tests.screens.room_scenes import ROOM_SCENES, RoomScene, show_room
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

GAP = 16


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


def scene(name: str) -> RoomScene:
    return next(one for one in ROOM_SCENES if one.name == name)


def near_targets(room: OpenRoom) -> list[str]:
    """Controls that stand closer to each other than a finger can tell apart."""
    items = [item for item in touchables(room) if item.objectName() != "further"]
    found = []
    for number, one in enumerate(items):
        for other in items[number + 1 :]:
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            wide = box(one).adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1)
            if wide.intersects(box(other)):
                found.append(f"{one.objectName()} and {other.objectName()} are too near")
    return found


def paged(room: OpenRoom) -> list[str]:
    return ["not all of it is seen at once"] if room.shows("further") else []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", SHIPPED)
def test_every_screen_can_be_read_touched_and_heard(
    room: OpenRoom, pictures: Path, language: str, scale: float
) -> None:
    found = []
    for number, one in enumerate(ROOM_SCENES):
        show_room(room, one, language, scale, number % 2 == 1, pictures)
        faults = all_checks(room) + near_targets(room) + paged(room)
        found += [f"{one.name}: {fault}" for fault in faults]
    assert found == []


def test_the_sweep_sees_enough_to_mean_something(room: OpenRoom, pictures: Path) -> None:
    show_room(room, scene("room-call-unseen"), "fi", 1.0, False, pictures)
    assert len(texts_of(room)) >= 9
    assert {"room-mute", "room-volume-up", "room-volume-down", "room-ask", "room-end"} <= {
        item.objectName() for item in touchables(room)
    }
    assert sum(one.role in ROLES for one in room.spoken()) >= 6


def test_the_sweep_finds_buttons_that_stand_too_near(room: OpenRoom, pictures: Path) -> None:
    show_room(room, scene("room-ringing"), "fi", 1.0, False, pictures)
    room.item("room-sound").parentItem().setProperty("spacing", 4)
    room.picture()
    assert near_targets(room)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", SHIPPED)
def test_a_banner_stays_off_the_officials_face_and_off_the_buttons(
    room: OpenRoom, pictures: Path, language: str, scale: float
) -> None:
    for name in ("room-call-no-devices", "room-call-lost", "room-call-ask-waiting"):
        show_room(room, scene(name), language, scale, False, pictures)
        face = QRectF(780, 100, 360, 460)
        sill = box(room.item("room-end")).top()
        for item in room.items():
            if item.objectName().startswith("call-banner"):
                assert not box(item).intersects(face), name
                assert box(item).bottom() < sill, name
