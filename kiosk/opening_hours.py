"""Owns reading the kiosk's opening hours, off the GUI thread: calendars are heavy to load."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from visitor.catalogue.faults import CatalogueError
from visitor.languages import languages
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.reader import load_opening
from visitor.opening.telling import Hours, told
from visitor.texts import texts


@dataclass(frozen=True, slots=True)
class Found:
    """The hours, or None and a line for each fault of their file."""

    hours: Hours | None
    faults: tuple[str, ...] = ()


def found_in(file: Path, timezone: str, now: datetime) -> Found:
    """The opening hours of `file`, for a place in `timezone`."""
    try:
        opening = load_opening(file)
    except CatalogueError as bad:
        return Found(None, tuple(str(fault) for fault in bad.faults))
    hours = Hours(opening, PublicHolidays(opening.country), ZoneInfo(timezone))
    # Said once in each language, so that the screen never waits for its sentences to be read.
    for language in languages():
        told(texts(language), hours, now)
    return Found(hours)
