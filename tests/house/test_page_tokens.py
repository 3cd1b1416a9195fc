"""The web pages' style takes its colours and sizes from the design's tokens."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.house.test_tokens import COLOUR_NAMES
from visitor.paths import ASSETS

TOKENS: dict[str, Any] = json.loads((ASSETS / "ui" / "tokens.json").read_text(encoding="utf-8"))
STYLES = sorted((ASSETS / "pages" / "static").rglob("*.css"))
# Where names are given their values, and the design's mode that they are of.
HOMES = (
    (":root", False, "light"),
    (":root", True, "highContrast"),
    ('[data-screen="call"]', False, "call"),
    ('[data-screen="call"]', True, "highContrast"),
)
CONTRAST = "@media (prefers-contrast: more)"
LENGTH = r"-?[\d.]+(?:px|rem)"
RAW_COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)a?\([^)]*\)"
    rf"|(?<=[:\s,(])(?:{'|'.join(COLOUR_NAMES.split())})(?=[\s;,)}}])"
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_GIVEN = re.compile(r"--([\w-]+):\s*([^;}]+)")
# The components' own mix, as in assets/ui/Luukku/Ui/Colours.qml.
MIXED = {"light": "#0e2a30", "highContrast": "#ffffff", "call": "#0e2a30"}
OK_INK = {"light": "#ffffff", "highContrast": "#000000", "call": "#ffffff"}


def rules(style: str) -> list[tuple[str, bool, str]]:
    """Each rule of a style: its selector, whether it is for more contrast, what it says."""
    plain, found, at = _COMMENT.sub("", style), [], 0
    for rule in _RULE.finditer(plain):
        before = plain[: rule.start(1) + len(rule[1])]
        depth_opened = before.count("{") > before.count("}")
        sharp = depth_opened and before.rfind(CONTRAST) > before.rfind("@media", 0, -1) - 1
        found.append((rule[1].split("{")[-1].strip(), sharp, rule[2]))
        at = rule.end()
    assert at > 0
    return found


def mode_of(selector: str, sharp: bool) -> str:
    """The design's mode whose tokens the rule names, "" for a rule that names none."""
    return next((mode for home, more, mode in HOMES if (home, more) == (selector, sharp)), "")


def long_form(colour: str) -> str:
    """`#abc` as `#aabbcc`."""
    short = re.fullmatch(r"#(.)(.)(.)", colour)
    return "#" + "".join(2 * part for part in short.groups()) if short else colour


def camel(name: str) -> str:
    return re.sub(r"-(\w)", lambda found: found[1].upper(), name)


def named(style: str) -> dict[tuple[str, str], str]:
    """Every custom property by mode and name, with its value."""
    return {
        (mode, camel(name)): long_form(value.strip().lower())
        for selector, sharp, body in rules(style)
        if (mode := mode_of(selector, sharp))
        for name, value in _GIVEN.findall(body)
    }


def wanted(mode: str, name: str) -> str | None:
    """The token's value, None where the design has no such token."""
    if name in ("lampTintInk", "okInk"):
        return (MIXED if name == "lampTintInk" else OK_INK)[mode]
    found = TOKENS["colour"][mode].get(name)
    return found.lower() if found else None


def raw_colours(style: str) -> list[str]:
    """Colours that stand outside the places where names are given."""
    return [
        f"{selector}: {colour}"
        for selector, sharp, body in rules(style)
        if not mode_of(selector, sharp)
        for colour in RAW_COLOUR.findall(body)
    ]


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_no_colour_stands_outside_the_tokens(file: Path) -> None:
    assert raw_colours(file.read_text(encoding="utf-8")) == []


def test_every_named_colour_is_the_designs() -> None:
    given = named("".join(file.read_text(encoding="utf-8") for file in STYLES))
    colours = {key: value for key, value in given.items() if value.startswith("#")}
    assert colours == {key: wanted(*key) for key in colours}
    for mode in ("light", "highContrast"):
        left_out = set(TOKENS["colour"][mode]) - {name for of, name in colours if of == mode}
        assert left_out == {"tray"}, "the pages have no tray; every other token is named"


def test_named_sizes_are_the_designs() -> None:
    given = named((ASSETS / "pages/static/luukku.css").read_text(encoding="utf-8"))
    size = {name: value for (mode, name), value in given.items() if mode == "light"}
    rem = 16
    assert size["target"] == f"{TOKENS['size']['official']['target'] // rem}rem"
    assert size["radius"] == f"{TOKENS['radius']['control']['official']}px"
    assert size["controlSill"] == f"{TOKENS['size']['controlSill']['official']}px"
    float_ = TOKENS["elevation"]["float"]
    rgb = " ".join(str(int(float_["colour"][at : at + 2], 16)) for at in (1, 3, 5))
    shade = f"{float_['blur']}px rgb({rgb} / {round(float_['opacity'] * 100)}%)"
    assert size["float"] == f"0 {float_['y']}px {shade}"
    assert size["floatAbove"] == f"0 -{float_['y']}px {shade}"


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_every_name_that_is_used_has_a_value(file: Path) -> None:
    given = {name for of, name in named((STYLES[0].parent / "luukku.css").read_text("utf-8"))}
    used = {camel(name) for name in re.findall(r"var\(--([\w-]+)", file.read_text("utf-8"))}
    assert used - given == set()


@pytest.mark.parametrize(
    "bad",
    ["color: #0e2a30", "background: white", "box-shadow: 0 0 2px rgb(0 0 0 / 20%)"],
)
def test_a_raw_colour_is_seen(bad: str) -> None:
    head = ":root { --ink: #0e2a30; } @media (prefers-contrast: more) { :root { --ink: #fff; } }"
    assert raw_colours(head) == []
    assert len(raw_colours(f"{head} p {{ {bad}; }}")) == 1
    assert len(raw_colours(f"{head} {CONTRAST} {{ p {{ {bad}; }} }}")) == 1


def test_a_wrong_value_is_seen() -> None:
    style = f":root {{ --ink: #fff; }} {CONTRAST} {{ :root {{ --ink: #fff; }} }}"
    given = named(style)
    assert [key for key, value in given.items() if value != wanted(*key)] == [("light", "ink")]
