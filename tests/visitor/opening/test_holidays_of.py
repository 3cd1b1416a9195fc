from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.fakes.hours import HELSINKI, errand, hours
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.rules import Country, Opening, State, state_at


@pytest.mark.parametrize(
    ("day", "finland", "sweden"),
    [
        (date(2026, 12, 6), True, False),
        (date(2026, 6, 6), False, True),
        (date(2026, 6, 19), True, True),
        (date(2026, 12, 24), True, True),
        (date(2026, 12, 31), False, True),
        (date(2027, 1, 6), True, True),
        (date(2027, 3, 26), True, True),
        (date(2026, 11, 12), False, False),
    ],
)
def test_each_country_keeps_its_own_days(day: date, finland: bool, sweden: bool) -> None:
    assert (PublicHolidays(Country.FI)(day), PublicHolidays(Country.SE)(day)) == (finland, sweden)


def test_an_ordinary_sunday_is_no_holiday() -> None:
    assert not PublicHolidays(Country.SE)(date(2026, 11, 15))


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [
        (Country.FI, "fi", "Itsenäisyyspäivä"),
        (Country.FI, "sv", "Självständighetsdagen"),
        (Country.FI, "en", "Independence Day"),
        (Country.SE, "sv", ""),
    ],
)
def test_a_holiday_has_a_name_where_the_country_has_it(
    country: Country, language: str, name: str
) -> None:
    assert PublicHolidays(country).name(date(2026, 12, 6), language) == name


def test_finnish_has_no_names_for_swedens_days() -> None:
    assert PublicHolidays(Country.SE).name(date(2026, 6, 6), "fi") == ""


@pytest.mark.parametrize(
    ("country", "opens"), [(Country.FI, datetime(2026, 12, 28, 6)), (Country.SE, None)]
)
def test_the_run_of_christmas_is_passed_over(country: Country, opens: datetime | None) -> None:
    # Open on Mondays only; for Sweden on Thursdays, which are Christmas and New Year's Eve.
    week = [hours((8, 16))] if country is Country.FI else [(), (), (), hours((8, 16))]
    one = errand(*week)
    moment = datetime(2026, 12, 23, 12, tzinfo=UTC)
    found = state_at(Opening(country, (one,)), one, moment, HELSINKI, PublicHolidays(country))
    assert found == State(False, opens=opens and opens.replace(tzinfo=UTC))
