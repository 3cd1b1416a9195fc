from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.qml import qml_files
from tests.house.tree import ROOT

COLOUR_NAMES = (
    "aqua black blue brown crimson cyan fuchsia gold gray green grey indigo khaki lime magenta "
    "maroon navy olive orange pink purple red salmon silver tan teal tomato violet white yellow"
)
RAW_COLOUR = re.compile(
    r'"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"'
    rf'|"(?:dark|light)?(?:{"|".join(COLOUR_NAMES.split())})"'
    r"|\bQt\.(?:rgba|hsla|hsva|color)\("
)
RAW_SIZE = re.compile(r"\b(?:pixelSize|pointSize)\s*:\s*[\d.]+")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def raw_values(files: Iterable[Path], root: Path) -> list[str]:
    """Where QML names a colour or a size of type itself, not by the design's name for it."""
    found = []
    for file in files:
        name = file.relative_to(root).as_posix()
        source = _COMMENT.sub("", file.read_text(encoding="utf-8"))
        if not re.fullmatch(r"assets/ui/.*(?:Theme|Colours)\w*\.qml", name):
            found += [f"{name}: {hit}" for hit in RAW_COLOUR.findall(source)]
        if not name.startswith("assets/ui/"):
            found += [f"{name}: {hit}" for hit in RAW_SIZE.findall(source)]
    return found


def test_screens_take_colours_and_sizes_from_the_design() -> None:
    files = qml_files()
    assert raw_values(files, ROOT) == []
    assert len(files) > 40


@pytest.mark.parametrize(
    "bad",
    [
        'color: "#0B3F49"',
        'color: on ? "red" : Theme.ink',
        'property color x: "lightgray"',
        "color: Qt.rgba(0, 0, 0, .5)",
        "font.pixelSize: 24",
        "font { pixelSize: 24 }",
    ],
)
def test_a_raw_value_is_seen(tmp_path: Path, bad: str) -> None:
    screen, theme = tmp_path / "kiosk/X.qml", tmp_path / "assets/ui/LightColours.qml"
    for file in (screen, theme):
        file.parent.mkdir(parents=True)
        file.write_text(f'Text {{\n  {bad} // as "#ffffff"\n  text: "redo"\n}}\n')
    assert len(raw_values([screen, theme], tmp_path)) == 1
