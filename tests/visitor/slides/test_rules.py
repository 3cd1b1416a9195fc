"""Which slides are shown when, and which words of strangers are fit to be shown."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.slides.rules import (
    MOST_ITEMS,
    MOST_TEXT,
    MOST_TITLE,
    at_turn,
    fit_words,
    in_utc,
    is_stale,
    of_feed,
    plain,
    valid,
)
from visitor.slides.shapes import Item, Slide

NOW = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)
TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (None, None, True),
        (date(2026, 11, 12), date(2026, 11, 12), True),
        (date(2026, 11, 13), None, False),
        (None, date(2026, 11, 11), False),
    ],
)
def test_both_days_belong_to_the_time_of_a_slide(
    first: date | None, last: date | None, shown: bool
) -> None:
    assert bool(valid([Slide(first=first, last=last)], TODAY)) is shown


def test_items_of_a_feed_come_newest_first_without_old_and_future_ones() -> None:
    items = [
        Item("old", "", NOW - timedelta(days=31)),
        Item("undated", ""),
        Item("yesterday", "", NOW - timedelta(days=1)),
        Item("tomorrow", "", NOW + timedelta(days=1)),
        Item("now", "", NOW),
    ]
    assert [slide.title["und"] for slide in of_feed(items, NOW, 30)] == [
        "now",
        "yesterday",
        "undated",
    ]


def test_a_feed_has_at_most_thirty_slides() -> None:
    items = [Item(str(n), "", NOW - timedelta(minutes=n)) for n in range(80)]
    shown = of_feed(items, NOW, 30)
    assert [slide.title["und"] for slide in shown] == [str(n) for n in range(MOST_ITEMS)]


def test_a_feed_that_was_not_read_for_days_is_stale() -> None:
    assert not is_stale(NOW - timedelta(days=7), NOW, 7)
    assert is_stale(NOW - timedelta(days=7, seconds=1), NOW, 7)
    # A clock that was set back makes nothing stale.
    assert not is_stale(NOW + timedelta(days=400), NOW, 7)


@given(st.integers(1, 12), st.integers(1, 9))
def test_every_slide_meets_every_language(count: int, languages: int) -> None:
    met = {(at_turn(turn, count, languages), turn % languages) for turn in range(3000)}
    assert len(met) == count * languages


@pytest.mark.parametrize(
    ("rubbish", "left"),
    [
        ("Ranta\u202etsirp\u202c", "Rantatsirp"),
        ("a\x00b\x1b[31m\u200b", "ab[31m"),
        ("  monta\n\n väliä\t", "monta väliä"),
        ("Z" + "\u0335" * 40, "Z" + "\u0335" * 2),
        ("Åäö a\u0308", "Åäö ä"),
        ("\ud800", ""),
    ],
)
def test_marks_that_nobody_sees_are_taken_out(rubbish: str, left: str) -> None:
    assert plain(rubbish) == left


def test_a_long_heading_becomes_the_text_and_a_long_text_its_first_sentences() -> None:
    long = "Kaupunki kutsuu kaikki asukkaat kertomaan, mitä he ajattelevat uudesta puistosta."
    assert fit_words(long, "muuta") == ("", long)
    assert fit_words("Puisto", f"{long} {long} {long}") == ("Puisto", f"{long} {long}")
    assert fit_words("Puisto", "ilman pisteitä " * 20) == ("Puisto", "")


def test_a_text_with_an_address_in_it_is_not_shown() -> None:
    assert fit_words("Puisto", "https://example.fi/" + "a" * 60) == ("Puisto", "")


@given(st.text(), st.text())
def test_whatever_comes_fits_or_is_not_there(title: str, text: str) -> None:
    head, body = fit_words(title, text)
    assert len(head) <= MOST_TITLE
    assert len(body) <= MOST_TEXT
    assert (head + body).isprintable()


def test_moments_that_cannot_be_are_none() -> None:
    assert in_utc(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))) is None
    assert in_utc(datetime(2026, 1, 1)) == datetime(2026, 1, 1, tzinfo=UTC)
    assert in_utc(None) is None
