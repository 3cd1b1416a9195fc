"""One sweep over every screen: nothing clipped, nothing too small to touch, nothing unnamed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.fakes.kiosk_window import OpenKiosk, has, visible
from tests.fakes.sweep import (
    ROLES,
    SCALES,
    all_checks,
    box,
    clipped_texts,
    missing_texts,
    overlapping_targets,
    seen_now,
    small_targets,
    texts_of,
    touchables,
    unnamed,
)
from tests.screens.scenes import SCENES, show
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def faults_of(kiosk: OpenKiosk, language: str, scale: float) -> list[str]:
    """What is wrong with each scene, in both sets of colours in turn."""
    found = []
    for number, scene in enumerate(SCENES):
        show(kiosk, scene, language, scale, contrast=number % 2 == 1)
        found += [f"{scene.name}: {fault}" for fault in all_checks(kiosk)]
    return found


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", SHIPPED)
def test_every_screen_can_be_read_touched_and_heard(
    kiosk: OpenKiosk, language: str, scale: float
) -> None:
    assert faults_of(kiosk, language, scale) == []


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
@pytest.mark.parametrize("language", SHIPPED)
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


@pytest.mark.parametrize("language", SHIPPED)
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
@pytest.mark.parametrize("language", SHIPPED)
def test_the_whole_told_screen_is_seen_at_once(
    kiosk: OpenKiosk, scene: object, language: str
) -> None:
    show(kiosk, scene, language, 1.0, False)  # type: ignore[arg-type]
    assert not kiosk.shows("further")
