"""What must hold on every screen: nothing clipped, too small to touch, or unnamed. GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.fakes.kiosk_window import Spoken, has

SCALES = (1.0, 1.3, 1.6, 2.0)
TARGET = 96
LEAST_TEXT = 24
# Rounding, and the room that a font keeps above capitals.
SLACK = 2.0
# Layouts settle in a few turns: the sill gives way to words that have found their lines. What was
# put off to the next turn may move things that rested in one.
RESTING_TURNS = 3
MOST_TURNS = 40
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.Dialog,
    QAccessible.Role.Heading,
    QAccessible.Role.AlertMessage,
}


class Shown(Protocol):
    """An open window of ours."""

    @property
    def window(self) -> QQuickWindow:
        """The window itself."""

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""

    def spoken(self) -> list[Spoken]:
        """Everything that a screen reader is told of."""


def fit_of(window: QQuickWindow) -> float:
    """How many pixels of `window` one pixel of the design is, which all sizes here are in."""
    stages = [one for one in window.contentItem().childItems() if one.objectName() == "stage"]
    return stages[0].scale() if stages else 1.0


def box(item: QQuickItem) -> QRectF:
    """Where `item` lies, in the design's pixels."""
    own = QRectF(0, 0, item.width(), item.height())
    # Asking an item for its window would make Python think that it owns it.
    for parent in ancestors(item):
        if parent.objectName() == "stage":
            return item.mapRectToItem(parent, own)
    return item.mapRectToScene(own)


def lay_out(shown: Shown) -> None:
    """Place everything anew until it rests, without waiting for a frame to be drawn.

    Raises AssertionError where it never does.
    """
    before, resting = None, 0
    for _ in range(MOST_TURNS):
        items = list(shown.items())
        for item in items:
            item.ensurePolished()
        QCoreApplication.processEvents()
        places = [(item.x(), item.y(), item.width(), item.height()) for item in items]
        resting = resting + 1 if places == before else 0
        if resting == RESTING_TURNS:
            return
        before = places
    raise AssertionError("the layout does not come to rest")


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def scrolls(item: QQuickItem) -> bool:
    """Whether a visitor can bring more of `item` into sight."""
    return bool(item.property("interactive")) and item.inherits("QQuickFlickable")


def seen(item: QQuickItem) -> QRectF:
    """The part of `item` that no ancestor clips; what can be scrolled into sight counts as seen."""
    part = box(item)
    for parent in ancestors(item):
        if scrolls(parent):
            return part
        if parent.clip():
            part = part.intersected(box(parent))
    return part


def belongs_to_the_keyboard(item: QQuickItem) -> bool:
    return any(parent.objectName() == "keyboard" for parent in ancestors(item))


def texts_of(shown: Shown) -> list[QQuickItem]:
    """Every text on the screen, without the keyboard's, which has its own tests."""
    return [
        item
        for item in shown.items()
        if item.inherits("QQuickText")
        and item.property("text")
        and not belongs_to_the_keyboard(item)
    ]


def clipped_texts(shown: Shown) -> list[str]:
    """Texts that are painted beyond their item, beyond the window, or where something clips."""
    fit = fit_of(shown.window)
    window = QRectF(0, 0, shown.window.width() / fit, shown.window.height() / fit)
    faults = []
    for item in texts_of(shown):
        painted = item.property("paintedWidth"), item.property("paintedHeight")
        part = seen(item)
        says = f"{item.property('text')!r}"
        if item.property("truncated"):
            faults.append(f"cut short: {says}")
        if painted[0] > item.width() + SLACK or painted[1] > item.height() + SLACK:
            faults.append(f"larger than its place: {says}")
        if part.width() < min(painted[0], item.width()) - SLACK:
            faults.append(f"clipped at the side: {says}")
        if part.height() < item.height() - SLACK:
            faults.append(f"clipped above or below: {says}")
        scrolled = any(scrolls(parent) for parent in ancestors(item))
        if not scrolled and not window.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(part):
            faults.append(f"outside the window: {says}")
    return faults


def tiny_texts(shown: Shown, least: int = LEAST_TEXT) -> list[str]:
    """Words shrink where there is no room for them; so far that nobody reads them they must not."""
    return [
        f"{item.property('text')!r} at {item.property('font').pixelSize()} px"
        for item in texts_of(shown)
        if item.property("font").pixelSize() < least
    ]


def missing_texts(shown: Shown) -> list[str]:
    """Keys without a sentence show themselves in these brackets."""
    return [str(item.property("text")) for item in texts_of(shown) if "⟦" in item.property("text")]


def touchables(shown: Shown) -> list[QQuickItem]:
    return [
        item
        for item in shown.items()
        if (has(item, "focusShown", "available") or has(item, "hintBeside"))
        and item.isEnabled()
        and not belongs_to_the_keyboard(item)
    ]


def small_targets(shown: Shown, least: int = TARGET) -> list[str]:
    return [
        f"{item.objectName() or item.property('name')}: {item.width():.0f} × {item.height():.0f}"
        for item in touchables(shown)
        if item.width() < least or item.height() < least
    ]


def overlapping_targets(shown: Shown) -> list[str]:
    """Two controls in the same place: one of them cannot be touched."""
    sight = {item: seen_now(item) for item in touchables(shown)}
    items = list(sight)
    return [
        f"{one.objectName()} and {other.objectName()}"
        for number, one in enumerate(items)
        for other in items[number + 1 :]
        if not _related(one, other) and _large(sight[one].intersected(sight[other]))
    ]


def seen_now(item: QQuickItem) -> QRectF:
    """The part of `item` that is to be seen without scrolling."""
    part = box(item)
    for parent in ancestors(item):
        if parent.clip():
            part = part.intersected(box(parent))
    return part


def _related(one: QQuickItem, other: QQuickItem) -> bool:
    return one in ancestors(other) or other in ancestors(one)


def _large(overlap: QRectF) -> bool:
    return overlap.width() > SLACK and overlap.height() > SLACK


def cut_by_a_page(shown: Shown) -> list[str]:
    """Whole things that the edge of a page goes through, though a page could hold them."""
    covers = [box(item) for item in shown.items() if item.objectName() == "page-cover"]
    faults = []
    for item, page in _paged(shown):
        part = seen_now(item).intersected(box(page))
        hidden = any(one.adjusted(-1, -1, 1, 1).contains(part) for one in covers)
        if SLACK < part.height() < item.height() - SLACK and not hidden:
            faults.append(f"cut by its page: {_called(item)}")
    return faults


def whole_on_a_page(shown: Shown) -> tuple[set[str], set[str]]:
    """What stands on pages that could hold it, and what of it is whole on the one seen now."""
    paged = [(_called(item), item, page) for item, page in _paged(shown)]
    return {name for name, _, _ in paged}, {
        name
        for name, item, page in paged
        if seen_now(item).intersected(box(page)).height() >= item.height() - SLACK
    }


def _paged(shown: Shown) -> Iterator[tuple[QQuickItem, QQuickItem]]:
    """Each thing that is to be seen whole, with its page, where a page can hold it."""
    for item in shown.items():
        page = _page_of(item) if _is_whole(item) else None
        if page is None:
            continue
        room = _room_of(page)
        if all(one.height() <= room for one in (item, *ancestors(item)) if _is_whole(one)):
            yield item, page


def _called(item: QQuickItem) -> str:
    return item.objectName() or str(item.property("text"))


def _is_whole(item: QQuickItem) -> bool:
    return (
        (item.inherits("QQuickText") and bool(item.property("text")))
        or has(item, "focusShown", "available")
        or has(item, "hintBeside")
        or has(item, "titleSize", "adviceSize")
        or has(item, "entering", "code")
    )


def _page_of(item: QQuickItem) -> QQuickItem | None:
    """The page that `item` stands on; a list is no page, it may end anywhere."""
    for parent in ancestors(item):
        if scrolls(parent):
            return None if parent.inherits("QQuickListView") else parent
    return None


def _room_of(page: QQuickItem) -> float:
    """How high a page can be: it may end earlier, between two things."""
    rooms = (one.property("pageRoom") for one in ancestors(page))
    return float(next((room for room in rooms if room is not None), page.height()))


def unnamed(shown: Shown) -> list[str]:
    return [
        f"{one.role.name} at {one.place}"
        for one in shown.spoken()
        if one.role in ROLES and not one.name.strip()
    ]


def all_checks(shown: Shown) -> list[str]:
    checks = (clipped_texts, tiny_texts, missing_texts, small_targets, overlapping_targets, unnamed)
    return [fault for check in checks for fault in check(shown)]
