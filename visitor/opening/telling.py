"""Owns how opening hours are said to people who stand before the door. Pure. Any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from visitor.languages import in_language
from visitor.opening.rules import (
    DAY_MINUTES,
    WEEKDAYS,
    Day,
    Errand,
    IsHoliday,
    Opening,
    Span,
    Spans,
    State,
    Why,
    day_of,
    moment_of,
    state_at,
)
from visitor.texts import Texts, clock_time


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, each errand with its hours (none where the sentence says it all), a note."""

    open: bool
    sentence: str
    hours: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """The opening hours of a place, ready to be asked."""

    opening: Opening
    is_holiday: IsHoliday
    zone: tzinfo

    def day(self, errand: Errand, on: date) -> Day:
        return day_of(self.opening, errand, on, self.is_holiday)

    def days(self, on: date) -> list[Day]:
        """The day of each errand, in their order."""
        return [self.day(errand, on) for errand in self.opening.errands]

    def states(self, moment: datetime) -> list[State]:
        """The state of each errand, in their order."""
        return [
            state_at(self.opening, errand, moment, self.zone, self.is_holiday)
            for errand in self.opening.errands
        ]


def told(words: Texts, hours: Hours, moment: datetime) -> Told:
    """What the place says at `moment`, which is timezone-aware, in the language of `words`."""
    today = moment.astimezone(hours.zone).date()
    states = hours.states(moment)
    days = hours.days(today)
    open_now = [state for state in states if state.open]
    note = _note(words, days, closed=not open_now)
    if open_now:
        if _several(days):
            said = words.get("opening-open-now")
            return Told(True, said, list_of(words, hours.opening.errands, days), note)
        return Told(True, _open(words, hours, moment, days[0], open_now[0]), (), note)
    opens = min((state.opens for state in states if state.opens), default=None)
    if opens is None:
        return Told(False, words.get("opening-closed-long"), (), note)
    days = hours.days(opens.astimezone(hours.zone).date())
    listed = list_of(words, hours.opening.errands, days) if _several(days) else ()
    return Told(False, _closed(words, today, opens, hours.zone), listed, note)


def _several(days: Sequence[Day]) -> bool:
    return any(day.spans != days[0].spans for day in days)


def _open(words: Texts, hours: Hours, moment: datetime, day: Day, state: State) -> str:
    if state.until is None:
        return words.get("opening-always")
    today = moment.astimezone(hours.zone).date()
    if any(_holds(span, today, moment, hours.zone) for span in day.spans):
        return words.get("opening-open-today", hours=spans_of(words, day.spans))
    # It began yesterday, and today's hours would not tell when it ends.
    return words.get("opening-open-until", time=clock_time(words, state.until, hours.zone))


def _holds(span: Span, day: date, moment: datetime, zone: tzinfo) -> bool:
    return moment_of(day, span.start, zone) <= moment < moment_of(day, span.end, zone)


def _closed(words: Texts, today: date, opens: datetime, zone: tzinfo) -> str:
    day, time = opens.astimezone(zone).date(), clock_time(words, opens, zone)
    weekday = WEEKDAYS[day.weekday()]
    apart = (day - today).days
    if apart == 0:
        return words.get("opening-closed-today", time=time)
    if apart == 1:
        return words.get("opening-closed-tomorrow", time=time)
    if apart < len(WEEKDAYS):
        return words.get("opening-closed-weekday", weekday=weekday, time=time)
    written = date_of(words, day)
    return words.get("opening-closed-date", weekday=weekday, date=written, time=time)


def _note(words: Texts, days: Sequence[Day], *, closed: bool) -> str:
    for day in days:
        if day.why is Why.EXCEPTION:
            return in_language(day.reason, words.language)
    # The night before a holiday may still be open.
    return words.get("opening-holiday") if closed and days[0].why is Why.HOLIDAY else ""


def list_of(words: Texts, errands: Sequence[Errand], days: Sequence[Day]) -> tuple[str, ...]:
    """Each errand with its hours of a day."""
    return tuple(row_of(words, *row) for row in zip(errands, days, strict=True))


def row_of(words: Texts, errand: Errand, day: Day) -> str:
    """One errand with its hours of a day."""
    name = in_language(errand.name, words.language)
    if not day.spans:
        return words.get("opening-row-closed", errand=name)
    return words.get("opening-row", errand=name, hours=spans_of(words, day.spans))


def spans_of(words: Texts, spans: Spans) -> str:
    """Hours as the language writes them, all with minutes or all without: 8–12, 13–16."""
    whole = all(minutes % 60 == 0 for span in spans for minutes in (span.start, span.end))
    pattern = words.get("opening-hour-pattern" if whole else "clock-pattern")
    return ", ".join(
        f"{_written(pattern, span.start)}–{_written(pattern, span.end)}" for span in spans
    )


def _written(pattern: str, minutes: int) -> str:
    # The end of the day is 24, the middle of the night after it is not.
    hour, minute = divmod(minutes if minutes <= DAY_MINUTES else minutes - DAY_MINUTES, 60)
    return pattern.replace("H", str(hour)).replace("mm", f"{minute:02d}")


def date_of(words: Texts, day: date) -> str:
    """A date without its year, as the language writes it."""
    return words.get("opening-date", day=day.day, month=day.month)
