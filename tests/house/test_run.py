from __future__ import annotations

from collections import Counter

from tests.house.tree import ROOT
from tests.run import ALONE, CHECKED, groups


def test_every_test_is_run_exactly_once() -> None:
    run = Counter(file for group in groups(ROOT / "tests") for file in group)
    for folder in (*ALONE, *CHECKED):
        run.update(f.relative_to(ROOT).as_posix() for f in (ROOT / folder).glob("test_*.py"))
    there = [f.relative_to(ROOT).as_posix() for f in (ROOT / "tests").rglob("test_*.py")]
    assert run == Counter(there)
    assert len(there) > 150
