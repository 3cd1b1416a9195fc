from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.version import Version

from tests.house.tree import ROOT

SAFE = [Version("6.11.3"), Version("6.11.9")]
# 6.12 drops a reference of True on every signal emission; 6.11.2 was never tried long enough.
UNSAFE = [Version("6.12.0"), Version("6.12.1"), Version("6.11.2"), Version("7.0.0")]


def pinned(requirements: str) -> dict[str, Version]:
    """Each package of a lock and its one version."""
    pairs = re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", requirements, re.MULTILINE)
    return {name: Version(version) for name, version in pairs}


def without_hashes(requirements: str) -> list[str]:
    """The packages of a lock that would be installed unseen."""
    entries = re.split(r"\n(?=\S)", requirements.strip())
    named = [entry for entry in entries if not entry.startswith("#")]
    return [entry.split()[0] for entry in named if "--hash=sha256:" not in entry]


def lock() -> str:
    return (ROOT / "requirements.txt").read_text(encoding="utf-8")


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"]]


def test_qt_for_python_is_one_that_does_not_kill_python_3_11() -> None:
    (wanted,) = [one for one in declared() if one.name == "pyside6"]
    assert all(version in wanted.specifier for version in SAFE)
    assert not any(version in wanted.specifier for version in UNSAFE)
    qt = {name: version for name, version in pinned(lock()).items() if "pyside" in name}
    assert len(qt) == 3
    assert all(version in wanted.specifier for version in qt.values())


def test_every_locked_package_has_hashes() -> None:
    assert without_hashes(lock()) == []
    assert len(pinned(lock())) > 60


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert re.findall(r"https?://|--(?:extra-)?index-url|--find-links|\bfile:", lock()) == []


def test_every_declared_package_is_locked() -> None:
    names = {name.lower().replace("_", "-").replace(".", "-") for name in pinned(lock())}
    wanted = {one.name.lower().replace("_", "-").replace(".", "-") for one in declared()}
    assert wanted <= names


def test_a_package_without_hashes_is_seen() -> None:
    bad = "aaa==1.0 \\\n    --hash=sha256:00\nbbb==2.0\n    # via aaa\n"
    assert without_hashes(bad) == ["bbb==2.0"]
    assert pinned(bad) == {"aaa": Version("1.0"), "bbb": Version("2.0")}
