"""Owns what a password must be, and how a typed login and password are read. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from enum import StrEnum
from itertools import pairwise

SHORTEST = 12
LONGEST = 200
FEWEST_DIFFERENT = 5
LONGEST_LOGIN = 254


class Weakness(StrEnum):
    """Why a password is not taken."""

    SHORT = "short"
    LONG = "long"
    PERSONAL = "personal"
    COMMON = "common"


def plain_password(typed: str) -> str:
    """What was typed, so that every keyboard's way of writing a letter counts as the same."""
    return unicodedata.normalize("NFKC", typed)


def plain_login(typed: str) -> str:
    """The login that was typed, in lower case; "" where it can be nobody's."""
    login = unicodedata.normalize("NFKC", typed).strip().lower()
    return login if len(login) <= LONGEST_LOGIN and login.isprintable() else ""


def weakness(
    plain: str,
    login: str,
    name: str,
    common: Collection[str],
    authority: Collection[str] = (),
) -> Weakness | None:
    """Why `plain` is not taken from the person of `login` and `name`, None where it is.

    `common` holds folded passwords, as `folded` gives them, `authority` what the person's
    organisation is called.
    """
    if len(plain) < SHORTEST:
        return Weakness.SHORT
    if len(plain) > LONGEST:
        return Weakness.LONG
    if _is_made_of(_letters(plain), _parts((login, name, *authority))):
        return Weakness.PERSONAL
    if len(set(plain)) < FEWEST_DIFFERENT or folded(plain) in common or _is_run(folded(plain)):
        return Weakness.COMMON
    return None


def folded(plain: str) -> str:
    """`plain` without case and gaps: how common passwords are compared."""
    return re.sub(r"\s", "", plain).casefold()


def _parts(texts: Iterable[str]) -> set[str]:
    """The words of `texts`, as `_letters` gives them."""
    words = (word for text in texts for word in re.split(r"[\W\d_]+", plain_password(text)))
    return {letters for word in words if (letters := _letters(word))}


def _is_made_of(letters: str, parts: Collection[str]) -> bool:
    """Whether `letters` are parts and nothing else, in any order and as often as one likes."""
    ends = {0}
    for begin in range(len(letters)):
        if begin in ends:
            ends |= {begin + len(part) for part in parts if letters.startswith(part, begin)}
    return bool(letters) and len(letters) in ends


def _letters(text: str) -> str:
    """`text` without case, dots over letters, gaps, digits and marks: no year helps a name."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalpha())


def _is_run(text: str) -> bool:
    """Whether each character follows the one before it in the alphabet or among digits."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return steps in ({1}, {-1}) or steps in ({1, -9}, {-1, 9})
