"""Which combinations are drawn so that every two values are seen together at least once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def covering(factors: Sequence[Sequence[str]], most: int) -> list[Row]:
    """Rows in which all pairs occur, those of the first factor in turns: first each of it once.

    At most `most` rows: then pairs with the first factor are left out, never a value of it
    before all others have had their turn.
    """
    left, turn = all_pairs(factors), 0
    rows: list[Row] = []
    settings = list(product(*factors[1:]))
    while left and len(rows) < most:
        first = factors[0][turn % len(factors[0])]
        turn += 1
        shared = any(pair[0][0] for pair in left)
        best = max(((first, *one) for one in settings), key=lambda row: _news(row, left, shared))
        if _news(best, left, shared):
            rows.append(best)
            left -= set(pairs_of(best))
    return rows


def _news(row: Row, left: set[Pair], shared: bool) -> int:
    """How much `row` shows that was not seen; what all screens share weighs less."""
    own = sum(10 for at in range(1, len(row)) if ((0, row[0]), (at, row[at])) in left)
    return own + (sum(pair in left for pair in pairs_of(row) if pair[0][0]) if shared else 0)


def shares(counts: Mapping[str, int], most: int) -> dict[str, int]:
    """How `most` pictures are shared among programs that have these numbers of scenes."""
    whole = sum(counts.values())
    return {name: most * count // whole for name, count in counts.items()}


def unseen(rows: Iterable[Row], factors: Sequence[Sequence[str]]) -> set[Pair]:
    """The pairs that no row shows."""
    return all_pairs(factors) - {pair for row in rows for pair in pairs_of(row)}
