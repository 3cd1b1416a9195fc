from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.appointments.page import host_of, invited_page, when
from tests.fakes.kiosk_hub import NOON, invited
from visitor.client.invitation_view import Fit
from visitor.languages import SHIPPED
from visitor.texts import texts

HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("fit", Fit)
def test_every_fit_has_its_words_in_every_language(fit: Fit, language: str) -> None:
    page = invited_page(texts(language), HELSINKI, NOON, invited(fit))
    assert page.welcome is (fit not in (Fit.WRONG_DAY, Fit.OVER))
    assert page.question
    assert ("Pekka Hämäläinen" in page.lead) is page.welcome
    assert (page.host, page.initials) == ("Pekka Hämäläinen", "PH")
    assert page.department


@pytest.mark.parametrize(
    ("language", "today", "later"),
    [
        ("fi", "tänään klo 10.41", "15.11.2026 klo 10.41"),
        ("sv", "i dag kl. 10.41", "15.11.2026 kl. 10.41"),
        ("en", "today at 10:41", "15 November 2026 at 10:41"),
        ("fi-simple", "tänään kello 10.41", "15.11.2026 kello 10.41"),
    ],
)
def test_today_is_called_today_and_other_days_by_their_date(
    language: str, today: str, later: str
) -> None:
    words = texts(language)
    assert when(words, HELSINKI, NOON, NOON) == today
    assert when(words, HELSINKI, NOON, NOON + timedelta(days=3)) == later


def test_today_is_the_day_of_the_place_and_not_of_greenwich() -> None:
    night = datetime(2026, 11, 12, 22, 30, tzinfo=UTC)
    assert when(texts("fi"), HELSINKI, night, night + timedelta(hours=12)).startswith("tänään")


def test_an_hour_that_there_is_twice_is_said_by_the_clock_on_the_wall() -> None:
    twice = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert when(texts("fi"), HELSINKI, twice, twice) == "tänään klo 3.30"


def test_the_host_is_as_one_who_was_chosen_from_the_list() -> None:
    host = host_of(invited())
    assert (host.id, host.name, host.given, host.initials) == (
        "h0", "Pekka Hämäläinen", "Pekka", "PH",
    )  # fmt: skip
