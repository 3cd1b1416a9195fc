"""Owns how all tests are run within bearable time: groups side by side, whole journeys alone.

Run: `python -m tests.run`. A group is a folder of tests; what it says is printed when it has
ended. `python -m pytest` runs the same tests, one after the other.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.house.tree import ROOT

SIDE_BY_SIDE = 3
# They play whole programs or sound against the clock, and need the machine for themselves.
ALONE = ("tests/booth/media", "tests/journey")
# They take longest: begun last, they would run on by themselves at the end.
FIRST = (
    "tests/booth/official",
    "tests/visitor/remote",
    "tests/kiosk",
    "tests/booth/room",
    "tests/booth/desk",
)
# `make check` has run them.
CHECKED = ("tests/house",)
LONGEST_S = 1500


def groups(tests: Path) -> list[list[str]]:
    """Every folder with tests below `tests`, the longest first, but for those run elsewhere."""
    folders: dict[Path, list[str]] = {}
    for file in sorted(tests.rglob("test_*.py")):
        folders.setdefault(file.parent, []).append(file.relative_to(ROOT).as_posix())
    named = {folder.relative_to(ROOT).as_posix(): files for folder, files in folders.items()}
    longest = sorted(named, key=lambda name: (_place(name), -len(named[name])))
    return [named[name] for name in longest if name not in {*ALONE, *CHECKED}]


def _place(name: str) -> int:
    return FIRST.index(name) if name in FIRST else len(FIRST)


def files_of(folder: Path) -> list[str]:
    """The tests of one folder, without those of folders inside it."""
    return sorted(file.relative_to(ROOT).as_posix() for file in folder.glob("test_*.py"))


def run(places: Iterable[str]) -> bool:
    """Run one group; whether all of it passed."""
    command = [sys.executable, "-m", "pytest", "-q", *places]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=LONGEST_S, check=False, cwd=ROOT
    )
    place = Path(command[-1]).parent if len(command) > 5 else command[-1]
    sys.stdout.write(f"\n== {place}\n{done.stdout}{done.stderr}")
    sys.stdout.flush()
    return done.returncode == 0


def main() -> int:
    """Run everything; 1 where anything failed."""
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        passed = list(pool.map(run, groups(ROOT / "tests")))
    passed += [run(files_of(ROOT / place)) for place in ALONE]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
