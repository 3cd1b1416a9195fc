"""Languages, looks and the keyboard at the desk's real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.fakes.desk_hub import (
    arrival,
    customer,
    ended,
    session,
    state,
)
from tests.fakes.desk_window import OpenDesk

PAPERS = ["answers-survey-advisor", "writes-diary"]


def reached_by_tab(desk: OpenDesk, limit: int = 60) -> list[str]:
    """The names of the controls that Tab goes through, in order, until they come again."""
    reached: list[str] = []
    for _ in range(limit):
        desk.key(Qt.Key.Key_Tab)
        name = desk.focused()
        if name in reached:
            return reached
        reached.append(name)
    raise AssertionError(f"Tab never comes round: {reached}")


def test_the_whole_desk_changes_its_language(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-speak-sv")
    assert "Din tur" in desk.says()
    assert "Torsdag 12 november" in desk.says()
    desk.click("desk-speak-en")
    assert "Your turn" in desk.says()


def test_text_and_contrast_can_be_chosen(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.click("desk-looks-open")
    for number, scale in enumerate((1.0, 1.3, 1.6, 2.0), start=1):
        desk.click(f"desk-size-{number}")
        assert desk.theme.property("scale") == pytest.approx(scale)
    desk.click("desk-colours-contrast")
    assert desk.theme.property("mode") == "highContrast"
    desk.click("desk-colours-usual")
    desk.click("desk-size-1")
    desk.click("desk-looks-done")
    assert (desk.theme.property("scale"), desk.theme.property("mode")) == (1, "light")
    desk.click("desk-contrast")
    assert desk.theme.property("mode") == "highContrast"


def test_a_size_that_there_is_not_is_not_taken(desk: OpenDesk) -> None:
    desk.display.setScale(7.0)
    assert desk.theme.property("scale") == 1


def test_the_looks_are_chosen_by_keyboard_alone(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.item("desk-looks-open").forceActiveFocus()
    desk.key(Qt.Key.Key_Space)
    assert desk.focused() == "desk-looks-done"
    around = reached_by_tab(desk)
    assert around[:2] == ["desk-looks-fi", "desk-looks-sv"]
    assert {"desk-size-4", "desk-colours-contrast"} <= set(around)
    assert "desk-new-customer" not in around
    while desk.focused() != "desk-looks-fi-simple":
        desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Space)
    assert desk.desk.property("language") == "fi-simple"
    desk.key(Qt.Key.Key_Escape)
    assert not desk.shows("desk-looks")
    assert desk.focused() == "desk-looks-open"


def test_tab_goes_through_all_that_can_be_pressed(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)], arrivals=[arrival(1)], sessions=[session(done=8)]))
    reached = set(reached_by_tab(desk))
    wanted = {"desk-new-customer", "desk-customer-0", "desk-take-0", "desk-end", "desk-act"}
    dock = {"desk-sign-out", "desk-speak-fi", "desk-speak-sv", "desk-looks-open", "desk-contrast"}
    assert wanted | dock <= reached


def test_tab_leaves_the_note(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-note")
    desk.key(Qt.Key.Key_Tab)
    assert desk.focused() == "desk-diary-save"
    desk.key(Qt.Key.Key_Backtab)
    assert desk.focused() == "desk-note"


def test_what_the_keyboard_reaches_is_scrolled_into_sight(desk: OpenDesk) -> None:
    desk.tell(state(arrivals=[arrival(number) for number in range(12)]))
    last = desk.item("desk-take-11")
    last.forceActiveFocus()
    desk.settle()
    bottom = last.mapToScene(last.boundingRect().bottomLeft()).y()
    assert bottom < desk.window.height() - 68


def test_a_press_on_the_keyboard_survives_news(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1), session(2)]))
    button = desk.item("desk-act-1")
    button.forceActiveFocus()
    desk.tell(state(sessions=[session(1), session(2, 3)], customers=[customer(14)]))
    assert desk.focused() == "desk-act-1"
    desk.key(Qt.Key.Key_Space)
    assert desk.hub.moves() == [("step", "assesses", "")]
