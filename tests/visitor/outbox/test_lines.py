from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.outbox import lines

MOMENT = datetime(2026, 11, 12, 8, 5, tzinfo=UTC)


@given(st.text(st.characters(), max_size=300), st.integers(1, 100))
def test_whatever_was_typed_becomes_one_line_that_can_be_encoded(text: str, most: int) -> None:
    line = lines.one_line(text, most)
    assert len(line) <= most
    assert len(line.splitlines()) <= 1
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(mark) for mark in line}
    line.encode("utf-8")


def test_line_breaks_and_direction_overrides_are_taken_out() -> None:
    assert lines.one_line("Matti\r\nBcc: x@y.fi\u202e\x00", 80) == "Matti Bcc: x@y.fi"


def test_joined_emoji_stay_whole() -> None:
    assert lines.one_line("Aino 👩\u200d💻", 80) == "Aino 👩\u200d💻"


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    assert lines.one_line("a" * 100, 10) == "a" * 9 + "…"


def test_only_names_from_right_to_left_are_fenced() -> None:
    assert lines.isolated("Matti") == "Matti"
    assert lines.isolated("محمد") == "\u2068محمد\u2069"


@pytest.mark.parametrize(
    ("language", "time", "both"),
    [
        ("fi", "klo 8.05", "12.11.2026 klo 8.05"),
        ("sv", "kl. 8.05", "12.11.2026 kl. 8.05"),
        ("en", "8:05", "12 November 2026 at 8:05"),
    ],
)
def test_times_are_written_as_the_language_does(language: str, time: str, both: str) -> None:
    assert lines.clock_time(MOMENT, language) == time
    assert lines.date_and_time(MOMENT, language) == both


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Do http://evil.example/x", "Do evil. example/x"),
        ("Dohttp://evil.example", "evil. example"),
        ("WWW.evil.example", "evil. example"),
        ("Åsa-Liisa von Öhman", "Åsa-Liisa von Öhman"),
    ],
)
def test_a_name_does_not_become_a_link(typed: str, shown: str) -> None:
    assert lines.one_line(lines.without_links(typed), 100) == shown
