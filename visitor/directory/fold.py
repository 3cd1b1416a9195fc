"""Owns the folding of names to plain letters, and the Finnish order of letters. Pure."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that have no accent to take off: Unicode does not decompose them.
_STROKED = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "ŋ": "n",
    "þ": "th",
    "ß": "ss",
    "ł": "l",
    "ŧ": "t",
    "ħ": "h",
    "ı": "i",
}
# The last letters of the alphabet come after z, in this order: å ä ö.
_LAST = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"}


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    """One character in lower case without accents: none, one or two characters."""
    bare = "".join(
        part
        for part in unicodedata.normalize("NFKD", letter.lower())
        if not unicodedata.combining(part)
    )
    # Mathematical letters become capitals only now.
    return "".join(_STROKED.get(part, part) for part in bare.lower())


def fold(text: str) -> str:
    """`text` in lower case, every Latin letter as ASCII; other scripts keep their letters."""
    if text.isascii():
        return text.lower()
    return "".join(map(fold_letter, text))


@lru_cache(maxsize=4096)
def _collated_letter(letter: str) -> str:
    return _LAST.get(letter) or fold_letter(letter)


def collation_key(text: str) -> str:
    """A key that sorts names in the Finnish order: å ä ö last, accents otherwise not counted."""
    if text.isascii():
        return text.lower()
    return "".join(map(_collated_letter, unicodedata.normalize("NFC", text).lower()))
