"""Owns every sentence that is shown or said: one Fluent file a language. Any thread.

Sentences without placeables are kept ready in the user's cache: a screen's first frame needs
only those, and reading Fluent takes longer than drawing it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from visitor.paths import ASSETS

LANGUAGES = ("fi", "sv", "en")
_LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}


class Texts:
    """The texts of one language. A key that does not exist is an error of ours: KeyError."""

    def __init__(self, language: str, file: Path | None = None) -> None:
        self.language = language
        self._source = (file or ASSETS / "translations" / f"{language}.ftl").read_bytes()

    def get(self, key: str, /, **facts: Any) -> str:
        """The sentence `key` with its placeables filled from `facts`."""
        if not facts and key in self._plain:
            return self._plain[key]
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        sentence, faults = self._bundle.format_pattern(pattern, facts)
        if faults:
            raise KeyError(f"{key}: {faults[0]}")
        return str(sentence)

    def keys(self) -> list[str]:
        """Every key of the file, in the file's order."""
        return [entry.id.name for entry in self._resource.body if hasattr(entry, "id")]

    def plain(self) -> Mapping[str, str]:
        """All sentences that need no facts, ready for a screen."""
        return self._plain

    @cached_property
    def _plain(self) -> dict[str, str]:
        digest = hashlib.sha256(self._source).hexdigest()[:32]
        file = _cache_folder() / f"texts-{self.language}-{digest}.json"
        kept = _read_cache(file)
        if kept is None:
            kept = self._all_plain()
            _write_cache(file, kept)
        return kept

    def _all_plain(self) -> dict[str, str]:
        sentences = {}
        for key in self.keys():
            pattern = self._bundle.get_message(key).value
            if pattern is None:
                continue
            sentence, faults = self._bundle.format_pattern(pattern)
            if not faults:
                sentences[key] = str(sentence)
        return sentences

    @cached_property
    def _resource(self) -> Any:
        from fluent.runtime import FluentResource

        return FluentResource(self._source.decode("utf-8"))

    @cached_property
    def _bundle(self) -> Any:
        from fluent.runtime import FluentBundle

        # Isolation marks are for mixed directions; an SMS would show them as boxes.
        locales = [_LOCALES.get(self.language, self.language)]
        bundle = FluentBundle(locales, use_isolating=False)
        bundle.add_resource(self._resource)
        return bundle


@cache
def texts(language: str) -> Texts:
    """The texts of `language`, Finnish where we do not have it."""
    return Texts(language if language in LANGUAGES else "fi")


def clock_time(words: Texts, moment: datetime, zone: tzinfo) -> str:
    """The time of day in `zone`, as the language writes it: 10.42 or 10:42."""
    local = moment.astimezone(zone)
    pattern = words.get("clock-pattern")
    return pattern.replace("H", str(local.hour)).replace("mm", f"{local.minute:02d}")


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path(
        os.environ.get("HOME", "/nonexistent"), ".cache"
    )
    return Path(base) / "luukku"


def _read_cache(file: Path) -> dict[str, str] | None:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def _write_cache(file: Path, sentences: Mapping[str, str]) -> None:
    unfinished = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(sentences), encoding="utf-8")
        unfinished.replace(file)
    except OSError:
        # Without a cache every start reads Fluent: slower, and otherwise the same.
        return
