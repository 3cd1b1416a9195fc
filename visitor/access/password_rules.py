"""Owns what a password must be, and how a typed login and password are read. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
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


def weakness(plain: str, login: str, name: str, common: Collection[str]) -> Weakness | None:
    """Why `plain` is not taken from the person of `login` and `name`, None where it is.

    `common` holds folded passwords, as `folded` gives them.
    """
    if len(plain) < SHORTEST:
        return Weakness.SHORT
    if len(plain) > LONGEST:
        return Weakness.LONG
    if _letters(plain) in _personal(login, name):
        return Weakness.PERSONAL
    if len(set(plain)) < FEWEST_DIFFERENT or folded(plain) in common or _is_run(folded(plain)):
        return Weakness.COMMON
    return None


def folded(plain: str) -> str:
    """`plain` without case and gaps: how common passwords are compared."""
    return re.sub(r"\s", "", plain).casefold()


def _personal(login: str, name: str) -> set[str]:
    words = name.split()
    candidates = (login, login.partition("@")[0], name, "".join(reversed(words)))
    return {letters for text in candidates if (letters := _letters(text))}


def _letters(text: str) -> str:
    # A year or an exclamation mark after a name makes no password of it.
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalpha())


def _is_run(text: str) -> bool:
    """Whether each character follows the one before it in the alphabet or among digits."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return steps in ({1}, {-1}) or steps in ({1, -9}, {-1, 9})
