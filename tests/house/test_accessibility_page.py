"""What docs/accessibility.md says is kept by a test is kept by one that there is."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.tree import ROOT

PAGE = ROOT / "docs" / "accessibility.md"
_NAMED = re.compile(r"`((?:[a-z_]+/)*[a-z_]+\.(?:py|js))`")
_LAST = "page_audit.js"


def not_there(text: str, tests: Path) -> list[str]:
    """The tests that `text` names and that do not exist."""
    names = {name for name in _NAMED.findall(text) if name != _LAST}
    return sorted(name for name in names if not (tests / name).is_file())


def test_every_test_that_the_page_names_exists() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert not_there(text, ROOT / "tests") == []
    assert len(set(_NAMED.findall(text))) > 15


def test_the_page_speaks_of_every_clause_that_applies() -> None:
    text = PAGE.read_text(encoding="utf-8")
    clauses = ["4.2", *(f"5.{number}" for number in range(1, 10)), "6", "8", "9", "11", "12"]
    silent = [one for one in clauses if not re.search(rf"^(?:## |\| ){one}\b", text, re.MULTILINE)]
    assert silent == []
    assert "## Not met yet" in text


def test_a_test_that_is_gone_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "test_there.py").touch()
    assert not_there("`a/test_there.py` and `a/test_gone.py`", tmp_path) == ["a/test_gone.py"]
