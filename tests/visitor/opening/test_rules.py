from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.hours import HELSINKI, errand, hours, words
from visitor.opening.rules import (
    HORIZON_DAYS,
    Country,
    Errand,
    Exemption,
    Opening,
    Span,
    State,
    Why,
    closing_of,
    day_of,
    moment_of,
    next_closing,
    state_at,
)

WEEK = [hours((8, 16))] * 5
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
ZONES = st.sampled_from([HELSINKI, ZoneInfo("Europe/Stockholm"), ZoneInfo("UTC")])
MINUTE = timedelta(minutes=1)


def never(_day: date) -> bool:
    return False


def at(text: str, zone: ZoneInfo = HELSINKI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def state(one: Errand, moment: datetime, *more: Exemption) -> State:
    return state_at(Opening(Country.FI, (one,), more), one, moment, HELSINKI, never)


def exemption(first: str, last: str, *spans: tuple[float, float]) -> Exemption:
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Exemption(*days, frozenset({"check-in"}), hours(*spans), words("a", "b", "c"))


@st.composite
def day_spans(draw: st.DrawFn) -> tuple[Span, ...]:
    cuts = sorted(draw(st.sets(st.integers(0, 1439), min_size=0, max_size=6)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    late: bool = draw(st.booleans())
    if spans and late:
        # The last one goes on past midnight.
        spans[-1] = Span(spans[-1].start, draw(st.integers(1440, spans[-1].start + 1440)))
    return tuple(spans)


weeks = st.tuples(*[day_spans()] * 7).map(
    lambda days: Errand("check-in", words("a", "b", "c"), days)
)
holidays = st.frozensets(DAYS, max_size=20)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda one: one.replace(second=0, microsecond=0, tzinfo=UTC)
)


@settings(max_examples=150, deadline=None)
@given(weeks, holidays, moments, ZONES)
def test_a_state_lasts_until_the_moment_it_names_and_changes_there(
    one: Errand, closed: frozenset[date], moment: datetime, zone: ZoneInfo
) -> None:
    opening = Opening(Country.FI, (one,))

    def ask(when: datetime) -> State:
        return state_at(opening, one, when, zone, closed.__contains__)

    found = ask(moment)
    turn = found.until if found.open else found.opens
    if turn is None:
        return
    assert moment < turn <= moment + timedelta(days=HORIZON_DAYS)
    assert ask(turn - MINUTE).open == found.open
    assert ask(turn).open != found.open


@settings(max_examples=100, deadline=None)
@given(weeks, moments, ZONES)
def test_it_is_open_exactly_while_the_clock_is_within_the_hours_of_today_or_yesterday(
    one: Errand, moment: datetime, zone: ZoneInfo
) -> None:
    local = moment.astimezone(zone)
    if local.utcoffset() != (local - timedelta(days=2)).utcoffset():
        # The days on which the clock is turned have their own test.
        return
    minute = local.hour * 60 + local.minute
    today, yesterday = one.week[local.weekday()], one.week[local.weekday() - 1]
    wanted = any(span.start <= minute < span.end for span in today) or any(
        minute + 1440 < span.end for span in yesterday
    )
    found = state_at(Opening(Country.FI, (one,)), one, moment, zone, never)
    assert found.open == wanted


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(0, 2880), st.integers(0, 2880), ZONES)
def test_later_on_the_clock_is_never_earlier_in_time(
    day: date, one: int, other: int, zone: ZoneInfo
) -> None:
    early, late = sorted((one, other))
    assert moment_of(day, early, zone) <= moment_of(day, late, zone)


def test_a_common_day_opens_and_closes() -> None:
    one = errand(*WEEK)
    assert state(one, at("2026-11-12T07:59")) == State(False, opens=at("2026-11-12T08:00"))
    assert state(one, at("2026-11-12T08:00")) == State(True, until=at("2026-11-12T16:00"))
    assert state(one, at("2026-11-12T16:00")) == State(False, opens=at("2026-11-13T08:00"))


def test_a_night_goes_on_past_midnight_and_through_what_follows() -> None:
    one = errand(hours((22, 26)), hours((2, 4), (5, 6)))
    assert state(one, at("2026-11-10T01:00")) == State(True, until=at("2026-11-10T04:00"))


def test_what_never_closes_has_no_end() -> None:
    assert state(errand(*[hours((0, 24))] * 7), at("2026-11-12T10:00")) == State(True)


def test_a_long_closing_names_no_opening_beyond_two_weeks() -> None:
    one, closed = errand(*WEEK), exemption("2026-12-01", "2026-12-31")
    assert state(one, at("2026-12-01T09:00"), closed) == State(False)
    # Monday 4 January at eight is within two weeks of 21 December at eight, not before.
    closed = exemption("2026-12-01", "2027-01-03")
    assert state(one, at("2026-12-21T07:59"), closed) == State(False)
    found = state(one, at("2026-12-21T08:00"), closed)
    assert found == State(False, opens=at("2027-01-04T08:00"))


@pytest.mark.parametrize(
    ("span", "open_for"),
    [((2, 5), 2), ((3, 4), 0), ((3.5, 5), 1), ((2, 3.5), 1)],
)
def test_the_hour_that_summer_time_takes_is_not_there(
    span: tuple[float, float], open_for: int
) -> None:
    sunday = errand(*[()] * 6, hours(span))
    before = at("2026-03-29T01:00")
    minutes = sum(state(sunday, before + MINUTE * number).open for number in range(300))
    assert minutes == open_for * 60


def test_the_hour_that_comes_twice_is_open_both_times() -> None:
    sunday = errand(*[()] * 6, hours((2, 5)))
    start = at("2026-10-25T02:00")
    assert state(sunday, start) == State(True, until=start + timedelta(hours=4))


def test_an_exception_goes_before_a_holiday_and_only_for_its_errands() -> None:
    one, other = errand(*WEEK), errand(*WEEK, id="other")
    open_on = exemption("2026-12-24", "2026-12-24", (9, 12))
    opening = Opening(Country.FI, (one, other), (open_on,))
    day = date(2026, 12, 24)
    mine, theirs = (day_of(opening, each, day, lambda _: True) for each in (one, other))
    assert (mine.spans, mine.why) == (hours((9, 12)), Why.EXCEPTION)
    assert (theirs.spans, theirs.why) == ((), Why.HOLIDAY)


def closes(day: str, *errands: Errand) -> datetime:
    opening = Opening(Country.FI, errands) if errands else None
    return closing_of(opening, date.fromisoformat(day), HELSINKI, never)


def test_the_last_errand_closes_the_place() -> None:
    pause = errand(*[hours((8, 12), (13, 16))] * 5)
    late = errand(*[hours((9, 18))] * 3, id="remote")
    assert closes("2026-11-11", pause, late) == at("2026-11-11 18:00")
    assert closes("2026-11-12", pause, late) == at("2026-11-12 16:00")


def test_a_day_without_hours_closes_at_its_midnight() -> None:
    assert closes("2026-11-14", errand(*WEEK)) == at("2026-11-15 00:00")
    assert closes("2026-11-12") == at("2026-11-13 00:00")


def test_a_closing_past_midnight_is_of_the_day_before() -> None:
    night = Opening(Country.FI, (errand(*[hours((18, 26))] * 5),))
    friday = at("2026-11-14 02:00")
    assert next_closing(night, at("2026-11-14 01:59"), HELSINKI, never) == friday
    assert next_closing(night, friday, HELSINKI, never) == at("2026-11-15 00:00")


@pytest.mark.parametrize(
    ("day", "came", "after"),
    [
        # The day that has 23 hours, and the one that has 25.
        ("2026-03-29", "2026-03-29 00:30", timedelta(hours=22, minutes=30)),
        ("2026-10-25", "2026-10-25 00:30", timedelta(hours=24, minutes=30)),
    ],
)
def test_midnight_is_midnight_when_clocks_change(day: str, came: str, after: timedelta) -> None:
    assert next_closing(None, at(came), HELSINKI, never) == at(came) + after == closes(day)


def test_a_closing_in_the_hour_that_is_not_there_is_when_clocks_have_moved() -> None:
    night = errand(*[()] * 5, hours((20, 27.5)))
    assert closes("2026-03-28", night) == at("2026-03-29 04:00")


@settings(max_examples=60)
@given(weeks, st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), ZONES)
def test_the_next_closing_is_the_first_one_after(
    one: Errand, naive: datetime, zone: ZoneInfo
) -> None:
    opening, moment = Opening(Country.FI, (one,)), naive.replace(tzinfo=UTC)
    found = next_closing(opening, moment, zone, never)
    assert moment < found <= moment + timedelta(hours=49)
    day = moment.astimezone(zone).date()
    near = [
        closing_of(opening, day + timedelta(days=number), zone, never) for number in range(-2, 4)
    ]
    assert found in near
    assert not [closing for closing in near if moment < closing < found]
