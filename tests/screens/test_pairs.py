from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tests.screens.pairs import all_pairs, covering, shares, unseen

sizes = st.lists(st.integers(1, 5), min_size=2, max_size=4)
PLENTY = 10_000


def named(lengths: list[int]) -> list[list[str]]:
    """As many values for each factor, all with names of their own."""
    number = count()
    return [[f"v{next(number)}" for _ in range(length)] for length in lengths]


@given(sizes)
def test_every_two_values_are_seen_together(lengths: list[int]) -> None:
    factors = named(lengths)
    assert unseen(covering(factors, PLENTY), factors) == set()


@given(sizes)
def test_every_row_shows_something_new(lengths: list[int]) -> None:
    factors = named(lengths)
    rows = covering(factors, PLENTY)
    assert len(set(rows)) == len(rows)
    assert len(rows) <= len(all_pairs(factors))


@given(sizes, st.integers(0, 30))
def test_where_there_is_no_room_each_screen_still_has_its_turn(
    lengths: list[int], most: int
) -> None:
    factors = named(lengths)
    rows = covering(factors, most)
    assert len(rows) <= most
    seen = [sum(row[0] == first for row in rows) for first in factors[0]]
    if most >= len(factors[0]):
        assert min(seen) >= 1


def test_what_there_is_no_room_for_is_seen_in_the_group() -> None:
    scenes = [f"{group}{number}" for group in ("a", "b", "c") for number in range(4)] + ["d"]
    ways = [["fi", "sv", "en", "se"], ["1", "2", "3", "4"]]
    rows = covering([scenes, *ways], 3 * len(scenes) + 1, lambda scene: scene[0])
    groups = [(row[0][0], *row[1:]) for row in rows]
    assert unseen(groups, [["a", "b", "c", "d"], *ways]) == set()


def test_the_pictures_are_few() -> None:
    scenes = [f"scene{number}" for number in range(40)]
    rows = covering([scenes, ["fi", "sv", "en"], ["a", "b"], ["1", "2", "3", "4"]], PLENTY)
    # Each scene needs one for each of the most values that another factor has.
    assert len(rows) == 4 * 40


def test_shares_never_are_more_than_the_whole() -> None:
    found = shares({"kiosk": 35, "room": 50, "web": 26}, 100)
    assert found == {"kiosk": 31, "room": 45, "web": 23}
