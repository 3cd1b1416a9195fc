"""What the tests of the house read: the files that are, or would be, in the repository."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def house_files() -> list[Path]:
    """Every tracked file and every new one that is not ignored, without deleted ones."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return sorted({file for file in files if file.is_file()})


def python_files(*folders: str) -> list[Path]:
    """The house's Python files below `folders`."""
    return [f for f in house_files() if f.suffix == ".py" and _top(f) in folders]


def _top(file: Path) -> str:
    return file.relative_to(ROOT).parts[0]
