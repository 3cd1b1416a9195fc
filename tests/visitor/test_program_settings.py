from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from visitor.program_settings import SettingsError, read_settings


@dataclass(frozen=True)
class Everything:
    folder: Path
    name: str = "a"
    on: bool = False
    count: int = 1
    share: float = 0.5
    words: tuple[str, ...] = ("a",)
    place: dict[str, str] = field(default_factory=dict)


def read(folder: Path, text: str) -> Everything:
    file = folder / "program.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file, Everything)


def test_every_kind_of_field_is_read(tmp_path: Path) -> None:
    text = (
        'folder = "data"\nname = "Huone 1"\non = true\ncount = 3\nshare = 0.25\n'
        'words = ["fi", "sv"]\n[place]\nfi = "Koivuranta"\n'
    )
    wanted = Everything(
        tmp_path / "data", "Huone 1", True, 3, 0.25, ("fi", "sv"), {"fi": "Koivuranta"}
    )
    assert read(tmp_path, text) == wanted


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("on = 1", "true or false"),
        ("count = true", "a whole number"),
        ("share = 1", "a number with a decimal point"),
        ("words = [1]", "a list"),
        ("place = {fi = 1}", "a table"),
        ("name = []", "a text"),
    ],
)
def test_a_value_of_another_kind_is_named_with_what_it_should_be(
    tmp_path: Path, line: str, name: str
) -> None:
    key = line.split(" ")[0]
    with pytest.raises(SettingsError, match=f"the key “{key}” is not {name}"):
        read(tmp_path, f'folder = "data"\n{line}\n')
