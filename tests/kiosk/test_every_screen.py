"""One sweep over every screen: nothing clipped, nothing too small to touch, nothing unnamed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.fakes.kiosk_window import OpenKiosk, has, visible
from tests.screens.scenes import SCENES, show
from visitor.texts import LANGUAGES

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

SCALES = (1.0, 1.3, 1.6)
TARGET = 96
LEAST_TEXT = 24
# Rounding, and the room that a font keeps above capitals.
SLACK = 2.0
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.Dialog,
    QAccessible.Role.Heading,
    QAccessible.Role.AlertMessage,
}
Check = Callable[[OpenKiosk], list[str]]


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


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


def texts_of(kiosk: OpenKiosk) -> list[QQuickItem]:
    """Every text on the screen, without the keyboard's, which has its own tests."""
    return [
        item
        for item in kiosk.items()
        if item.inherits("QQuickText")
        and item.property("text")
        and not belongs_to_the_keyboard(item)
    ]


def clipped_texts(kiosk: OpenKiosk) -> list[str]:
    """Texts that are painted beyond their item, beyond the window, or where something clips."""
    window = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    faults = []
    for item in texts_of(kiosk):
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


def tiny_texts(kiosk: OpenKiosk) -> list[str]:
    """Words shrink where there is no room for them; so far that nobody reads them they must not."""
    return [
        f"{item.property('text')!r} at {item.property('font').pixelSize()} px"
        for item in texts_of(kiosk)
        if item.property("font").pixelSize() < LEAST_TEXT
    ]


def missing_texts(kiosk: OpenKiosk) -> list[str]:
    """Keys without a sentence show themselves in these brackets."""
    return [str(item.property("text")) for item in texts_of(kiosk) if "⟦" in item.property("text")]


def touchables(kiosk: OpenKiosk) -> list[QQuickItem]:
    return [
        item
        for item in kiosk.items()
        if (has(item, "focusShown", "available") or has(item, "hintBeside"))
        and item.isEnabled()
        and not belongs_to_the_keyboard(item)
    ]


def small_targets(kiosk: OpenKiosk) -> list[str]:
    return [
        f"{item.objectName() or item.property('name')}: {item.width():.0f} × {item.height():.0f}"
        for item in touchables(kiosk)
        if item.width() < TARGET or item.height() < TARGET
    ]


def overlapping_targets(kiosk: OpenKiosk) -> list[str]:
    """Two controls in the same place: one of them cannot be touched."""
    sight = {item: seen_now(item) for item in touchables(kiosk)}
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


def unnamed(kiosk: OpenKiosk) -> list[str]:
    return [
        f"{one.role.name} at {one.place}"
        for one in kiosk.spoken()
        if one.role in ROLES and not one.name.strip()
    ]


def faults_of(kiosk: OpenKiosk, check: Check, language: str, scale: float) -> list[str]:
    """What `check` says of each scene, in both sets of colours in turn."""
    found = []
    for number, scene in enumerate(SCENES):
        show(kiosk, scene, language, scale, contrast=number % 2 == 1)
        found += [f"{scene.name}: {fault}" for fault in check(kiosk)]
    return found


def all_checks(kiosk: OpenKiosk) -> list[str]:
    checks = (clipped_texts, tiny_texts, missing_texts, small_targets, overlapping_targets, unnamed)
    return [fault for check in checks for fault in check(kiosk)]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_can_be_read_touched_and_heard(
    kiosk: OpenKiosk, language: str, scale: float
) -> None:
    assert faults_of(kiosk, all_checks, language, scale) == []


def test_the_sweep_sees_enough_to_mean_something(kiosk: OpenKiosk) -> None:
    show(kiosk, next(scene for scene in SCENES if scene.name == "details-filled"), "fi", 1.0, False)
    assert len(texts_of(kiosk)) > 12
    assert len(touchables(kiosk)) >= 12
    assert sum(one.role in ROLES for one in kiosk.spoken()) >= 12


def test_the_sweep_finds_what_is_wrong(kiosk: OpenKiosk) -> None:
    show(kiosk, next(scene for scene in SCENES if scene.name == "start"), "fi", 1.0, False)
    choice = kiosk.item("start-visit")
    choice.setProperty("title", "⟦start-visit⟧ " + "Vakuutusmatemaatikko" * 4)
    choice.setProperty("name", "")
    kiosk.item("start-code").setHeight(60)
    kiosk.item("start-code").setY(choice.y())
    kiosk.item("dock-desk").parentItem().setProperty("spacing", -300)
    title = next(item for item in texts_of(kiosk) if "Minulla" in item.property("text"))
    title.setProperty("wrapMode", Qt.TextFlag.TextSingleLine.value and 0)
    title.setWidth(40)
    kiosk.settle()
    assert missing_texts(kiosk)
    assert unnamed(kiosk)
    assert any("start-code" in fault for fault in small_targets(kiosk))
    assert any("start-code" in fault for fault in overlapping_targets(kiosk))
    assert any("Minulla" in fault for fault in clipped_texts(kiosk))


@pytest.mark.parametrize(("scale", "least"), [(1.0, 3.0), (1.3, 2.0), (1.6, 1.5)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_hosts_are_seen_above_the_keyboard(
    kiosk: OpenKiosk, language: str, scale: float, least: float
) -> None:
    show(kiosk, next(s for s in SCENES if s.name == "search-found"), language, scale, False)
    rows = [item for item in kiosk.items() if has(item, "person", "spans")]
    keyboard = box(kiosk.item("keyboard")).top()
    shares = []
    for row in rows:
        part = seen_now(row)
        shares.append(max(0.0, min(part.bottom(), keyboard) - part.top()) / row.height())
    assert sum(shares) >= least - 0.05


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phone", ["040 123 4567", "+358401234567", "+358 40 123 4567"])
def test_the_whole_form_stands_above_the_keyboard_and_shows_the_number(
    kiosk: OpenKiosk, language: str, phone: str
) -> None:
    show(kiosk, next(s for s in SCENES if s.name == "details-filled"), language, 1.0, False)
    kiosk.write_into("details-phone", phone)
    kiosk.settle()
    keyboard = box(kiosk.item("keyboard")).top()
    for name in ("details-name", "details-organisation", "details-phone", "details-confirm"):
        assert box(kiosk.item(name)).bottom() <= keyboard, name
    line = next(i for i in visible(kiosk.item("details-phone")) if i.inherits("QQuickTextInput"))
    assert line.property("contentWidth") <= line.width()


@pytest.mark.parametrize("scene", [one for one in SCENES if one.name.startswith("told-")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_told_screen_is_seen_at_once(
    kiosk: OpenKiosk, scene: object, language: str
) -> None:
    show(kiosk, scene, language, 1.0, False)  # type: ignore[arg-type]
    assert not kiosk.shows("further")
