"""Which combinations are drawn so that every two values are seen together at least once. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

Row = tuple[str, ...]
Pair = tuple[tuple[int, str], tuple[int, str]]


def pairs_of(row: Row) -> Iterator[Pair]:
    """Every two values of `row`, each with the factor that it is a value of."""
    yield from combinations(enumerate(row), 2)


def all_pairs(factors: Sequence[Sequence[str]]) -> set[Pair]:
    """Every two values of different factors."""
    return {
        ((one, first), (other, second))
        for one, other in combinations(range(len(factors)), 2)
        for first, second in product(factors[one], factors[other])
    }


def itself(value: str) -> str:
    """The group of a value that is in a group of its own."""
    return value


def covering(
    factors: Sequence[Sequence[str]], most: int, group: Callable[[str], str] = itself
) -> list[Row]:
    """Rows in which all pairs occur, those of the first factor in turns: first each of it once.

    At most `most` rows: then pairs with the first factor are left out, never a value of it
    before all others have had their turn, and last those that its `group` has not seen either.
    """
    drawn = _Drawn(factors, group)
    while drawn.left and len(drawn.rows) < most:
        turns = drawn.turns()
        while turns and drawn.left and len(drawn.rows) < most:
            first = max(turns, key=drawn.lacks)
            turns.remove(first)
            drawn.draw(first)
    return drawn.rows


class _Drawn:
    """The rows so far, and what none of them has shown yet."""

    def __init__(self, factors: Sequence[Sequence[str]], group: Callable[[str], str]) -> None:
        self.rows: list[Row] = []
        self.left = all_pairs(factors)
        self._factors = factors
        self._settings = [(one, _shared(one)) for one in product(*factors[1:])]
        self._group = group
        self._groups = all_pairs([list(dict.fromkeys(map(group, factors[0]))), *factors[1:]])
        self._seen: Counter[Pair] = Counter()

    def turns(self) -> list[str]:
        """Who has something left to show, or all where only what they share is left."""
        own = {pair[0][1] for pair in self.left if pair[0][0] == 0}
        return [first for first in self._factors[0] if not own or first in own]

    def lacks(self, first: str) -> int:
        """How much the group of `first` has not shown."""
        return sum(
            ((0, self._group(first)), (at, value)) in self._groups
            for at, values in enumerate(self._factors[1:], 1)
            for value in values
        )

    def draw(self, first: str) -> None:
        """Add the row of `first` that shows most; none where it would show nothing new."""
        own = [self._own(at, first) for at in range(1, len(self._factors))]
        setting, _ = max(self._settings, key=lambda one: self._news(own, *one))
        best = (first, *setting)
        pairs = set(pairs_of(best))
        if pairs & self.left:
            self.rows.append(best)
            self.left -= pairs
            self._groups -= set(pairs_of((self._group(first), *setting)))
            self._seen.update(_shared(setting))

    def _own(self, at: int, first: str) -> dict[str, tuple[bool, bool]]:
        """Which values of a factor are new to `first`, and which to its group."""
        group = self._group(first)
        return {
            value: (
                ((0, first), (at, value)) in self.left,
                ((0, group), (at, value)) in self._groups,
            )
            for value in self._factors[at]
        }

    def _news(
        self, own: list[dict[str, tuple[bool, bool]]], setting: Row, shared: tuple[Pair, ...]
    ) -> tuple[int, int, int, int]:
        """What is new: to itself, to its group, to all; and how rarely its pairs were seen."""
        news = [known[value] for known, value in zip(own, setting, strict=True)]
        return (
            sum(one for one, _ in news),
            sum(one for _, one in news),
            sum(pair in self.left for pair in shared),
            -sum(self._seen[pair] for pair in shared),
        )


def _shared(setting: Row) -> tuple[Pair, ...]:
    """The pairs of a row without its first value."""
    return tuple(combinations(enumerate(setting, 1), 2))


def shares(counts: Mapping[str, int], most: int) -> dict[str, int]:
    """How `most` pictures are shared among programs that have these numbers of scenes."""
    whole = sum(counts.values())
    return {name: most * count // whole for name, count in counts.items()}


def unseen(rows: Iterable[Row], factors: Sequence[Sequence[str]]) -> set[Pair]:
    """The pairs that no row shows."""
    return all_pairs(factors) - {pair for row in rows for pair in pairs_of(row)}
