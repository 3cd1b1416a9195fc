from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.tree import ROOT, house_files, python_files

# Each word is cut by a ~, so that this file does not trip over itself.
_CUT = {
    "a package registry's host": r"py~pi\.org|python~hosted\.org|npm~js\.(?:org|com)"
    r"|deb~\.debian\.org|crates~\.io|conda~\.anaconda\.org",
    "a path of one machine": r"(?<![\w.])/(?:wo~rk|ro~ot)/[\w.]|/ho~me/(?!luukku)[a-z]+/"
    r"|\.\./sh~ared",
    "work that is not done": r"\b(?:TO~DO|FIX~ME|XX~X|HA~CK)\b",
    "how the work was ordered": r"(?i)\bissue~s?[ /]#?\d|\bCON~TRACT\.md",
    "who wrote it": r"(?i)\b(?:cla~ude|anth~ropic|open~ai|chat~gpt|co~pilot|sub-?ag~ents?"
    r"|language mod~el|ll~ms?)\b",
}
PATTERNS = {what: re.compile(pattern.replace("~", "")) for what, pattern in _CUT.items()}


def unwanted(files: Iterable[Path]) -> list[str]:
    """Where `files` hold what must not be there; binary files hold no words."""
    found = []
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for what, pattern in PATTERNS.items():
            for hit in pattern.finditer(text):
                line = text.count("\n", 0, hit.start()) + 1
                found.append(f"{file}:{line}: {what}: {hit.group()}")
    return found


def without_docstring(files: Iterable[Path]) -> list[str]:
    """The modules that do not begin by saying what they own."""
    return [str(f) for f in files if not ast.get_docstring(ast.parse(f.read_text("utf-8")))]


def test_no_file_holds_unwanted_words() -> None:
    files = house_files()
    assert unwanted(files) == []
    assert len(files) > 200
    assert ROOT / "tests/house/test_words.py" in files


def test_every_module_says_what_it_owns() -> None:
    files = python_files("kiosk", "booth", "visitor")
    assert without_docstring(files) == []
    assert len(files) > 50


@pytest.mark.parametrize(
    "bad",
    [
        "see files.python" + "hosted.org/x",
        "open /wo" + "rk/main/x",
        "cd /ro" + "ot/x",
        "in ../sh" + "ared/x",
        "# TO" + "DO later",
        "as iss" + "ue 2 says",
        "by Cla" + "ude",
    ],
)
def test_an_unwanted_word_is_seen(tmp_path: Path, bad: str) -> None:
    file = tmp_path / "x.md"
    file.write_text(f"good\n{bad}\n")
    (found,) = unwanted([file])
    assert found.startswith(f"{file}:2: ")


def test_words_that_only_look_alike_pass(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text("the network/main part, a grassroots/x, issued 2 keys, /a/workroom/x\n")
    (tmp_path / "x.ttf").write_bytes(b"\xff\xfe TO" + b"DO")
    assert unwanted([file, tmp_path / "x.ttf"]) == []


def test_a_module_without_a_docstring_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text("import os\n")
    assert without_docstring([file]) == [str(file)]
