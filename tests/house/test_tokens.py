"""Screens take every colour, size and duration from the design module."""

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
    r"|\bQt\.(?:rgba|hsla|hsva|color|lighter|darker|tint)\("
)
MEASURED = re.compile(
    r"(?:^|[\s{;.])(?:(?:readonly )?property real \w+"
    r"|(?:implicit|painted)?(?:[wW]idth|[hH]eight)|x|y|spacing|(?:left|right|top|bottom)?[pP]adding"
    r"|(?:left|right|top|bottom)?[mM]argins?|(?:rowS|columnS)pacing|baselineOffset"
    r"|(?:horizontal|vertical)CenterOffset|radius|pixelSize|pointSize|letterSpacing"
    r"|duration|interval)\s*:\s*([^;}\n]+)"
)
# Ratios, halves, columns and comparisons are no sizes; 0 is nothing, and 1 is a hair's breadth.
_COUNTED = re.compile(
    r"[*/]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*[*/](?!\s*[\w.]*unit\b)|[<>=]=*\s*\d+(?:\.\d+)?"
    r"|\?\s*[12]\s*:\s*[12]\b|\d+\s*\*\s*[\w.]*unit\b|[A-Za-z_]\w*(?:\.\w+)+|\b0?\.\d+\b"
)
_NUMBER = re.compile(r"(?<![\w.])(?!(?:0|1)(?![\w.]))\d+(?:\.\d+)?")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_STRING = re.compile(r'"[^"\n]*"')
# A window says how large it is before anything of the design is loaded.
_OWN_SIZE = re.compile(r"^    (?:width|height): \d+$", re.MULTILINE)
DESIGN = "assets/ui/"
# The keyboard's own tokens: Qt's style asks for its sizes in the pixels of its drawing.
KEYBOARD = "assets/keyboard/"


def raw_values(files: Iterable[Path], root: Path) -> list[str]:
    """Where QML names a colour, a size or a duration itself, not by the design's name for it."""
    found = []
    for file in files:
        name = file.relative_to(root).as_posix()
        source = _COMMENT.sub("", file.read_text(encoding="utf-8"))
        if not re.fullmatch(rf"{DESIGN}.*(?:Theme|Colours)\w*\.qml", name):
            found += [f"{name}: {hit}" for hit in RAW_COLOUR.findall(source)]
        if not name.startswith((DESIGN, KEYBOARD)):
            own = _OWN_SIZE.sub("", source) if name.endswith("Main.qml") else source
            found += [f"{name}: {hit}" for hit in raw_sizes(own)]
    return found


def raw_sizes(source: str) -> list[str]:
    """The expressions of sizes and durations that hold a number which is one itself."""
    plain = _STRING.sub('""', source)
    return [
        one.strip() for one in MEASURED.findall(plain) if _NUMBER.search(_COUNTED.sub(" ", one))
    ]


def test_screens_take_colours_sizes_and_durations_from_the_design() -> None:
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
        "color: Qt.darker(Theme.ink)",
    ],
)
def test_a_raw_colour_is_seen(tmp_path: Path, bad: str) -> None:
    screen, theme = tmp_path / "kiosk/X.qml", tmp_path / "assets/ui/LightColours.qml"
    for file in (screen, theme):
        file.parent.mkdir(parents=True)
        file.write_text(f'Text {{\n  {bad} // as "#ffffff"\n  text: "redo"\n}}\n')
    assert len(raw_values([screen, theme], tmp_path)) == 1


@pytest.mark.parametrize(
    "bad",
    [
        "font.pixelSize: 24",
        "font { pixelSize: 24 }",
        "width: 56",
        "height: Math.max(88, input.height + 2 * Theme.space.minGap)",
        "anchors.margins: 12",
        "anchors { left: parent.left; leftMargin: 6 }",
        "y: Theme.space.minGap + 2",
        "border.width: 3",
        "radius: on ? 8 : 0",
        "property real ring: Theme.space.unit + 2.5",
        "NumberAnimation { duration: 200 }",
        "interval: 500",
    ],
)
def test_a_raw_size_or_duration_is_seen(bad: str) -> None:
    assert len(raw_sizes(f"Item {{\n    id: item\n    {bad}\n}}\n")) == 1


@pytest.mark.parametrize(
    "good",
    [
        "width: parent.width - 2 * Theme.space.margin",
        "height: Math.round(width * 9 / 16)",
        "x: 0",
        "border.width: on ? 1 : 0",
        "spacing: Theme.space.unit / 2",
        "width: across === 3 ? Math.floor(share * 0.36) : share",
        "y: 6 * Theme.space.unit",
        "duration: Theme.motion.rise",
        'text: "height: 20"',
    ],
)
def test_ratios_halves_and_comparisons_are_no_raw_sizes(good: str) -> None:
    assert raw_sizes(f"Item {{\n    {good}\n}}\n") == []


def test_only_a_window_may_say_its_first_size(tmp_path: Path) -> None:
    for name in ("KioskMain.qml", "Screen.qml"):
        (tmp_path / name).write_text("Window {\n    width: 1080\n    height: 1920\n}\n")
    found = raw_values(sorted(tmp_path.glob("*.qml")), tmp_path)
    assert found == ["Screen.qml: 1080", "Screen.qml: 1920"]
