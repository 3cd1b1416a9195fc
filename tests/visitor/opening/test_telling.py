from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.fakes.hours import HELSINKI, errand, hours, sample_hours, words
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.rules import Country, Errand, Exemption, Opening, Spans
from visitor.opening.telling import Hours, Told, spans_of, told
from visitor.texts import texts

WEEK = [hours((8, 16))] * 5


def say(language: str, moment: str, *errands: Errand, off: Exemption | None = None) -> Told:
    opening = Opening(Country.FI, errands, (off,) if off else ())
    here = Hours(opening, PublicHolidays(Country.FI), HELSINKI)
    local = datetime.fromisoformat(moment).replace(tzinfo=HELSINKI)
    return told(texts(language), here, local.astimezone(UTC))


@pytest.mark.parametrize(
    ("moment", "fi", "sv", "en"),
    [
        ("2026-11-12T10:00", "Avoinna tänään 8–16", "Öppet i dag 8–16", "Open today 8:00–16:00"),
        (
            "2026-11-12T07:00",
            "Suljettu. Avaamme tänään kello 8.00.",
            "Stängt. Vi öppnar i dag klockan 8.00.",
            "Closed. We open today at 8:00.",
        ),
        (
            "2026-11-12T16:00",
            "Suljettu. Avaamme huomenna kello 8.00.",
            "Stängt. Vi öppnar i morgon klockan 8.00.",
            "Closed. We open tomorrow at 8:00.",
        ),
        (
            "2026-11-13T16:00",
            "Suljettu. Avaamme maanantaina kello 8.00.",
            "Stängt. Vi öppnar på måndag klockan 8.00.",
            "Closed. We open on Monday at 8:00.",
        ),
    ],
)
def test_one_errand_is_said_in_one_sentence(moment: str, fi: str, sv: str, en: str) -> None:
    said = [say(language, moment, errand(*WEEK)) for language in ("fi", "sv", "en")]
    assert [one.sentence for one in said] == [fi, sv, en]
    assert all(not one.hours and not one.note for one in said)


def test_a_weekday_that_is_a_week_away_has_its_date() -> None:
    said = [
        say(language, "2026-11-30T16:00", errand(hours((8, 16)))) for language in ("fi", "sv", "en")
    ]
    assert [one.sentence for one in said] == [
        "Suljettu. Avaamme maanantaina 7.12. kello 8.00.",
        "Stängt. Vi öppnar måndag 7.12 klockan 8.00.",
        "Closed. We open on Monday 7 December at 8:00.",
    ]


def test_a_night_that_began_yesterday_says_when_it_ends() -> None:
    night = errand(*[hours((22, 26))] * 5)
    assert say("fi", "2026-11-12T23:00", night).sentence == "Avoinna tänään 22–2"
    assert say("fi", "2026-11-13T01:00", night).sentence == "Avoinna kello 2.00 asti"


def test_what_never_closes_and_what_opens_no_more_are_said() -> None:
    always, never = errand(*[hours((0, 24))] * 7), errand()
    assert say("sv", "2026-11-12T23:00", always).sentence == "Öppet dygnet runt"
    assert not say("en", "2026-11-12T23:00", never).open
    assert "two weeks" in say("en", "2026-11-12T23:00", never).sentence


def test_several_errands_are_listed_with_the_hours_of_the_day_that_is_spoken_of() -> None:
    hall, remote = errand(*WEEK), errand(hours((9, 15)), hours((9, 15)), (), hours((9, 15)))
    open_now = say("fi", "2026-11-11T10:00", hall, remote)
    assert (open_now.open, open_now.sentence) == (True, "Avoinna nyt")
    assert open_now.hours == ("Ilmo 8–16", "Ilmo: suljettu")
    closed = say("en", "2026-11-14T10:00", hall, remote)
    assert closed.sentence == "Closed. We open on Monday at 8:00."
    assert closed.hours == ("Check-in 8:00–16:00", "Check-in 9:00–15:00")


def test_errands_of_the_same_hours_need_no_list() -> None:
    said = say("fi", "2026-11-12T10:00", errand(*WEEK), errand(*WEEK, id="other"))
    assert (said.sentence, said.hours) == ("Avoinna tänään 8–16", ())


def test_a_holiday_and_an_exception_say_why() -> None:
    assert say("fi", "2026-12-24T10:00", errand(*WEEK)).note == "Tänään on juhlapyhä."
    day = date(2026, 11, 12)
    why = words("Koulutus", "Utbildning", "Training")
    off = Exemption(day, day, frozenset({"check-in"}), hours((12, 14)), why)
    assert say("sv", "2026-11-12T10:00", errand(*WEEK), off=off).note == "Utbildning"
    assert say("sv", "2026-11-12T13:00", errand(*WEEK), off=off).sentence == "Öppet i dag 12–14"


def test_the_night_before_a_holiday_does_not_say_that_it_is_closed() -> None:
    night = errand(*[hours((22, 26))] * 7)
    said = say("sv", "2026-12-24T01:00", night)
    assert (said.sentence, said.note) == ("Öppet till klockan 2.00", "")


@pytest.mark.parametrize(
    ("spans", "fi", "en"),
    [
        (hours((8, 12), (13, 16)), "8–12, 13–16", "8:00–12:00, 13:00–16:00"),
        (hours((8, 12), (12.5, 16)), "8.00–12.00, 12.30–16.00", "8:00–12:00, 12:30–16:00"),
        (hours((0, 24)), "0–24", "0:00–24:00"),
        (hours((22, 26.25)), "22.00–2.15", "22:00–2:15"),
    ],
)
def test_hours_have_minutes_everywhere_or_nowhere(spans: Spans, fi: str, en: str) -> None:
    assert (spans_of(texts("fi"), spans), spans_of(texts("en"), spans)) == (fi, en)


def test_every_hour_of_two_years_of_the_sample_can_be_said_in_every_language() -> None:
    here = sample_hours()
    for number in range(0, 24 * 365, 7):
        moment = datetime.fromtimestamp(1_790_000_000 + 3600 * number, UTC)
        said = [told(texts(language), here, moment) for language in ("fi", "sv", "en")]
        assert len({one.open for one in said}) == 1
        assert all(one.sentence and "{" not in one.sentence for one in said)
