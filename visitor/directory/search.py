"""Owns finding a host by a few typed letters, typing errors forgiven. Pure; one thread at a time.

It imports nothing but the standard library and rapidfuzz: a kiosk's start waits for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from visitor.directory.fold import collation_key, fold
from visitor.directory.words import (
    NameWord,
    Span,
    TypedWord,
    merged,
    name_words,
    spans_of,
    typed_words,
)

LEAST_LETTERS = 2
# What an answer costs: all typing errors of a name weigh more than all folds, those more than
# standing inside a name (Ala-Mäkelä for "mäkelä"), and that more than being a beginning only.
_FAULT, _FOLDED, _INNER, _UNFINISHED = 1_000_000, 10_000, 100, 1
_AFTER_ALL = "\U0010ffff"

Costs = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class HostEntry:
    """A host as a screen may know them: no address, no number."""

    id: str
    given: str
    family: str
    title: str
    department: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True)
class Match:
    """A host that was found; `spans` are the parts of `host.name` that answer what was typed."""

    host: HostEntry
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of names: as it is spelled, folded, whether it leads its name, and whose it is."""

    spelled: str
    folded: str
    leads: bool
    owners: list[int]

    def cost(self, typed: TypedWord) -> int:
        """What it costs as an answer to the start of itself."""
        folded = 0 if self.spelled.startswith(typed.spelled) else _FOLDED
        return folded + self._place_and_end(len(typed.folded))

    def cost_with_faults(self, typed: TypedWord, faults: int) -> int:
        """What it costs as an answer to what is `faults` letters off."""
        first = 0 if self.folded[0] == typed.folded[0] else _FOLDED
        return faults * _FAULT + first + self._place_and_end(len(typed.folded) + faults)

    def _place_and_end(self, letters: int) -> int:
        return _INNER * (not self.leads) + _UNFINISHED * (len(self.folded) > letters)


class HostIndex:
    """Finds hosts by the starts of their names, in any order of names.

    What is spelled as typed comes before what needed folding (å typed as a), and that before
    what was typed with an error; equals stand in the Finnish order of family and given names.
    """

    def __init__(self, hosts: Iterable[HostEntry]) -> None:
        # Slow to import, and no screen needs it before its first directory.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, Levenshtein

        self._extract, self._distance, self._edits = process.extract, OSA.distance, Levenshtein
        order = cache(collation_key)
        self._hosts = sorted(hosts, key=lambda h: (order(h.family), order(h.given), h.name, h.id))
        split = cache(name_words)
        self._names = [
            [*split(host.given), *split(host.family, len(host.given) + 1)] for host in self._hosts
        ]
        self._words = _index(self._names)
        self._folded = [word.folded for word in self._words]
        numbers = {(word.spelled, word.leads): n for n, word in enumerate(self._words)}
        self._numbers = [
            [numbers[word.spelled, word.leads] for word in name] for name in self._names
        ]
        self._most_words = max(map(len, self._numbers), default=0)
        self._beginnings: dict[int, list[str]] = {}

    def find(self, typed: str, limit: int = 50) -> list[Match]:
        """At most `limit` hosts, each with a name word that starts like every typed word.

        The best come first. Nothing is found below two letters. Never raises, whatever is typed.
        """
        words = typed_words(typed)
        letters = sum(letter.isalpha() for word in words for letter in word.spelled)
        if letters < LEAST_LETTERS or len(words) > self._most_words:
            return []
        costs = [self._costs(word, 0) for word in words]
        found = self._ranked(words, costs, limit)
        faults = [word.faults_forgiven(nothing_found=not found) for word in words]
        if len(found) < limit and any(faults):
            costs = [self._costs(word, most) for word, most in zip(words, faults, strict=True)]
            found = self._ranked(words, costs, limit)
        return [self._match(host, words, costs) for host in found]

    def _costs(self, typed: TypedWord, faults: int) -> dict[int, int]:
        """What each word of the index costs as an answer; a word not named does not answer."""
        costs: dict[int, int] = {}
        for beginning, distance in self._near(typed.folded, faults) if faults else ():
            for number in self._starting_with(beginning):
                cost = self._words[number].cost_with_faults(typed, distance)
                costs[number] = min(cost, costs.get(number, cost))
        for number in self._starting_with(typed.folded):
            costs[number] = self._words[number].cost(typed)
        return costs

    def _starting_with(self, beginning: str) -> range:
        first = bisect_left(self._folded, beginning)
        return range(first, bisect_left(self._folded, beginning + _AFTER_ALL, first))

    def _near(self, typed: str, faults: int) -> Iterator[tuple[str, int]]:
        """Beginnings of words that are up to `faults` wrong letters away, and how many."""
        for length in range(len(typed) - faults, len(typed) + faults + 1):
            for beginning, distance, _ in self._extract(
                typed,
                self._beginnings_of(length),
                scorer=self._distance,
                score_cutoff=faults,
                limit=None,
            ):
                # Three letters with an error say little: at least the first must be right.
                if distance and (len(typed) > 3 or beginning[0] == typed[0]):
                    yield beginning, int(distance)

    def _beginnings_of(self, length: int) -> list[str]:
        """The different first `length` letters of all words that have as many."""
        if length not in self._beginnings:
            found = {folded[:length] for folded in self._folded if len(folded) >= length}
            self._beginnings[length] = sorted(found)
        return self._beginnings[length]

    def _ranked(self, typed: list[TypedWord], costs: list[dict[int, int]], limit: int) -> list[int]:
        if len(typed) == 1:
            return self._ranked_by_one_word(costs[0], limit)
        candidates = set.intersection(*(self._owners(words) for words in costs))
        ranked = []
        for host in candidates:
            answer = _answer(self._numbers[host], typed, costs)
            if answer is not None:
                cost, places = answer
                ranked.append((cost, places != sorted(places), host))
        return [host for _, _, host in sorted(ranked)[:limit]]

    def _ranked_by_one_word(self, costs: Costs, limit: int) -> list[int]:
        """The same for one typed word, to which thousands of hosts may answer."""
        tiers: dict[int, list[int]] = defaultdict(list)
        for number, cost in costs.items():
            tiers[cost].append(number)
        found: dict[int, None] = {}
        for _, numbers in sorted(tiers.items()):
            found.update(dict.fromkeys(sorted(self._owners(numbers))))
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def _owners(self, numbers: Iterable[int]) -> set[int]:
        return set().union(*(self._words[number].owners for number in numbers))

    def _match(self, host: int, typed: list[TypedWord], costs: list[dict[int, int]]) -> Match:
        entry, spans = self._hosts[host], list[Span]()
        answer = _answer(self._numbers[host], typed, costs)
        for word, place in zip(typed, answer[1] if answer else (), strict=True):
            letters = self._letters(word.folded, self._words[self._numbers[host][place]].folded)
            spans += spans_of(entry.name, self._names[host][place].start, letters)
        return Match(entry, tuple(merged(spans)))

    def _letters(self, typed: str, word: str) -> set[int]:
        """Which letters of `word` answer the letters of `typed`; both folded."""
        if word.startswith(typed):
            return set(range(len(typed)))
        lengths = range(1, min(len(word), len(typed) + 2) + 1)
        nearest = min(
            lengths,
            key=lambda n: (self._distance(typed, word[:n]), abs(len(typed) - n)),
        )
        blocks = self._edits.editops(typed, word[:nearest]).as_matching_blocks()
        return {block.b + step for block in blocks for step in range(block.size)}


def _index(names: Sequence[list[NameWord]]) -> list[_Word]:
    """The different words of all names, sorted by how they fold."""
    owners: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for host, name in enumerate(names):
        for key in {(word.spelled, word.leads) for word in name}:
            owners[key].append(host)
    words = [
        _Word(spelled, fold(spelled), leads, hosts) for (spelled, leads), hosts in owners.items()
    ]
    return sorted(words, key=lambda word: (word.folded, word.spelled, word.leads))


def _answer(
    name: Sequence[int], typed: Sequence[TypedWord], costs: Sequence[Costs]
) -> tuple[int, list[int]] | None:
    """Give each typed word a word of `name` of its own: the cost, and the place of each.

    The longest chooses first: whatever it can start, a shorter one that begins alike can too.
    None where a typed word is left without.
    """
    places = [-1] * len(typed)
    total = 0
    for turn in sorted(range(len(typed)), key=lambda n: -len(typed[n].folded)):
        free = [
            (cost, place)
            for place, word in enumerate(name)
            if place not in places and (cost := costs[turn].get(word)) is not None
        ]
        if not free:
            return None
        cost, places[turn] = min(free)
        total += cost
    return total, places
