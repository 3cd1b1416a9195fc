"""One sweep over every screen of the desk: nothing clipped, too small to touch, or unnamed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.fakes import sweep
from tests.fakes.desk_window import OpenDesk
from tests.fakes.sweep import seen_now, texts_of, touchables
from tests.screens.desk_scenes import DESK_SCENES, show
from visitor.languages import SHIPPED

TARGET = 48
LEAST_TEXT = 13
# Rounding, and the room that a font keeps above capitals.
SLACK = 4.0


def overlapping_texts(desk: OpenDesk) -> list[str]:
    """Words upon words, beside a dialog, which lies over what it asks about."""
    if desk.window.property("asked"):
        return []
    places = [(str(one.property("text")), painted(one)) for one in texts_of(desk)]
    return [
        f"{one!r} and {other!r}"
        for number, (one, first) in enumerate(places)
        for other, second in places[number + 1 :]
        if large(first.intersected(second))
    ]


def painted(item: QQuickItem) -> QRectF:
    """Where the words of `item` are: from its left, whatever room it leaves beside them."""
    part = seen_now(item)
    return QRectF(
        part.x(), part.y(), min(part.width(), item.property("paintedWidth")), part.height()
    )


def large(overlap: QRectF) -> bool:
    return overlap.width() > SLACK and overlap.height() > SLACK


def tiny_texts(desk: OpenDesk) -> list[str]:
    return [
        f"{item.property('text')!r} at {item.property('font').pixelSize()} px"
        for item in texts_of(desk)
        if item.property("font").pixelSize() < LEAST_TEXT
    ]


def small_targets(desk: OpenDesk) -> list[str]:
    return [
        f"{item.objectName() or item.property('name')}: {item.width():.0f} × {item.height():.0f}"
        for item in touchables(desk)
        if item.width() < TARGET or item.height() < TARGET
    ]


CHECKS = (
    sweep.clipped_texts,
    overlapping_texts,
    tiny_texts,
    sweep.missing_texts,
    small_targets,
    sweep.overlapping_targets,
    sweep.unnamed,
)


@pytest.mark.parametrize("large_text", [False, True], ids=["x1", "x1.3"])
@pytest.mark.parametrize("language", SHIPPED)
def test_every_screen_can_be_read_touched_and_heard(
    desk: OpenDesk, language: str, large_text: bool
) -> None:
    found = []
    for number, scene in enumerate(DESK_SCENES):
        show(desk, scene, language, large_text, contrast=number % 2 == 1)
        for check in CHECKS:
            found += [f"{scene.name}, {check.__name__}: {fault}" for fault in check(desk)]
    assert found == []


def test_the_sweep_sees_what_there_is_to_see(desk: OpenDesk) -> None:
    busy = next(scene for scene in DESK_SCENES if scene.name == "today-busy")
    show(desk, busy, "fi", False, False)
    assert len(texts_of(desk)) > 60
    assert len(touchables(desk)) > 20


def test_the_sweep_finds_faults(desk: OpenDesk) -> None:
    show(desk, DESK_SCENES[0], "fi", False, False)
    button = desk.item("desk-sign-in")
    before = {name: button.property(name) for name in ("text", "name")}
    for name, bad in {"text": "⟦nothing⟧", "name": ""}.items():
        button.setProperty(name, bad)
    button.setHeight(20)
    desk.settle()
    names = {check.__name__ for check in CHECKS if check(desk)}
    for name, good in before.items():
        button.setProperty(name, good)
    assert {"missing_texts", "small_targets", "unnamed"} <= names
