"""Owns when an errand is open: weeks, holidays, exceptions, and the state at a moment. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

HORIZON_DAYS = 14
DAY_MINUTES = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)

IsHoliday = Callable[[date], bool]


class Country(StrEnum):
    """Whose public holidays close."""

    FI = "FI"
    SE = "SE"


class Why(StrEnum):
    """What the hours of a day come from."""

    WEEK = "week"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Local minutes from the midnight that begins its day; `end` may lie in the next day.

    `0 <= start < 1440` and `start < end <= start + 1440`.
    """

    start: int
    end: int


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Errand:
    """One errand: its name by language, and seven days of spans from Monday on."""

    id: str
    name: Mapping[str, str]
    week: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Exemption:
    """Other hours, or none, for `errands` from `first` to `last`, both included; and why."""

    first: date
    last: date
    errands: frozenset[str]
    spans: Spans
    reason: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything of one file."""

    country: Country
    errands: tuple[Errand, ...]
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """The hours that begin on one day, what they come from, and the reason of an exception."""

    spans: Spans
    why: Why
    reason: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` until `end`, in UTC, without a break."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class State:
    """Open until `until`, or closed until `opens`; None is "not within two weeks"."""

    open: bool
    until: datetime | None = None
    opens: datetime | None = None


def day_of(opening: Opening, errand: Errand, on: date, is_holiday: IsHoliday) -> Day:
    """The hours of `errand` that begin `on` this day. An exception goes before a holiday."""
    for one in opening.exemptions:
        if one.first <= on <= one.last and errand.id in one.errands:
            return Day(one.spans, Why.EXCEPTION, one.reason)
    if is_holiday(on):
        return Day((), Why.HOLIDAY)
    return Day(errand.week[on.weekday()], Why.WEEK)


def state_at(
    opening: Opening, errand: Errand, moment: datetime, zone: tzinfo, is_holiday: IsHoliday
) -> State:
    """Whether `errand` is open at `moment`, and when that changes. `moment` is timezone-aware."""
    today = moment.astimezone(zone).date()
    # What began yesterday may go on past midnight.
    days = [today + _DAY * number for number in range(-1, HORIZON_DAYS + 2)]
    spans = ((day, day_of(opening, errand, day, is_holiday).spans) for day in days)
    return _state(stretches(spans, zone), moment)


def _state(found: Sequence[Stretch], moment: datetime) -> State:
    horizon = moment + _DAY * HORIZON_DAYS
    for one in found:
        if moment < one.start:
            return State(open=False, opens=one.start if one.start <= horizon else None)
        if moment < one.end:
            return State(open=True, until=one.end if one.end <= horizon else None)
    return State(open=False)


def closing_of(opening: Opening | None, on: date, zone: tzinfo, is_holiday: IsHoliday) -> datetime:
    """When the place closes after the hours that begin `on` this day, in UTC.

    That is the end of its last errand; on a day without hours, the midnight that ends it.
    """
    found = (day_of(opening, one, on, is_holiday) for one in opening.errands) if opening else ()
    ends = [span.end for day in found for span in day.spans]
    return moment_of(on, max(ends, default=DAY_MINUTES), zone)


def next_closing(
    opening: Opening | None, moment: datetime, zone: tzinfo, is_holiday: IsHoliday
) -> datetime:
    """The first closing after `moment`, in UTC. A day's hours may reach into the next day."""
    today = moment.astimezone(zone).date()
    days = [today + _DAY * number for number in (-1, 0, 1)]
    closings = (closing_of(opening, day, zone, is_holiday) for day in days)
    return min(closing for closing in closings if closing > moment)


def stretches(days: Iterator[tuple[date, Spans]], zone: tzinfo) -> list[Stretch]:
    """The spans of `days` as moments in order; what touches or overlaps is one."""
    parts = sorted(
        (moment_of(day, span.start, zone), moment_of(day, span.end, zone))
        for day, spans in days
        for span in spans
    )
    merged: list[Stretch] = []
    for start, end in parts:
        # A span inside the hour that summer time takes away has no length.
        if start == end:
            continue
        if merged and start <= merged[-1].end:
            start, end = merged[-1].start, max(end, merged[-1].end)
            merged.pop()
        merged.append(Stretch(start, end))
    return merged


def moment_of(day: date, minutes: int, zone: tzinfo) -> datetime:
    """The moment, in UTC, at which clocks in `zone` show `minutes` after the midnight of `day`.

    Of an hour that there is twice it is the first; of one that there is not, its end.
    """
    local = datetime.combine(day, time()) + _MINUTE * minutes
    missing = 0
    while not _exists(local, zone):
        local -= _MINUTE
        missing += 1
    found = local.replace(tzinfo=zone).astimezone(UTC)
    return found + _MINUTE if missing else found


def _exists(local: datetime, zone: tzinfo) -> bool:
    there = local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there.replace(tzinfo=None) == local
