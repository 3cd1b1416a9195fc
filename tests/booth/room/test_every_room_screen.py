"""One sweep over every screen of the room: each language, shape of screen, text size and look."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from booth.room.app import MAIN
from booth.room.stage import Stage
from tests.fakes.by_keyboard import reader_faults
from tests.fakes.kiosk_window import Spoken
from tests.fakes.listener import said_of, spoken_faults
from tests.fakes.room_window import OpenRoom
from tests.fakes.screens_found import Swept
from tests.fakes.sweep import (
    ROLES,
    all_checks,
    box,
    clipped_texts,
    cut_by_a_page,
    fit_of,
    lay_out,
    overlapping_targets,
    seen_now,
    small_targets,
    texts_of,
    tiny_texts,
    touchables,
)
from tests.screens.room_scenes import ROOM_SCENES, RoomScene, show_room
from visitor.languages import SHIPPED
from visitor.touch.access_view_model import SCALES

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

GAP = 16
# 1920 × 1080, 1280 × 800 and upright, as small as the stage may be: less of it has to be drawn.
SHAPES = ((480, 270), (432, 270), (270, 480))
LARGE = 1.6
USUAL = (1920, 1080)
LOOKS = tuple(product(SHAPES, SCALES))
# How far above the middle of the screen what can be touched may begin with low reach.
ABOUT_THE_MIDDLE = 20
# Large words fill the screen: these show what comes after the controls on a further page.
PAGED_WHEN_LARGE = ("ringing", "stop")
PAGED_WHEN_LARGEST = ("free", "ended-room-lost", "ended-abandoned", "survey")
# What is chosen from takes more than half of a screen in the largest words.
HIGH_WHEN_LARGEST = ("survey", "free")
FACE_HALF = 180


class Still:
    """What is to be seen at one moment, gathered once for all checks."""

    def __init__(self, room: OpenRoom) -> None:
        self.window = room.window
        self._items = list(room.items())

    def items(self) -> Iterator[QQuickItem]:
        return iter(self._items)

    def spoken(self) -> list[Spoken]:
        return []

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name for item in self._items)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture
def wide(room: OpenRoom) -> Iterator[OpenRoom]:
    """The room, whose screen is given back in its usual shape."""
    yield room
    room.access.setLowReach(False)
    room.window.resize(*USUAL)
    lay_out(room)


def scene(name: str) -> RoomScene:
    return next(one for one in ROOM_SCENES if one.name == name)


def near_targets(shown: OpenRoom | Still) -> list[str]:
    """Controls that stand closer to each other than a finger can tell apart."""
    items = [(one, seen_now(one)) for one in touchables(shown) if one.objectName() != "further"]
    found = []
    for number, (one, part) in enumerate(items):
        wide = part.adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1)
        for other, place in items[number + 1 :]:
            if (
                not one.isAncestorOf(other)
                and not other.isAncestorOf(one)
                and wide.intersects(place)
            ):
                found.append(f"{one.objectName()} and {other.objectName()} are too near")
    return found


def paged(shown: Still, name: str, scale: float) -> list[str]:
    """A further page where everything has room on one."""
    large = scale >= LARGE and any(part in name for part in PAGED_WHEN_LARGE)
    largest = scale == SCALES[-1] and any(part in name for part in PAGED_WHEN_LARGEST)
    # The steps and the wishes have pages of their own.
    own = "prepared" in name or "access" in name
    further = shown.shows("further") and not (large or largest or own)
    return ["not all of it is seen at once"] if further else []


def out_of_reach(shown: Still, name: str, scale: float) -> list[str]:
    """What can be touched above the middle of the screen."""
    largest = scale == SCALES[-1] and any(part in name for part in HIGH_WHEN_LARGEST)
    # The keyboard takes the lower half: what is written must be seen above it.
    writing = "writing" in name
    # All that can be wished for takes more than the lower half of a screen.
    if largest or writing or "access" in name:
        return []
    middle = shown.window.height() / fit_of(shown.window) / 2 - ABOUT_THE_MIDDLE
    places = ((item, seen_now(item)) for item in touchables(shown))
    return [
        f"{item.objectName()} begins at {place.top():.0f}"
        for item, place in places
        if place.height() > 0 and place.top() < middle
    ]


def faults_of(room: OpenRoom, name: str, scale: float, low: bool) -> list[str]:
    still = Still(room)
    checks = (
        clipped_texts,
        cut_by_a_page,
        tiny_texts,
        small_targets,
        overlapping_targets,
        near_targets,
    )
    found = [fault for check in checks for fault in check(still)]
    return found + paged(still, name, scale) + (out_of_reach(still, name, scale) if low else [])


@pytest.fixture(scope="module")
def swept() -> Swept:
    """Filled by the sweep in each language, which come first in this module."""
    return Swept()


def in_looks(room: OpenRoom, one: RoomScene, number: int, by_keys: bool) -> Iterator[str]:
    """What is wrong in each shape, size and look; the order of Tab by the languages in turns."""
    for turn, (shape, scale) in enumerate(LOOKS, number):
        low, contrast = turn % 2 == 0, turn % 3 == 0
        room.window.resize(*shape)
        room.access.setLowReach(low)
        room.access.setContrast(contrast)
        room.access.setScale(scale)
        lay_out(room)
        look = f"{shape[0]}×{shape[1]} ×{scale}{' low' * low}{' black' * contrast}"
        yield from (f"{look}: {fault}" for fault in faults_of(room, one.name, scale, low))
        if by_keys:
            yield from (f"{look}: {fault}" for fault in reader_faults(Still(room)))
    room.access.setLowReach(False)
    if by_keys:
        room.theme.setProperty("mirrored", True)
        lay_out(room)
        yield from (f"mirrored: {fault}" for fault in reader_faults(Still(room), True))
        room.theme.setProperty("mirrored", False)
        lay_out(room)


@pytest.mark.parametrize("language", SHIPPED)
def test_every_screen_can_be_read_touched_and_heard_and_used_by_keyboard(
    wide: OpenRoom, swept: Swept, pictures: Path, language: str
) -> None:
    found: list[str] = []
    for number, one in enumerate(ROOM_SCENES):
        wide.window.resize(*SHAPES[0])
        show_room(wide, one, language, 1.0, False, pictures)
        lay_out(wide)
        swept.see(wide.items(), wide.stage())
        said = spoken_faults(wide, said_of(wide, language))
        by_keys = (number + SHIPPED.index(language)) % len(SHIPPED) == 0
        faults = [*all_checks(wide), *said, *in_looks(wide, one, number, by_keys)]
        found += [f"{one.name}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


def test_the_sweep_has_seen_every_screen_sheet_question_and_stage(swept: Swept) -> None:
    assert swept.unseen(MAIN.parent) == []
    assert swept.steps >= {stage.value for stage in Stage} - {Stage.HUSH.value}


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


def test_the_sweep_finds_what_a_page_cuts_through(room: OpenRoom, pictures: Path) -> None:
    show_room(room, scene("room-ringing"), "sv", 2.0, False, pictures)
    lay_out(room)
    assert cut_by_a_page(room) == []
    foot = room.item("room-sound").parentItem()
    foot.setY(foot.y() - foot.height() * 0.7)
    assert "cut by its page: room-sound" in cut_by_a_page(room)


def test_the_sweep_finds_what_is_out_of_reach(room: OpenRoom, pictures: Path) -> None:
    show_room(room, scene("room-survey-choice"), "fi", 1.0, False, pictures)
    assert out_of_reach(Still(room), "room-survey-choice", 1.0)


@pytest.mark.parametrize("language", SHIPPED)
def test_words_in_a_call_stay_off_the_face_the_own_picture_and_the_buttons(
    wide: OpenRoom, pictures: Path, language: str
) -> None:
    room, found = wide, []
    for name in ("room-call-no-devices", "room-call-lost", "room-call-ask-waiting"):
        room.window.resize(*SHAPES[0])
        show_room(room, scene(name), language, 1.0, False, pictures)
        for shape, scale in LOOKS:
            room.window.resize(*shape)
            room.access.setScale(scale)
            lay_out(room)
            found += [f"{name} {shape} ×{scale}: {fault}" for fault in in_the_way(room)]
    assert not found, "\n".join(found)


def in_the_way(room: OpenRoom) -> list[str]:
    """Words that lie on the official's face, on one's own picture or below the sill."""
    end = box(room.item("room-end")).top()
    own, official = box(room.item("room-own-picture")), box(room.item("room-official-picture"))
    middle = official.center().x()
    face = QRectF(middle - FACE_HALF, official.top() + 100, 2 * FACE_HALF, official.height() * 0.6)
    names = ("call-banner", "call-plate", "call-advisor")
    words = [item for item in room.items() if item.objectName().startswith(names)]
    return [
        f"{item.objectName()} at {box(item)}"
        for item in words
        if box(item).intersects(face) or box(item).intersects(own) or box(item).bottom() > end
    ]
