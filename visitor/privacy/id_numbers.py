"""Owns finding the identity numbers of people in free text: Finnish and Swedish shapes. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASH = r"[-\u2010-\u2015\u2212]"
_GAP = r"[ \t\u00a0./]?"
_TWO = r"([0-9]{2})"
_DATE = _TWO + _GAP + _TWO + _GAP + _TWO
_FINNISH = re.compile(
    rf"(?<![0-9]){_DATE}\s*(?:[+A-FU-Y]|{_DASH})\s*([0-9]{{3}})\s?([0-9A-Y])(?![0-9])",
    re.IGNORECASE,
)
_FINNISH_BARE = re.compile(r"(?<![0-9])([0-9]{6})([0-9]{3})([A-Y])(?![0-9A-Z])", re.IGNORECASE)
_SWEDISH = re.compile(rf"(?<![0-9])(?:18|19|20)?{_DATE}\s*(?:\+|{_DASH})\s*([0-9]{{4}})(?![0-9])")
_SWEDISH_BARE = re.compile(r"(?<![0-9+])(?:18|19|20)?([0-9]{6})\s?([0-9]{4})(?![0-9])")
_CHECK_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def holds_id_number(text: str) -> bool:
    """Whether `text` holds what looks like a person's identity number.

    Where a sign stands in the number, its shape with a possible date is enough. Without a sign,
    the check digit must be right too: else references and telephone numbers would be caught.
    """
    return any(True for _ in _spans(_plain(text)))


def without_id_numbers(text: str) -> str:
    """`text` with an ellipsis in the place of each number; unchanged where there is none."""
    plain = _plain(text)
    kept = plain
    while span := next(_spans(kept), None):
        kept = f"{kept[: span[0]]}…{kept[span[1] :]}"
    return text if kept == plain else kept


def _plain(text: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _FINNISH.finditer(text):
        if _possible(day=found[1], month=found[2]):
            yield found.span()
    for found in _FINNISH_BARE.finditer(text):
        letter = _CHECK_LETTERS[int(found[1] + found[2]) % 31]
        if _possible(day=found[1][:2], month=found[1][2:4]) and found[3].upper() == letter:
            yield found.span()
    for found in _SWEDISH.finditer(text):
        if _possible(day=found[3], month=found[2]):
            yield found.span()
    for found in _SWEDISH_BARE.finditer(text):
        possible = _possible(day=found[1][4:], month=found[1][2:4])
        if possible and _luhn(found[1] + found[2]):
            yield found.span()


def _possible(day: str, month: str) -> bool:
    # A Swedish co-ordination number has 60 added to the day.
    return 1 <= int(month) <= 12 and 1 <= int(day) % 60 <= 31 and int(day) <= 91


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
