"""Owns every sentence that is shown or said: one Fluent file a language. Any thread.

What a language lacks is said in the one that stands in for it; ours lack nothing.
Sentences without placeables are kept ready in the user's cache: a screen's first frame needs
only those, and reading Fluent takes longer than drawing it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from visitor import languages

_LOCALE = re.compile(rb"^language-locale = (\S+)$", re.MULTILINE)


class Texts:
    """The texts of one language. A key that does not exist is an error of ours: KeyError."""

    def __init__(self, language: str, file: Path | None = None) -> None:
        self.language = language
        stand_in = languages.stand_in(language)
        self._stand_in = texts(stand_in) if stand_in else None
        self._source = (file or languages.translation_file(language)).read_bytes()

    def get(self, key: str, /, **facts: Any) -> str:
        """The sentence `key` with its placeables filled from `facts`."""
        if not facts and key in self._plain:
            return self._plain[key]
        if self._stand_in and not self._bundle.has_message(key):
            return self._stand_in.get(key, **facts)
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

    @property
    def locale(self) -> str:
        """Whose dates, numbers and plurals the language has: "fi-FI"."""
        return self._plain["language-locale"]

    @property
    def posix_locale(self) -> str:
        """The same as C libraries, Qt and Babel write it: "fi_FI"."""
        return self.locale.replace("-", "_")

    @property
    def voice(self) -> str:
        """Which voice of the speech synthesiser reads it aloud; "" where there is none."""
        return self._plain["language-voice"]

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"

    @property
    def direction(self) -> str:
        """Where its lines begin, as HTML says it: "ltr" or "rtl"."""
        return self._plain["language-direction"]

    @cached_property
    def _plain(self) -> dict[str, str]:
        digest = self._digest().hexdigest()[:32]
        file = _cache_folder() / f"texts-{self.language}-{digest}.json"
        kept = _read_cache(file)
        if kept is None:
            kept = self._all_plain()
            _write_cache(file, kept)
        return kept

    def _digest(self) -> hashlib._Hash:
        digest = self._stand_in._digest() if self._stand_in else hashlib.sha256()
        digest.update(self._source)
        return digest

    def _all_plain(self) -> dict[str, str]:
        keys = self.keys()
        sentences = dict(self._stand_in.plain()) if self._stand_in else {}
        for key in keys:
            sentences.pop(key, None)
        for key in keys:
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
        locale = _LOCALE.search(self._source)
        bundle = FluentBundle(
            [locale[1].decode() if locale else self.language], use_isolating=False
        )
        bundle.add_resource(self._resource)
        return bundle


@cache
def texts(language: str) -> Texts:
    """The texts of `language`, Finnish where we do not have it."""
    known = languages.known(language)
    return Texts(known) if known == language else texts(known)


def language_name(words: Texts, language: str) -> str:
    """A language by its name in `words`, else as it calls itself, else by its tag."""
    own_name = language
    if language in languages.languages():
        own_name = texts(language).get("language-own-name")
    return words.plain().get(f"language-named-{language}", own_name)


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
