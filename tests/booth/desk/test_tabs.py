"""What the desk's columns say of themselves where one is seen at a time."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from booth.desk.desk_page import Known, Now, page
from booth.desk.reading import read_state
from tests.fakes.desk_hub import NOON, arrival, customer, in_call, room, session, state
from visitor.texts import texts


def tabs(language: str = "fi", **told: Any) -> list[tuple[str, str, str]]:
    """Count, note and call of the queue, the sessions and the rooms."""
    now = Now(texts(language), ZoneInfo("Europe/Helsinki"), NOON, 0.0)
    drawn = page(Known(state=read_state(state(**told))), now).props.tabs
    assert [one["name"] for one in drawn] == ["queue", "sessions", "rooms"]
    return [(one["count"], one["note"], one["calls"]) for one in drawn]


def test_an_empty_desk_says_so_in_words() -> None:
    queue, sessions, _ = tabs(rooms=[])
    assert queue == ("tyhjä", "", "")
    assert sessions == ("ei yhtään", "", "")


def test_who_came_at_the_kiosk_is_counted_beside_the_queue() -> None:
    queue, *_ = tabs(customers=[customer(14)], arrivals=[arrival(1), arrival(2)])
    assert queue == ("1 odottaa", "2 ilmoittautunutta", "")


def test_the_advisors_turn_is_told_where_the_sessions_are_not_seen() -> None:
    assert tabs(sessions=[session(1, 2)])[1] == ("1 kesken", "", "Sinun vuorosi")
    assert tabs("sv", sessions=[session(1, 2)])[1] == ("1 öppet", "", "Din tur")


def test_a_session_that_waits_for_others_calls_nobody() -> None:
    assert tabs(sessions=[in_call()])[1] == ("1 kesken", "", "")


def test_free_rooms_and_faults_are_counted() -> None:
    broken = {"camera": "ok", "microphone": "missing", "speaker": "ok"}
    rooms = [room(1), room(2, devices=broken), room(3, online=False, devices=None)]
    assert tabs(rooms=rooms)[2] == ("2 vapaata", "vika 2 huoneessa", "")
