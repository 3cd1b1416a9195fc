"""One sweep over every screen of the desk: nothing clipped, too small to touch, or unnamed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from booth.desk.app import MAIN
from booth.desk.desk_display_view_model import SCALES
from tests.fakes import sweep
from tests.fakes.by_keyboard import reader_faults
from tests.fakes.desk_hub import customer, session, state
from tests.fakes.desk_sweep import CHECKS, TARGET, Glance
from tests.fakes.desk_window import OpenDesk
from tests.fakes.screens_found import Swept
from tests.fakes.sweep import texts_of, touchables
from tests.screens.desk_scenes import DESK_SCENES, DeskScene, show
from visitor.languages import SHIPPED

# The stage is alike in every window of one shape: 1440 × 900 and 1280 × 800, then 1920 × 1080.
# In a small one of that shape the same is laid out, and drawn in a tenth of the time.
SHAPES = ((360, 225), (480, 270))
# Where large words leave room for one column, what the other two show.
SIDES = {"today-empty", "today-queue", "today-busy", "new-customer", "over"}
# One thing changes at a time: a change of all colours costs as much as one of all sizes.
EVERY_LOOK = [
    (scale, contrast)
    for number, scale in enumerate(SCALES)
    for contrast in ((False, True) if number % 2 == 0 else (True, False))
]


@pytest.fixture
def small(desk: OpenDesk) -> Iterator[OpenDesk]:
    """The desk in a window that is drawn quickly."""
    yield desk
    desk.window.resize(1440, 900)
    desk.settle()


def views(desk: OpenDesk, scene: DeskScene) -> Iterator[str]:
    """Each of the columns in turn, where they are seen one at a time."""
    if scene.name not in SIDES or not desk.shows("desk-tab-queue"):
        yield ""
        return
    today = desk.item("today")
    before = today.property("view")
    for view in ("queue", "sessions", "rooms"):
        today.setProperty("view", view)
        desk.lay_out()
        yield view
    today.setProperty("view", before)


def faults_of(
    desk: OpenDesk, scene: DeskScene, language: str, turn: int, by_keys: bool
) -> list[str]:
    """What is wrong with `scene` in `language`, in each size of words and both sets of colours.

    The order of Tab is looked at in one language of each scene, in turns.
    """
    desk.desk.speak(language)
    desk.window.resize(*SHAPES[turn % len(SHAPES)])
    found = []
    for scale, contrast in EVERY_LOOK:
        desk.display.setScale(scale)
        if contrast != desk.display.property("contrast"):
            desk.display.setContrast(contrast)
        desk.lay_out()
        for view in views(desk, scene):
            seen = Glance(desk)
            where = f"{scene.name} {language} x{scale} {'contrast ' if contrast else ''}{view}"
            found += [f"{where} {check.__name__}: {one}" for check in CHECKS for one in check(seen)]
            if by_keys and not contrast:
                found += [f"{where}: {one}" for one in reader_faults(seen)]
    if by_keys:
        desk.theme.setProperty("mirrored", True)
        desk.lay_out()
        found += [f"{where} mirrored: {one}" for one in reader_faults(Glance(desk), True)]
        desk.theme.setProperty("mirrored", False)
    return found + [f"{scene.name} {language} unnamed: {one}" for one in sweep.unnamed(desk)]


@pytest.fixture(scope="module")
def swept() -> Swept:
    """Filled by the parts of the sweep, which come first in this module."""
    return Swept()


def all_looks(desk: OpenDesk, scene: DeskScene, number: int) -> Iterator[str]:
    for turn, language in enumerate(SHIPPED):
        by_keys = (number // 4 + turn) % len(SHIPPED) == 0
        yield from faults_of(desk, scene, language, number // 4 + turn, by_keys)


@pytest.mark.parametrize("part", range(4))
def test_every_screen_can_be_read_touched_and_heard_and_used_by_keyboard(
    small: OpenDesk, swept: Swept, part: int
) -> None:
    found: list[str] = []
    for number, scene in enumerate(DESK_SCENES):
        if number % 4 == part:
            small.window.resize(*SHAPES[0])
            show(small, scene, "fi", 1.0, False)
            swept.see(small.items(), scene.name)
            found += all_looks(small, scene, number)
    assert found == []


def test_the_sweep_has_seen_every_screen_panel_and_question(swept: Swept) -> None:
    # What is shown before the hub has told anything never comes again at an open desk.
    assert swept.unseen(MAIN.parent) == ["StartingScreen.qml"]


@pytest.mark.parametrize(
    ("size", "stage"),
    [((1440, 900), (1440, 900)), ((1920, 1080), (1600, 900)), ((1280, 800), (1440, 900))],
)
def test_every_window_is_filled_and_its_targets_are_large_enough(
    small: OpenDesk, size: tuple[int, int], stage: tuple[float, float]
) -> None:
    show(small, DESK_SCENES[0], "fi", 1.0, False)
    small.window.resize(*size)
    small.lay_out()
    drawn = small.item("stage")
    assert (drawn.width(), drawn.height()) == stage
    small.tell(state(sessions=[session(1, 6)], customers=[customer(14)]))
    smallest = min(min(one.width(), one.height()) for one in touchables(small))
    assert smallest * drawn.scale() >= TARGET - 0.01


def test_the_sweep_sees_what_there_is_to_see(desk: OpenDesk) -> None:
    busy = next(scene for scene in DESK_SCENES if scene.name == "today-busy")
    show(desk, busy, "fi", 1.0, False)
    assert len(texts_of(desk)) > 60
    assert len(touchables(desk)) > 20


def test_the_sweep_finds_faults(desk: OpenDesk) -> None:
    show(desk, DESK_SCENES[0], "fi", 1.0, False)
    button = desk.item("desk-sign-in")
    before = {name: button.property(name) for name in ("text", "name")}
    for name, bad in {"text": "⟦nothing⟧", "name": ""}.items():
        button.setProperty(name, bad)
    button.setHeight(20)
    desk.settle()
    names = {check.__name__ for check in (*CHECKS, sweep.unnamed) if check(desk)}
    for name, good in before.items():
        button.setProperty(name, good)
    assert {"missing_texts", "small_targets", "unnamed"} <= names
