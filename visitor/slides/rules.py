"""Owns which slides are shown when, and which words are fit to be shown. Pure. Any thread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import lcm

from visitor.slides.shapes import Item, Slide

MOST_TITLE = 60
MOST_TEXT = 200
MOST_ALT = 120
MOST_SLIDES = 24
MOST_ITEMS = 30
MOST_MARKS = 2
LONGEST_WORD = 32
# Words in no language that we know of: shown in every turn.
ANY = "und"
_EARLY = timedelta(minutes=10)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def valid(slides: Iterable[Slide], today: date) -> list[Slide]:
    """Those of `slides` that may be shown today, a day of the place."""
    return [
        slide
        for slide in slides
        if (slide.first is None or slide.first <= today)
        and (slide.last is None or today <= slide.last)
    ]


def of_feed(items: Sequence[Item], now: datetime, days: int) -> list[Slide]:
    """The newest items as slides: none from the future, none older than `days`."""
    oldest, latest = now - timedelta(days=days), now + _EARLY
    shown = [item for item in items if item.at is None or oldest <= item.at <= latest]
    shown.sort(key=lambda item: item.at or oldest, reverse=True)
    return [_slide(item) for item in shown[:MOST_ITEMS]]


def _slide(item: Item) -> Slide:
    title = {ANY: item.title} if item.title else {}
    return Slide(title, {ANY: item.text} if item.text else {})


def is_stale(fetched: datetime, now: datetime, keep_days: int) -> bool:
    """Whether a feed that was last read at `fetched` is too old to be trusted."""
    return now - fetched > timedelta(days=keep_days)


def at_turn(turn: int, count: int, languages: int) -> int:
    """Which of `count` is shown in a turn, so that each meets each language in time."""
    together = lcm(count, languages)
    return (turn + turn // together) % count


def fit_words(title: str, text: str) -> tuple[str, str]:
    """A heading and a text that can be shown whole. Nothing is cut inside a sentence.

    A heading that is too long becomes the text; of a long text its first sentences remain.
    """
    head, body = plain(title), plain(text)
    if len(head) > MOST_TITLE:
        return "", first_sentences(head)
    return head, first_sentences(body)


def first_sentences(text: str) -> str:
    """As many whole sentences from the beginning as fit; "" where not even one does."""
    if any(len(word) > LONGEST_WORD for word in text.split()):
        return ""
    if len(text) <= MOST_TEXT:
        return text
    kept = ""
    for sentence in _SENTENCE.split(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > MOST_TEXT:
            break
        kept = longer
    return kept


def plain(text: str) -> str:
    """`text` in one line, without control, bidi and other invisible marks, or towers of accents."""
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if letter.isspace():
            kept.append(" ")
        elif kind[0] != "C" and marks <= MOST_MARKS:
            kept.append(letter)
    return " ".join("".join(kept).split())


def in_utc(moment: datetime | None, zone: tzinfo = UTC) -> datetime | None:
    """`moment` in UTC, in `zone` where it names none; None where no such moment can be told."""
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
