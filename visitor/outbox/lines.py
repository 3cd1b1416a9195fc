"""Owns how words that strangers typed become safe, single lines of a message."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from babel.dates import format_date

from visitor import texts

_ELLIPSIS = "…"
_DOTS_INSIDE = re.compile(r"(?<=\w)\.(?=\w)")
_LINK_STARTS = re.compile(r"[a-z][a-z0-9+.-]*://|www\.", re.IGNORECASE)
_KEPT_MARKS = "\u200c\u200d"  # Joiners: emoji and some scripts fall apart without them.
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"


def one_line(text: str, most: int) -> str:
    """`text` on one line, without control marks, cut to `most` characters."""
    line = " ".join("".join(_safe(character) for character in text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + _ELLIPSIS


def without_links(typed: str) -> str:
    """`typed` so that no mail program makes a link of it: the host trusts this message."""
    return _DOTS_INSIDE.sub(". ", _LINK_STARTS.sub(" ", typed))


def isolated(line: str) -> str:
    """`line`, fenced off where it runs from right to left, so that what follows stays put."""
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in line):
        return f"{_ISOLATE}{line}{_END_OF_ISOLATE}"
    return line


def clock_time(moment: datetime, language: str) -> str:
    """The time of day of a local `moment`, as a sentence of the language takes it in."""
    words = texts.texts(language)
    return words.get(
        "clock-in-sentence", time=texts.clock_time(words, moment, moment.tzinfo or UTC)
    )


def date_and_time(moment: datetime, language: str) -> str:
    """The date and time of a local `moment`, as the language writes them."""
    words = texts.texts(language)
    pattern = words.get("date-pattern")
    day = format_date(moment, pattern, locale=words.posix_locale)
    return words.get("date-and-time", day=day, time=clock_time(moment, language))


def _safe(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    if character in _KEPT_MARKS or category not in ("Cf", "Cs", "Co", "Cn"):
        return character
    return ""
