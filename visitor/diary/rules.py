"""Owns what an advisor may write into the diary. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from visitor.privacy.id_numbers import holds_id_number

MOST_MINUTES = 600
MOST_NOTE = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """A diary entry: how it went, how long it took, and a note without a person."""

    outcome: str
    minutes: int
    note: str


def wrong(entry: Entry, outcomes: Collection[str]) -> str | None:
    """What is wrong with `entry` for a service with `outcomes`, for the log; None if nothing."""
    if entry.outcome not in outcomes:
        return "outcome"
    if not 0 <= entry.minutes <= MOST_MINUTES:
        return "minutes"
    if len(entry.note) > MOST_NOTE:
        return "note: too long"
    # A database takes neither NUL nor half a character.
    if not all(sign.isprintable() or sign in "\n\t" for sign in entry.note):
        return "note: control characters"
    return "note: an identity number" if holds_id_number(entry.note) else None
