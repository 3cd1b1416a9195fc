"""A page of a long column at the desk ends between its parts: nothing in it is cut through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.fakes import sweep
from tests.fakes.desk_hub import customer, session, state
from tests.fakes.desk_window import OpenDesk
from tests.fakes.sweep import ancestors, box
from tests.screens.desk_scenes import DESK_SCENES, show

LONG = ("start-faults", "survey", "diary-faults", "note-too-long", "looks", "sign-in-many")
# A box of words reaches a little beyond what is painted of them.
SLACK = 3.0


def view_of(item: QQuickItem) -> QQuickItem | None:
    """What shows a page of the column that `item` is in."""
    return next((one for one in ancestors(item) if one.objectName().endswith("-view")), None)


def parts(desk: OpenDesk) -> list[tuple[str, QRectF, QRectF]]:
    """Words and controls in columns that scroll, with where they are and what of it is shown."""
    page = desk.item("stage").height()
    found = []
    for item in {*sweep.texts_of(desk), *sweep.touchables(desk)}:
        view = view_of(item)
        # What is higher than a page can be seen only in pieces.
        if view is not None and item.height() < page / 4:
            name = item.objectName() or str(item.property("text"))
            found.append((name, box(item), box(view)))
    return found


def cut(desk: OpenDesk) -> list[str]:
    faults = []
    for name, place, view in parts(desk):
        seen = place.intersected(view)
        if SLACK < seen.height() < place.height() - SLACK:
            faults.append(f"{name}: {seen.height():.0f} of {place.height():.0f}")
    return faults


def whole(desk: OpenDesk) -> set[str]:
    return {name for name, place, view in parts(desk) if view.contains(place)}


def mores(desk: OpenDesk) -> list[QQuickItem]:
    return [one for one in desk.items() if one.objectName().endswith("-more")]


@pytest.mark.parametrize("name", LONG)
def test_every_page_ends_between_parts_and_all_are_seen_in_turn(desk: OpenDesk, name: str) -> None:
    scene = next(one for one in DESK_SCENES if one.name == name)
    show(desk, scene, "fi", 1.0, False)
    for language in ("en", "fi-simple"):
        desk.desk.speak(language)
        for scale in (1.6, 2.0):
            desk.display.setScale(scale)
            desk.settle()
            everything = {part for part, _, _ in parts(desk)}
            seen = whole(desk)
            for page in range(6):
                assert cut(desk) == [], f"{language} x{scale}, page {page}"
                for more in mores(desk):
                    more.metaObject().invokeMethod(more, "activated")
                desk.settle()
                seen |= whole(desk)
            assert everything - seen == set(), f"{language} x{scale}"


def test_what_the_keyboard_comes_to_is_seen_whole_and_nothing_beside_it_is_cut(
    desk: OpenDesk,
) -> None:
    desk.tell(state(customers=[customer(number) for number in range(14, 26)]))
    desk.settle()
    for number in (11, 5, 0, 8):
        row = desk.item(f"desk-customer-{number}")
        row.forceActiveFocus()
        desk.settle()
        view = view_of(row)
        assert view is not None
        assert box(view).contains(box(row))
        assert cut(desk) == []


def test_in_the_largest_words_the_language_is_marked_and_can_be_changed(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1)]))
    desk.display.setScale(2.0)
    desk.settle()
    assert not desk.shows("desk-speak-sv")
    assert desk.item("desk-language-open").property("text") == "Suomi"
    desk.click("desk-language-open")
    desk.click("desk-looks-sv")
    desk.click("desk-looks-done")
    assert desk.item("desk-language-open").property("text") == "Svenska"
