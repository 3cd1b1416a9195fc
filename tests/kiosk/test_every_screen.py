"""One sweep over every screen: nothing clipped, nothing too small to touch, nothing unnamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.fakes.kiosk_window import UPRIGHT, OpenKiosk, Spoken, has, visible
from tests.fakes.sweep import (
    ROLES,
    SCALES,
    SLACK,
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
from tests.fakes.touch import wait_until
from tests.screens.scenes import SCENES, Scene, show
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


# Of the stage's height: an upright one's lower half, with a hand's breadth.
LOW = 0.48
LYING = ((1920, 1080), (1280, 800))


def states(number: int) -> Iterator[tuple[tuple[int, int], float, bool]]:
    """Every scale upright, and lying down in both sizes and reaches in turns, by the scene."""
    for turn, scale in enumerate(SCALES):
        yield UPRIGHT, scale, (turn + number) % 2 == 1
        yield LYING[(turn + number // 2) % 2], scale, (turn + number // 4) % 2 == 1


def is_waiting(item: QQuickItem) -> bool:
    return bool(item.property("waits"))


class Glance:
    """What is to be seen of the kiosk now, looked up once for all checks."""

    def __init__(self, kiosk: OpenKiosk) -> None:
        self.window, self.theme, self._items = kiosk.window, kiosk.theme, list(kiosk.items())
        self._spoken = kiosk.spoken()
        shown = {item.objectName() for item in self._items}
        self.writes = "keyboard" in shown and kiosk.keyboard_is_open()
        self.keys = box(kiosk.item("keyboard")).top() if self.writes else 0.0
        self.asks = "safe" in shown

    def items(self) -> Iterator[QQuickItem]:
        return iter(self._items)

    def spoken(self) -> list[Spoken]:
        return self._spoken


def faults_of(kiosk: OpenKiosk, scenes: Iterable[Scene], language: str) -> Iterator[str]:
    """What is wrong with each scene: it is played once, and then the screen changes around it."""
    for number, scene in enumerate(scenes):
        show(kiosk, scene, language, 1.0, contrast=number % 2 == 1)
        for size, scale, low in states(number):
            kiosk.access.setScale(scale)
            kiosk.access.setLowReach(low)
            kiosk.resize(*size)
            kiosk.settle()
            wait_until(lambda: not any(is_waiting(item) for item in kiosk.items()), "the pages")
            seen = Glance(kiosk)
            for fault in (*all_checks(seen), *written_unseen(seen), *out_of_reach(seen)):
                yield f"{scene.name} {size} ×{scale}{' low' * low}: {fault}"


def written_unseen(seen: Glance) -> list[str]:
    """The field that is written in, with its error, must be whole between the sill and the keys."""
    if not seen.writes or seen.asks:
        return []
    limit = seen.keys + SLACK
    return [
        f"{field.objectName()} is hidden"
        for field in seen.items()
        if has(field, "hintBeside", "error")
        and field.property("focused")
        and (box(field).bottom() > limit or seen_now(field).height() < field.height() - SLACK)
    ]


def out_of_reach(seen: Glance) -> list[str]:
    """Within low reach nothing to touch lies above the middle, but what the keyboard pushes up."""
    if not seen.theme.property("lowReach") or seen.writes:
        return []
    highest = seen.theme.property("stage").height() * LOW - SLACK
    return [
        f"{item.objectName()} is too high"
        for item in touchables(seen)
        if seen_now(item).height() > 0 and box(item).top() < highest
    ]


@pytest.mark.parametrize("language", SHIPPED)
def test_every_screen_can_be_read_touched_and_heard(kiosk: OpenKiosk, language: str) -> None:
    assert list(faults_of(kiosk, SCENES, language)) == []


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


def test_the_sweep_finds_a_hidden_field_and_a_choice_too_high(kiosk: OpenKiosk) -> None:
    show(kiosk, next(scene for scene in SCENES if scene.name == "details-filled"), "fi", 1.0, False)
    kiosk.item("details-name").setY(1200)
    assert written_unseen(Glance(kiosk)) == ["details-name is hidden"]
    show(kiosk, next(scene for scene in SCENES if scene.name == "start"), "fi", 1.0, False)
    kiosk.access.setLowReach(True)
    kiosk.settle()
    assert out_of_reach(Glance(kiosk)) == []
    kiosk.item("start-visit").setY(-200)
    assert out_of_reach(Glance(kiosk)) == ["start-visit is too high"]


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
