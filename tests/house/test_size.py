from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.house.tree import house_files, python_files

MOST_LINES = 400
MEDIAN_LINES = 100
MOST_FUNCTION_LINES = 50
MEDIAN_FUNCTION_LINES = 8
PACKAGES = ("kiosk", "booth", "visitor")
# What a migration makes is a list of tables: cut into functions it reads worse.
LISTS = ("migrations/versions",)


def lines_of(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def functions_of(file: Path) -> dict[str, int]:
    """The lines of each function of `file`, from its `def` to its end."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {
        f"{file.name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def all_functions(files: Iterable[Path]) -> dict[str, int]:
    counted = (file for file in files if not any(part in file.as_posix() for part in LISTS))
    return {name: lines for file in counted for name, lines in functions_of(file).items()}


def too_long(sizes: dict[str, int], most: int) -> dict[str, int]:
    return {name: lines for name, lines in sizes.items() if lines > most}


def file_sizes(files: Iterable[Path]) -> dict[str, int]:
    return {file.as_posix(): lines_of(file) for file in files}


def test_no_file_is_longer_than_400_lines() -> None:
    endings = {".py", ".qml", ".js", ".css", ".html"}
    files = [file for file in house_files() if file.suffix in endings]
    assert too_long(file_sizes(files), MOST_LINES) == {}
    assert len(files) > 150


def test_the_median_file_has_at_most_100_lines() -> None:
    sizes = file_sizes(python_files(*PACKAGES))
    assert median(sizes.values()) <= MEDIAN_LINES
    assert len(sizes) > 50


def test_no_function_is_longer_than_50_lines() -> None:
    assert too_long(all_functions(python_files(*PACKAGES)), MOST_FUNCTION_LINES) == {}


def test_the_median_function_has_at_most_8_lines() -> None:
    sizes = all_functions(python_files(*PACKAGES))
    assert median(sizes.values()) <= MEDIAN_FUNCTION_LINES
    assert len(sizes) > 300


def test_what_is_too_long_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "long.py"
    file.write_text("class A:\n    def f(self):\n" + "        pass\n" * 399)
    assert too_long(file_sizes([file]), MOST_LINES) == {file.as_posix(): 401}
    assert too_long(all_functions([file]), MOST_FUNCTION_LINES) == {"long.py:2 f": 400}
