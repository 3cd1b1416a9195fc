import json
from collections.abc import Iterator
from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.sheet import Sheet
from visitor.paths import ASSETS

TOKENS = json.loads((ASSETS / "ui" / "tokens.json").read_text(encoding="utf-8"))
MODES = tuple(TOKENS["colour"])
QML = ASSETS / "ui" / "Luukku" / "Ui"


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    shown = Sheet("Sharp")
    yield shown
    shown.close()


def colour(sheet: Sheet, name: str) -> str:
    return str(sheet.token(f"colour.{name}").name())


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2.2."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pair_contrast(sheet: Sheet, pair: str) -> float:
    above, below = pair.split(" on ")
    return round(contrast(colour(sheet, above), colour(sheet, below)), 2)


@pytest.mark.parametrize("mode", MODES)
def test_the_theme_has_every_colour_of_the_tokens(sheet: Sheet, mode: str) -> None:
    sheet.theme.setProperty("mode", mode)
    wanted = {name: value.lower() for name, value in TOKENS["colour"][mode].items()}
    assert {name: colour(sheet, name) for name in wanted} == wanted


# What the components put on each other beyond the pairs that the tokens list.
MORE_TEXT = (
    "lampTintInk on lampTint",
    "ink on surface",
    "ok on okTint",
    "okTint on ok",
    "dangerOnTint on dangerTint",
    "dangerOnTint on counter",
    "wallInk on wall",
    "lampInk on sill",
    "muted on counter",
)
MORE_CONTROL = (
    "action on counter",
    "dangerOnTint on surface",
    "line on counter",
)


@pytest.mark.parametrize("mode", MODES)
def test_the_focus_ring_stands_out_from_what_lies_beside_it(sheet: Sheet, mode: str) -> None:
    sheet.theme.setProperty("mode", mode)
    # On a light ground its ink lines carry it; on dark ones the lamp stands out by itself.
    beside = "focusLine" if mode == "light" else "counter"
    assert contrast(colour(sheet, "focusRing"), colour(sheet, beside)) >= 3
    assert contrast(colour(sheet, "focusLine"), colour(sheet, "counter")) >= 3


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("kind", "least"), [("text", 7.0), ("control", 3.0)])
def test_whatever_is_read_or_touched_stands_out(
    sheet: Sheet, mode: str, kind: str, least: float
) -> None:
    sheet.theme.setProperty("mode", mode)
    pairs = [*TOKENS["contrast"][mode][kind], *(MORE_TEXT if kind == "text" else MORE_CONTROL)]
    assert len(pairs) >= 9
    found = {
        pair: contrast(*(colour(sheet, name) for name in pair.split(" on "))) for pair in pairs
    }
    weak = {pair: round(value, 2) for pair, value in found.items() if value < least}
    assert weak == {}


def test_no_component_has_a_colour_of_its_own() -> None:
    palettes = {f"{mode}Colours.qml" for mode in ("Light", "Contrast", "Call", "Night")}
    files = [file for file in QML.glob("*.qml") if file.name not in palettes]
    assert len(files) > 30
    assert [file.name for file in files if '"#' in file.read_text(encoding="utf-8")] == []


def test_sizes_of_touch_and_type_are_those_of_the_tokens(sheet: Sheet) -> None:
    wanted = TOKENS["size"]["kiosk"]
    for name in ("target", "button", "choice", "field", "personRow", "dock"):
        assert sheet.token(f"size.{name}") == wanted[name], name
    for name in ("clock", "question", "title", "button", "lead", "body"):
        assert sheet.token(f"type.{name}") == TOKENS["type"]["kiosk"][name], name


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6, 2.0])
def test_the_least_text_grows_with_the_visitor(sheet: Sheet, scale: float) -> None:
    sheet.theme.setProperty("scale", scale)
    assert sheet.token("type.small") == round(28 * scale)


def test_calm_takes_all_motion_away(sheet: Sheet) -> None:
    names = ("rise", "sill", "lampOn", "lampOff")
    assert [sheet.token(f"motion.{name}") for name in names] == [0, 0, 0, 0]
    sheet.theme.setProperty("calm", False)
    assert [sheet.token(f"motion.{name}") for name in names] == [200, 250, 250, 150]


NIGHT_TEXT = (
    "wallInk on wall",
    "wallMuted on wall",
    "wallInk on wallRaised",
    "ink on counter",
    "muted on counter",
    "ink on surface",
    "muted on surface",
    "actionInk on action",
    "ink on tint",
)
NIGHT_CONTROL = ("line on surface", "wallLine on wall", "action on surface", "lamp on wall")


def test_by_night_little_light_is_left_and_every_word_stands_out(sheet: Sheet) -> None:
    sheet.theme.setProperty("mode", "light")
    sheet.theme.setProperty("night", True)
    assert luminance(colour(sheet, "wallInk")) < 0.5
    for pairs, least in ((NIGHT_TEXT, 7), (NIGHT_CONTROL, 3)):
        weak = [pair for pair in pairs if pair_contrast(sheet, pair) < least]
        assert weak == []
    # Whoever has chosen high contrast keeps it.
    sheet.theme.setProperty("mode", "highContrast")
    assert colour(sheet, "wallInk") == "#ffffff"


BUTTONS = ("primary", "secondary", "danger", "call", "call-lit", "call-danger")
STATES: tuple[dict[str, bool], ...] = ({}, {"keyHeld": True}, {"available": False})


@pytest.mark.parametrize("mode", MODES)
def test_the_words_of_a_button_stand_out_in_each_of_its_states(qtbot: QtBot, mode: str) -> None:
    shown, found = Sheet("Pressed", mode=mode), {}
    for name, state in product(BUTTONS, STATES):
        button = shown.item(name)
        for key in ("keyHeld", "available"):
            button.setProperty(key, state.get(key, key == "available"))
        words, ground = (button.property(key).name() for key in ("ink", "ground"))
        found[f"{name} {state}"] = round(contrast(words, ground), 2)
    shown.close()
    assert len(found) == len(BUTTONS) * len(STATES)
    assert {name: value for name, value in found.items() if value < 7} == {}
