"""Owns the words of names, of typed text, and where they stand on a screen. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from visitor.directory.fold import fold, fold_letter

Span = tuple[int, int]

# Longer input was not typed as a name; what lies behind is not looked at.
_MOST_CHARACTERS = 120
# Accents may stand apart from their letters in names that were not normalized.
_PIECE = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word that somebody typed: in lower case as spelled, and folded."""

    spelled: str
    folded: str

    def faults_forgiven(self, *, nothing_found: bool) -> int:
        """How many wrong letters still count as this word; three letters alone say little."""
        length = len(self.folded)
        if length <= 3:
            return 1 if length == 3 and nothing_found else 0
        return 1 if length < 7 else 2


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name in lower case, where it starts, and whether the name starts with it."""

    spelled: str
    start: int
    leads: bool


def typed_words(typed: str) -> list[TypedWord]:
    """The words of `typed`, in their order; hyphens and other signs part words."""
    words = _PIECE.findall(_spelled(typed[:_MOST_CHARACTERS]))
    return [TypedWord(word, folded) for word in words if (folded := fold(word))]


def name_words(name: str, shift: int = 0) -> list[NameWord]:
    """The words of a given or family name that starts at `shift`; `Anna-Liisa` has three."""
    if name.isalpha():
        # Most names; an index of thousands is built while a visitor may be waiting.
        return [NameWord(_spelled(name), shift, leads=True)]
    words: list[NameWord] = []
    for chunk in re.finditer(r"\S+", name):
        parts = list(_PIECE.finditer(name, *chunk.span()))
        pieces = [(part.group(), part.start()) for part in parts]
        if len(parts) > 1:
            pieces.append(("".join(part.group() for part in parts), parts[0].start()))
        words += (NameWord(_spelled(text), shift + at, at == 0) for text, at in pieces)
    return [word for word in words if fold(word.spelled)]


def spans_of(name: str, start: int, letters: Collection[int]) -> list[Span]:
    """Where the folded `letters` of the word that starts at `start` stand in `name`."""
    spans: list[Span] = []
    letter, last = 0, max(letters, default=-1)
    for place in range(start, len(name)):
        folded = fold_letter(name[place]) if _PIECE.match(name[place]) else ""
        answers = any(n in letters for n in range(letter, letter + len(folded)))
        accent = not folded and unicodedata.combining(name[place]) and _ends_at(spans, place)
        if answers or accent:
            spans.append((place, place + 1))
        letter += len(folded)
        if letter > last and not unicodedata.combining(name[place + 1 : place + 2] or " "):
            break
    return merged(spans)


def merged(spans: list[Span]) -> list[Span]:
    """The same spans, sorted, those that touch made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _ends_at(spans: list[Span], place: int) -> bool:
    return bool(spans) and spans[-1][1] == place


def _spelled(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()
