"""When the idle screen is dark, and what wakes it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.night import AUTO, NEVER, NightError, is_dark, night_of
from tests.fakes.hours import HELSINKI, closed_today, errand, hours, sample_hours
from tests.fakes.kiosk_window import OpenKiosk
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.rules import Country, Opening, Span
from visitor.opening.telling import Hours

EIGHT_TO_FOUR = Hours(
    Opening(Country.SE, (errand(*(hours((8, 16)),) * 7),)), PublicHolidays(Country.SE), HELSINKI
)


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("night", "moment", "dark"),
    [
        (NEVER, at(3), False),
        (AUTO, at(20, 59), False),
        (AUTO, at(21), True),
        (AUTO, at(5, 59), True),
        (AUTO, at(6), False),
        (Span(22 * 60, 23 * 60), at(22, 30), True),
        (Span(22 * 60, 23 * 60), at(23), False),
        (Span(60, 120), at(1, 30), True),
    ],
)
def test_the_night_is_as_it_is_set(night: Span | str, moment: datetime, dark: bool) -> None:
    assert is_dark(night, None, moment, HELSINKI) is dark


@pytest.mark.parametrize(
    ("moment", "dark"),
    [(at(7, 29), True), (at(7, 30), False), (at(16, 29), False), (at(16, 30), True)],
)
def test_by_itself_it_keeps_half_an_hour_from_the_opening_hours(
    moment: datetime, dark: bool
) -> None:
    assert is_dark(AUTO, EIGHT_TO_FOUR, moment, HELSINKI) is dark
    # Hours that are set are kept whatever the house does.
    assert not is_dark(Span(60, 120), EIGHT_TO_FOUR, moment, HELSINKI)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_night_of_summer_time_begins_and_ends_by_the_clock_on_the_wall(day: date) -> None:
    start = datetime(day.year, day.month, day.day, tzinfo=HELSINKI).astimezone(UTC)
    for minutes in range(0, 26 * 60, 15):
        moment = start + timedelta(minutes=minutes)
        local = moment.astimezone(HELSINKI)
        assert is_dark(AUTO, None, moment, HELSINKI) is not (6 <= local.hour < 21)


@pytest.mark.parametrize("bad", ["", "yes", "21", "25:00-6:00", "21:00-21:00", "x" * 900])
def test_a_night_that_is_none_is_told(bad: str) -> None:
    with pytest.raises(NightError):
        night_of(bad)


def test_hours_of_the_night_are_read_as_they_are_written() -> None:
    assert night_of("21:00-06:00") == Span(21 * 60, 30 * 60)
    assert (night_of("auto"), night_of("never")) == (AUTO, NEVER)


def by_night(kiosk: OpenKiosk) -> None:
    kiosk.access.setCalm(True)
    kiosk.opening.use(closed_today())
    kiosk.night.use(closed_today())
    kiosk.night.become(AUTO)
    kiosk.settle()


def light_of(kiosk: OpenKiosk) -> float:
    """The mean light of the whole glass, 0 to 255."""
    small = kiosk.picture().scaled(60, 100)
    pixels = [QColor(small.pixel(x, y)).lightness() for x in range(60) for y in range(100)]
    return sum(pixels) / len(pixels)


def test_by_night_the_glass_is_nearly_black_and_all_words_stay(kiosk: OpenKiosk) -> None:
    day = light_of(kiosk)
    by_night(kiosk)
    assert light_of(kiosk) < day / 5
    assert light_of(kiosk) < 16
    assert not kiosk.shows("idle-window")
    assert kiosk.text("opening-sentence").startswith("Suljettu")
    for language in ("fi", "sv", "en"):
        assert kiosk.shows(f"begin-{language}")


def test_a_touch_beside_everything_wakes_the_screen_until_nobody_is_there(kiosk: OpenKiosk) -> None:
    by_night(kiosk)
    place = kiosk.item("begin-fi").mapToScene(kiosk.item("begin-fi").boundingRect().topLeft())
    QTest.mouseClick(
        kiosk.window,
        Qt.MouseButton.LeftButton,
        pos=kiosk.window.contentItem().boundingRect().center().toPoint() * 0.2,
    )
    assert not kiosk.theme.property("night")
    assert light_of(kiosk) > 60
    after = kiosk.item("begin-fi").mapToScene(kiosk.item("begin-fi").boundingRect().topLeft())
    assert after == place
    kiosk.night.sleep()
    assert kiosk.theme.property("night")


def test_the_touch_that_wakes_also_begins(kiosk: OpenKiosk) -> None:
    by_night(kiosk)
    kiosk.tap("begin-sv")
    assert (kiosk.step(), kiosk.kiosk.journey.language) == ("start", "sv")
    assert not kiosk.theme.property("night")
    # Whoever is here is not left in the dark by the night that goes on.
    kiosk.night.sleep()
    assert not kiosk.theme.property("night")


def test_the_screen_still_wanders_by_night(kiosk: OpenKiosk) -> None:
    by_night(kiosk)
    before = kiosk.item("idle-clock").mapToScene(kiosk.item("idle-clock").position())
    kiosk.clock.pass_by(minutes=1)
    kiosk.time._tick()
    kiosk.settle()
    assert kiosk.item("idle-clock").mapToScene(kiosk.item("idle-clock").position()) != before


def test_opening_hours_make_it_day(kiosk: OpenKiosk) -> None:
    by_night(kiosk)
    kiosk.night.use(sample_hours())
    assert not kiosk.theme.property("night")
