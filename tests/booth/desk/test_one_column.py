"""The desk in large words: one column at a time, by hand and by keyboard at the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.fakes.desk_hub import arrival, customer, ended, session, state
from tests.fakes.desk_window import OpenDesk
from visitor.languages import SHIPPED

PAPERS = ["answers-survey-advisor", "writes-diary"]


@pytest.fixture
def large(desk: OpenDesk) -> OpenDesk:
    """A desk with somebody at work, in words twice the usual size."""
    desk.tell(state(customers=[customer(14)], arrivals=[arrival(1)], sessions=[ended(next=PAPERS)]))
    desk.display.setScale(2.0)
    desk.lay_out()
    return desk


def columns(desk: OpenDesk) -> set[str]:
    names = ("desk-queue", "desk-sessions", "desk-rooms")
    return {name for name in names if desk.shows(name)}


@pytest.mark.parametrize(("scale", "count"), [(1.0, 3), (1.3, 3), (1.6, 1), (2.0, 1)])
def test_as_many_columns_are_seen_as_there_is_room_for(
    desk: OpenDesk, scale: float, count: int
) -> None:
    desk.tell(state())
    desk.display.setScale(scale)
    desk.lay_out()
    assert len(columns(desk)) == count
    assert desk.shows("desk-tab-rooms") == (count == 1)


def test_a_tab_shows_its_column_and_no_tab_hides_whose_turn_it_is(large: OpenDesk) -> None:
    for name in ("queue", "rooms", "sessions"):
        large.click(f"desk-tab-{name}")
        assert columns(large) == {f"desk-{name}"}
        assert "Sinun vuorosi" in large.item("desk-tab-sessions").property("description")


def test_a_customer_is_served_from_the_queue_and_back_again(large: OpenDesk) -> None:
    large.click("desk-tab-queue")
    large.click("desk-customer-0")
    assert large.shows("desk-start")
    assert large.focused() == "desk-start-back"
    large.click("desk-start-back")
    assert columns(large) == {"desk-queue"}


def test_tabs_are_pressed_by_keyboard_and_the_column_comes_next(large: OpenDesk) -> None:
    large.item("desk-tab-queue").forceActiveFocus()
    large.key(Qt.Key.Key_Space)
    assert columns(large) == {"desk-queue"}
    assert large.focused() == "desk-tab-queue"
    for wanted in ("desk-tab-sessions", "desk-tab-rooms", "desk-new-customer", "desk-customer-0"):
        large.key(Qt.Key.Key_Tab)
        assert large.focused() == wanted


def test_news_leave_the_focus_on_its_tab(large: OpenDesk) -> None:
    large.item("desk-tab-rooms").forceActiveFocus()
    large.tell(state(customers=[customer(14), customer(15)], sessions=[session(1)]))
    assert large.focused() == "desk-tab-rooms"


def test_a_long_column_is_paged_by_its_button(large: OpenDesk) -> None:
    large.tell(state(arrivals=[arrival(number) for number in range(12)]))
    large.click("desk-tab-queue")
    more = large.item("desk-queue-more")
    more.forceActiveFocus()
    pages = 0
    while not more.property("atEnd"):
        large.key(Qt.Key.Key_Space)
        pages += 1
        assert pages < 20
    last = large.item("desk-take-11")
    assert (
        last.mapToScene(last.boundingRect().bottomLeft()).y()
        < more.mapToScene(more.boundingRect().topLeft()).y()
    )
    large.key(Qt.Key.Key_Space)
    assert not more.property("atEnd")


@pytest.mark.parametrize("language", SHIPPED)
def test_a_customer_is_made_in_each_language(large: OpenDesk, language: str) -> None:
    large.click("desk-tab-queue")
    large.click("desk-new-customer")
    large.click(f"desk-language-{language}")
    ((kind, made),) = large.hub.commands
    assert (kind, made["language"]) == ("customer.wait", language)


def test_easy_finnish_is_named_in_the_queue_and_in_the_session(desk: OpenDesk) -> None:
    desk.tell(
        state(
            customers=[customer(14, language="fi-simple")],
            sessions=[{**session(1), "language": "fi-simple"}],
        )
    )
    said = desk.says()
    assert said.count("suomi (selkosuomi)") == 2
