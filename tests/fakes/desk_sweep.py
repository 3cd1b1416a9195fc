"""What must hold on every screen of the desk, whose words and targets are made for a mouse."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from tests.fakes import sweep
from tests.fakes.desk_window import OpenDesk
from tests.fakes.kiosk_window import Spoken
from tests.fakes.sweep import Shown, seen_now, texts_of

TARGET = 48
LEAST_TEXT = 13
LEAST_COLUMN = 120
LEAST_OF_WANTED = 0.8
# Rounding, and the room that a font keeps above capitals.
SLACK = 4.0
# The share of the room beside words that lies at their left.
BEFORE = {Qt.AlignmentFlag.AlignRight.value: 1.0, Qt.AlignmentFlag.AlignHCenter.value: 0.5}


class Glance:
    """What can be seen of a desk at one moment, gathered once for all that is asked of it."""

    def __init__(self, desk: OpenDesk) -> None:
        self.window = desk.window
        self._items = list(desk.items())
        self._desk = desk

    def items(self) -> Iterator[QQuickItem]:
        yield from self._items

    def spoken(self) -> list[Spoken]:
        return self._desk.spoken()


def overlapping_texts(desk: Shown) -> list[str]:
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
    """Where the words of `item` are, without the room that it leaves beside them."""
    part = seen_now(item)
    width = min(part.width(), item.property("paintedWidth"))
    before = BEFORE.get(alignment(item), 0.0)
    return QRectF(part.x() + before * (part.width() - width), part.y(), width, part.height())


def alignment(item: QQuickItem) -> int:
    """Where the words of `item` stand in it. Its type is unknown to Python, so QML is asked."""
    asked = QQmlExpression(QQmlEngine.contextForObject(item), item, "effectiveHorizontalAlignment")
    return int(asked.evaluate()[0])


def large(overlap: QRectF) -> bool:
    return overlap.width() > SLACK and overlap.height() > SLACK


def tiny_texts(desk: Shown) -> list[str]:
    return sweep.tiny_texts(desk, LEAST_TEXT)


def shrunken_texts(desk: Shown) -> list[str]:
    """A long word may shrink a little to stay whole, but large words must stay large."""
    return [
        f"{item.property('text')!r} at {item.property('font').pixelSize()} px of {wanted}"
        for item in texts_of(desk)
        if (wanted := item.property("wanted"))
        and item.property("font").pixelSize() < LEAST_OF_WANTED * wanted
    ]


def small_targets(desk: Shown) -> list[str]:
    return sweep.small_targets(desk, TARGET)


def cramped_columns(desk: Shown) -> list[str]:
    """What scrolls shows some lines at a time, or nobody finds anything in it."""
    return [
        f"{item.parentItem().objectName()}: {item.height():.0f}"
        for item in desk.items()
        if sweep.scrolls(item) and item.height() < LEAST_COLUMN
    ]


CHECKS = (
    cramped_columns,
    sweep.clipped_texts,
    overlapping_texts,
    tiny_texts,
    shrunken_texts,
    sweep.missing_texts,
    small_targets,
    sweep.overlapping_targets,
)


def all_desk_checks(desk: OpenDesk) -> list[str]:
    seen = Glance(desk)
    return [f"{check.__name__}: {one}" for check in CHECKS for one in check(seen)]
