"""Owns what the desk's three columns say of themselves where only one of them is seen. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from booth.desk.session_cards import Card
from booth.desk.side_rows import room_rows
from booth.desk.state import DeskState
from visitor.texts import Texts


@dataclass(frozen=True, slots=True)
class Tab:
    """One column: what it is called, how many there are, and what must not be missed in it.

    `name` is queue, sessions or rooms; `calls` says that it is the advisor's turn there.
    """

    name: str
    title: str
    count: str
    note: str
    calls: str


def tabs(words: Texts, state: DeskState, cards: Sequence[Card]) -> tuple[Tab, ...]:
    """The three columns in the order in which they are read."""
    return (_queue(words, state), _sessions(words, cards), _rooms(words, state))


def _queue(words: Texts, state: DeskState) -> Tab:
    arrivals = len(state.arrivals)
    note = words.get("desk-tab-arrivals", count=arrivals) if arrivals else ""
    waiting = words.get("desk-queue-count", count=len(state.customers))
    return Tab("queue", words.get("desk-queue"), waiting, note, "")


def _sessions(words: Texts, cards: Sequence[Card]) -> Tab:
    going = sum(one.now for one in cards)
    turn = any(one.tone == "turn" for one in cards)
    return Tab(
        "sessions",
        words.get("desk-sessions"),
        words.get("desk-tab-sessions", count=going),
        "",
        words.get("desk-tab-turn") if turn else "",
    )


def _rooms(words: Texts, state: DeskState) -> Tab:
    rows = room_rows(words, state)
    free = sum(one.state == "free" for one in rows)
    faults = sum(one.attention for one in rows)
    note = words.get("desk-tab-faults", count=faults) if faults else ""
    return Tab("rooms", words.get("desk-rooms"), words.get("desk-tab-rooms", count=free), note, "")
