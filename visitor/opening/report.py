"""Owns how the file of opening hours, or what is wrong with it, is told to who wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from visitor.catalogue.faults import Fault
from visitor.catalogue.report import told_lines
from visitor.languages import in_language
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.rules import HORIZON_DAYS, WEEKDAYS, Opening, Why, day_of
from visitor.opening.telling import date_of, row_of
from visitor.texts import Texts


def told_faults(faults: Sequence[Fault], words: Texts) -> Iterator[str]:
    """A heading, and a line for each fault: file, line, key and what."""
    yield words.get("opening-refused", count=len(faults))
    yield from told_lines(faults, words)


def told_two_weeks(words: Texts, opening: Opening, first: date) -> Iterator[str]:
    """Two weeks from `first`, a line a day: its errands with their hours, and why they differ."""
    holidays = PublicHolidays(opening.country)
    yield words.get("opening-good")
    for number in range(HORIZON_DAYS):
        day = first + timedelta(days=number)
        weekday = words.get("opening-weekday", weekday=WEEKDAYS[day.weekday()])
        when = words.get("opening-day", weekday=weekday, date=date_of(words, day))
        yield "  ".join([f"{when:<16}", *_cells(words, opening, holidays, day)]).rstrip()


def _cells(words: Texts, opening: Opening, holidays: PublicHolidays, day: date) -> Iterator[str]:
    days = [day_of(opening, errand, day, holidays) for errand in opening.errands]
    rows = zip(opening.errands, days, strict=True)
    yield " · ".join(row_of(words, errand, found) for errand, found in rows)
    reasons = {
        in_language(found.reason, words.language) for found in days if found.why is Why.EXCEPTION
    }
    yield from sorted(f"({reason})" for reason in reasons)
    if any(found.why is Why.HOLIDAY for found in days):
        name = holidays.name(day, words.language)
        yield f"({name or words.get('opening-public-holiday')})"
