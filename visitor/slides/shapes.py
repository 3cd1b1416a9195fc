"""Owns what a slide and an item of a feed are. Plain data. Any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; words by language. It is valid from `first` to `last`, both included.

    `stamp` tells one picture of the same name from another, as its file's time does.
    """

    title: Mapping[str, str] = field(default_factory=dict)
    text: Mapping[str, str] = field(default_factory=dict)
    alt: Mapping[str, str] = field(default_factory=dict)
    picture: Path | None = None
    stamp: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed, in words that are fit to be shown; `at` is in UTC."""

    title: str
    text: str
    at: datetime | None = None
