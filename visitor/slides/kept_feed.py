"""Owns the feed as it was last read, on this machine's disk. Any thread; blocks for the disk."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from visitor.slides.rules import MOST_ITEMS, fit_words, in_utc
from visitor.slides.shapes import Item

MOST_BYTES = 128 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read from `url`: asked last at `checked`, answered last at `fetched`, in UTC."""

    url: str
    checked: datetime
    fetched: datetime | None = None
    etag: str = ""
    modified: str = ""
    items: tuple[Item, ...] = ()


class FeedFile:
    """One small file of JSON; whatever else it holds counts as nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, url: str) -> Kept | None:
        """What was kept of `url`, or None."""
        try:
            with self._path.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
            kept = _kept(json.loads(data)) if len(data) <= MOST_BYTES else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return kept if kept and kept.url == url else None

    def replace(self, kept: Kept) -> None:
        """Keep this instead. Raises OSError where the disk refuses."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = self._path.with_suffix(".half")
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(json.dumps(_written(kept)).encode())
        half.replace(self._path)


def _written(kept: Kept) -> Mapping[str, Any]:
    return {
        "url": kept.url,
        "checked": kept.checked.isoformat(),
        "fetched": kept.fetched.isoformat() if kept.fetched else "",
        "etag": kept.etag,
        "modified": kept.modified,
        "items": [
            {"title": one.title, "text": one.text, "at": one.at.isoformat() if one.at else ""}
            for one in kept.items[:MOST_ITEMS]
        ],
    }


def _kept(found: Mapping[str, Any]) -> Kept | None:
    if (checked := _moment(found["checked"])) is None:
        return None
    items = tuple(
        Item(*fit_words(one["title"], one["text"]), _moment(one["at"]))
        for one in found["items"][:MOST_ITEMS]
    )
    etag, modified = (str(found[name])[:256] for name in ("etag", "modified"))
    fetched = _moment(found["fetched"])
    return Kept(str(found["url"]), checked, fetched, etag, modified, items)


def _moment(written: str) -> datetime | None:
    return in_utc(datetime.fromisoformat(written)) if written else None
