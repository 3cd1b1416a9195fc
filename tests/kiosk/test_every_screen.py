"""One sweep over every screen: nothing clipped, nothing too small to touch, nothing unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtQuick import QQuickItem

import kiosk as kiosk_package
from kiosk.checkin.flow import Step
from tests.fakes.by_keyboard import reader_faults
from tests.fakes.kiosk_window import OpenKiosk, Spoken, has, visible
from tests.fakes.listener import said_of, spoken_faults
from tests.fakes.screens_found import Swept
from tests.fakes.sweep import (
    ROLES,
    SCALES,
    SLACK,
    all_checks,
    box,
    clipped_texts,
    cut_by_a_page,
    missing_texts,
    overlapping_targets,
    seen_now,
    small_targets,
    texts_of,
    touchables,
    unnamed,
    whole_on_a_page,
)
from tests.fakes.sweep import lay_out as place_all
from tests.fakes.touch import wait_until
from tests.screens.scene import Scene
from tests.screens.scenes import SCENES, show
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


# Of the stage's height: an upright one's lower half, with a hand's breadth.
LOW = 0.48
LOW_SILL = 0.46
QML = Path(kiosk_package.__file__).with_name("qml")
PARTS = 4
# More than any screen needs.
MOST_PAGES = 12
# Their stages are those of 1080 × 1920, 1920 × 1080 and 1280 × 800; less has to be drawn.
SMALL = (270, 480)
LYING = ((480, 270), (432, 270))


def states(number: int, *, drawn: bool) -> Iterator[tuple[tuple[int, int], float, bool]]:
    """Every scale upright, and lying down in both sizes and reaches in turns, by the scene.

    What is like another scene but for its words has one of the two in each scale.
    """
    for turn, scale in enumerate(SCALES):
        if drawn or (turn + number) % 2 == 0:
            yield SMALL, scale, (turn + number) % 2 == 1
        if drawn or (turn + number) % 2 == 1:
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


def sweep(kiosk: OpenKiosk, scenes: Sequence[Scene], part: int, found: Swept) -> Iterator[str]:
    """What is wrong with each scene: it is played once, and then all changes around it."""
    for number, scene in enumerate(scenes):
        if number % PARTS != part:
            continue
        kiosk.resize(*SMALL)
        show(kiosk, scene, "fi", 1.0, contrast=number % 2 == 1)
        found.see(kiosk.items(), kiosk.step())
        for turn, language in enumerate(SHIPPED):
            kiosk.kiosk.speak(language)
            by_keys = (number // PARTS + turn) % len(SHIPPED) == 0
            yield from faults_of(kiosk, scene, language, number + turn, by_keys)


def faults_of(
    kiosk: OpenKiosk, scene: Scene, language: str, number: int, by_keys: bool
) -> Iterator[str]:
    """What is wrong in one language; the order of Tab goes by the languages in turns."""
    for size, scale, low in states(number, drawn=scene.drawn):
        lay_out(kiosk, size, scale, low)
        seen = Glance(kiosk)
        where = f"{scene.name} {language} {size} ×{scale}{' low' * low}"
        checks = (all_checks, written_unseen, out_of_reach, cut_by_a_page)
        yield from (f"{where}: {fault}" for check in checks for fault in check(seen))
        if by_keys:
            yield from (f"{where}: {fault}" for fault in reader_faults(seen))
            yield from (f"{where}: {fault}" for fault in missed_by_pages(kiosk))
    yield from (
        f"{scene.name} {language}: {fault}"
        for fault in spoken_faults(kiosk, said_of(kiosk, language))
    )
    if by_keys:
        kiosk.theme.setProperty("mirrored", True)
        kiosk.settle()
        yield from (f"{where} mirrored: {one}" for one in reader_faults(Glance(kiosk), True))
        kiosk.theme.setProperty("mirrored", False)


def lay_out(kiosk: OpenKiosk, size: tuple[int, int], scale: float, low: bool) -> None:
    kiosk.access.setScale(scale)
    kiosk.access.setLowReach(low)
    kiosk.resize(*size)
    rest(kiosk)


def rest(kiosk: OpenKiosk) -> None:
    """Let everything find its place: grids and rows take their sizes, pages their items."""
    while True:
        kiosk.settle()
        wait_until(lambda: not any(map(is_waiting, kiosk.items())), "the pages")
        place_all(kiosk)
        # What has found its place may have set a page of choices going again.
        if not any(map(is_waiting, kiosk.items())):
            return


def missed_by_pages(kiosk: OpenKiosk) -> Iterator[str]:
    """What the next pages of a screen cut through, and what none of them shows whole."""
    if not kiosk.shows("further") or kiosk.shows("safe"):
        return
    there, seen = whole_on_a_page(Glance(kiosk))
    for _ in range(MOST_PAGES):
        turn_page(kiosk)
        now = Glance(kiosk)
        yield from (f"next page: {fault}" for fault in cut_by_a_page(now))
        seen |= whole_on_a_page(now)[1]
        if kiosk.item("further").property("icon") == "chevron-up":
            yield from (f"whole on no page: {name}" for name in sorted(there - seen))
            turn_page(kiosk)
            return
    yield "the pages have no end"


def turn_page(kiosk: OpenKiosk) -> None:
    QMetaObject.invokeMethod(kiosk.item("further"), "act")
    rest(kiosk)


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


def unseen(kiosk: OpenKiosk, *names: str) -> list[str]:
    """Which of these are not whole on the page that is seen first."""
    found = {item.objectName(): item for item in kiosk.items()}
    return [
        name
        for name in names
        if name not in found or seen_now(found[name]).height() < box(found[name]).height() - SLACK
    ]


def out_of_reach(seen: Glance) -> list[str]:
    """Within low reach nothing to touch lies above the middle, but what the keyboard pushes up.

    Lying down large words may need the room above it, and the sill says that it gave way.
    """
    height = seen.theme.property("stage").height()
    if not seen.theme.property("lowReach") or seen.writes or gives_way(seen, height):
        return []
    highest = height * LOW - SLACK
    return [
        f"{item.objectName()} is too high"
        for item in touchables(seen)
        if seen_now(item).height() > 0 and box(item).top() < highest
    ]


def gives_way(seen: Glance, height: float) -> bool:
    """Whether the sill lies higher than low reach wants it, since large words need the room."""
    return any(
        item.property("pagesLow") and float(item.property("lowReachAt")) < height * LOW_SILL
        for item in seen.items()
    )


@pytest.fixture(scope="module")
def swept() -> Swept:
    """Filled by the parts of the sweep, which come first in this module."""
    return Swept()


@pytest.mark.parametrize("part", range(PARTS))
def test_every_screen_can_be_read_touched_and_heard_and_used_by_keyboard(
    kiosk: OpenKiosk, swept: Swept, part: int
) -> None:
    assert list(sweep(kiosk, SCENES, part, swept)) == []


def test_the_sweep_has_seen_every_screen_sheet_question_and_step(swept: Swept) -> None:
    assert swept.unseen(QML) == []
    # While a visit is being kept, the form is still to be seen.
    assert swept.steps == {step.value for step in Step} - {Step.KEEPING.value}


def test_a_screen_that_no_scene_shows_is_found(swept: Swept, tmp_path: Path) -> None:
    (tmp_path / "ForgottenScreen.qml").touch()
    (tmp_path / "Main.qml").write_text('Dialog {\n    objectName: "forgotten"\n}\n')
    assert swept.unseen(tmp_path) == ["ForgottenScreen.qml", "forgotten"]


def test_the_sweep_finds_what_a_keyboard_or_a_reader_misses(kiosk: OpenKiosk) -> None:
    show(kiosk, next(scene for scene in SCENES if scene.name == "start"), "fi", 1.0, False)
    assert reader_faults(kiosk) == []
    visit, code = kiosk.item("start-visit"), kiosk.item("start-code")
    above = visit.y()
    visit.setY(code.y() + code.height() + 20)
    code.setProperty("chosen", True)
    code.setProperty("checked", False)
    kiosk.item("dock-desk").setProperty("activeFocusOnTab", False)
    faults = reader_faults(kiosk)
    visit.setY(above)
    assert "Tab comes to start-code after start-visit" in faults
    assert "Tab misses dock-desk" in faults
    assert "start-code: not told to be chosen" in faults


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


def test_the_sweep_finds_what_a_page_cuts_through(kiosk: OpenKiosk) -> None:
    show(kiosk, next(one for one in SCENES if one.name == "details-not-kept"), "en", 2.0, False)
    rest(kiosk)
    assert cut_by_a_page(Glance(kiosk)) == []
    fault = kiosk.item("details-fault")
    fault.setY(fault.y() - fault.height() / 2)
    assert "cut by its page: details-fault" in cut_by_a_page(Glance(kiosk))


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


@pytest.mark.parametrize(
    "name", ["told-coming", "told-cannot", "told-too-late", "told-not-told-yet"]
)
@pytest.mark.parametrize("language", SHIPPED)
def test_the_count_down_and_both_acts_are_told_at_once_in_every_size(
    kiosk: OpenKiosk, language: str, name: str
) -> None:
    show(kiosk, next(s for s in SCENES if s.name == name), language, 1.0, False)
    for size, scale, low in product((SMALL, *LYING), SCALES, (False, True)):
        lay_out(kiosk, size, scale, low)
        clears = "told-clears" if kiosk.shows("told-clears") else "told-clears-on-wall"
        hidden = unseen(kiosk, clears, "told-more", "told-done")
        assert hidden == [], f"{size} ×{scale}{' low' * low}"


@pytest.mark.parametrize("language", SHIPPED)
def test_large_words_above_the_keyboard_leave_the_main_act_and_the_number_in_sight(
    kiosk: OpenKiosk, language: str
) -> None:
    show(kiosk, next(s for s in SCENES if s.name == "details-filled"), language, 1.0, False)
    kiosk.write_into("details-phone", "+358 40 123 4567")
    for size, scale in product(LYING, SCALES):
        lay_out(kiosk, size, scale, False)
        assert kiosk.keyboard_is_open()
        assert unseen(kiosk, "details-name", "details-confirm") == [], f"{size} ×{scale}"
        line = next(
            one for one in visible(kiosk.item("details-phone")) if one.inherits("QQuickTextInput")
        )
        assert line.property("contentWidth") <= line.width(), f"{size} ×{scale}"


def test_the_act_beside_the_field_tells_of_the_visitor(kiosk: OpenKiosk) -> None:
    show(kiosk, next(s for s in SCENES if s.name == "details-filled"), "fi", 2.0, False)
    lay_out(kiosk, LYING[1], 2.0, False)
    kiosk.tap("details-confirm")
    wait_until(lambda: kiosk.step() in (Step.KEEPING.value, Step.TOLD.value), "the visit")


@pytest.mark.parametrize("name", ["details-unnamed", "details-confirm"])
def test_an_act_keeps_the_focus_as_the_keyboard_goes(kiosk: OpenKiosk, name: str) -> None:
    show(kiosk, next(s for s in SCENES if s.name == "details-filled"), "fi", 2.0, False)
    lay_out(kiosk, LYING[1], 2.0, False)
    kiosk.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    wait_until(kiosk.keyboard_is_away, "the keyboard to go")
    kiosk.settle()
    assert kiosk.item(name).hasActiveFocus()
