"""Owns which languages there are, and what a program must know of each. Any thread.

A language is one Fluent file, named by its BCP 47 tag. The house ships some; a municipality puts
more into the folder that LUUKKU_TRANSLATIONS names.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from visitor.paths import ASSETS

# In the order in which people are offered them. "simple" is the registered tag of easy language.
SHIPPED = ("fi", "sv", "en", "fi-simple")
# Names of places, departments and services are always given in these.
NAMED_IN = ("fi", "sv", "en")
LONGEST_TAG = 35
FOLDER_VARIABLE = "LUUKKU_TRANSLATIONS"
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_FIRST = "fi"
_FOR_STRANGERS = "en"


@cache
def languages() -> tuple[str, ...]:
    """Every language there is a file of: ours, then those added, by their tags."""
    folder = added_folder()
    found = sorted(file.stem for file in folder.glob("*.ftl")) if folder else []
    added = (tag for tag in found if TAG.fullmatch(tag) and len(tag) <= LONGEST_TAG)
    return tuple(dict.fromkeys((*SHIPPED, *added)))


def added_folder() -> Path | None:
    """Where a municipality keeps languages of its own."""
    named = os.environ.get(FOLDER_VARIABLE, "")
    return Path(named) if named else None


def translation_file(language: str) -> Path:
    """The Fluent file of `language`, which is one of `languages`."""
    folder = added_folder()
    if folder and language not in SHIPPED:
        return folder / f"{language}.ftl"
    return ASSETS / "translations" / f"{language}.ftl"


def stand_in(language: str) -> str | None:
    """Whose words are used where `language` has none: that of its larger tag, else English."""
    if language in NAMED_IN:
        return None
    parent = language.rpartition("-")[0]
    return known(parent) if parent.partition("-")[0] in languages() else _FOR_STRANGERS


def understood_by(language: str) -> Iterator[str]:
    """`language`, then each that stands in for the one before."""
    tag: str | None = language
    while tag:
        yield tag
        tag = stand_in(tag)


def known(language: str) -> str:
    """`language`, or the larger one it belongs to, or Finnish where we have neither."""
    return next((tag for tag in _wider(language) if tag in languages()), _FIRST)


def wished(wishes: str, otherwise: str = _FIRST) -> str:
    """The first language that we have of an Accept-Language header, which weighs nothing here."""
    ours = {tag.lower(): tag for tag in languages()}
    for wish in wishes.split(","):
        tag = wish.partition(";")[0].strip().lower()
        if found := next((ours[one] for one in _wider(tag) if one in ours), ""):
            return found
    return otherwise


def in_language(names: Mapping[str, str], language: str) -> str:
    """What `names` holds for `language`, else for one that its readers understand."""
    return names.get(spoken_by(names, language), "")


def spoken_by(names: Mapping[str, str], language: str) -> str:
    """The language in which `in_language` finds its words; "" where there are none."""
    if found := next((tag for tag in understood_by(language) if names.get(tag)), ""):
        return found
    return _FIRST if names.get(_FIRST) else next(iter(names), "")


def _wider(tag: str) -> Iterator[str]:
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
