"""Owns every sentence that is shown or said: one Fluent file a language. Any thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from visitor.paths import ASSETS

LANGUAGES = ("fi", "sv", "en")
_LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}


class Texts:
    """The texts of one language. A key that does not exist is an error of ours: KeyError."""

    def __init__(self, language: str, file: Path | None = None) -> None:
        self.language = language
        # Isolation marks are for mixed directions; our fonts would show them as boxes in SMS.
        self._bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
        source = file or ASSETS / "translations" / f"{language}.ftl"
        self._resource = FluentResource(source.read_text(encoding="utf-8"))
        self._bundle.add_resource(self._resource)

    def get(self, key: str, /, **facts: Any) -> str:
        """The sentence `key` with its placeables filled from `facts`."""
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
        sentences = {}
        for key in self.keys():
            pattern = self._bundle.get_message(key).value
            if pattern is None:
                continue
            sentence, faults = self._bundle.format_pattern(pattern)
            if not faults:
                sentences[key] = str(sentence)
        return sentences


@cache
def texts(language: str) -> Texts:
    """The texts of `language`, Finnish where we do not have it."""
    return Texts(language if language in LANGUAGES else "fi")


def clock_time(words: Texts, moment: datetime, zone: tzinfo) -> str:
    """The time of day in `zone`, as the language writes it: 10.42 or 10:42."""
    local = moment.astimezone(zone)
    return words.get("clock-time", hour=f"{local.hour}", minute=f"{local.minute:02d}")
