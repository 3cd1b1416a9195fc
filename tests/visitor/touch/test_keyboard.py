import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from tests.fakes.keyboard_window import KeyboardWindow, keyboard_window
from tests.fakes.touch import wait_until
from visitor.demo.xvfb import running_xvfb
from visitor.touch.keyboard import key_captions, key_position, prepare_environment

# Read when the application is made, which is after all tests have been collected.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
prepare_environment()

NUMBERS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
WANTED_SIGNS = "0123456789åäöéüøæ@._-'/&()+"


@pytest.fixture(scope="module")
def only_window(qapp: QApplication) -> Iterator[KeyboardWindow]:
    with keyboard_window() as opened:
        yield opened


@pytest.fixture
def window(only_window: KeyboardWindow) -> KeyboardWindow:
    """The window as a new visitor finds it: Finnish, empty fields, no keyboard."""
    only_window.leave()
    only_window.window.setProperty("accepted", 0)
    only_window.singleton("Theme").setProperty("mode", "light")
    only_window.speak("fi")
    for field in ("name", "telephone", "code", "email"):
        only_window.item(field).setProperty("text", "")
    return only_window


def test_finnish_name_is_typed(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.type("hä")
    assert window.text("name") == "Hä"


def test_swedish_name_is_typed(window: KeyboardWindow) -> None:
    window.speak("sv")
    window.open("name")
    window.finger.type("åsa")
    assert window.text("name") == "Åsa"


def test_language_changes_under_an_open_keyboard(window: KeyboardWindow) -> None:
    window.open("name")
    assert {"Väli", "Valmis", "Å"} <= set(key_captions(window.window))
    window.speak("en")
    wait_until(lambda: "Å" not in key_captions(window.window), "the English letters")
    assert {"Space", "Done", "'"} <= set(key_captions(window.window))
    window.speak("sv")
    wait_until(lambda: "Å" in key_captions(window.window), "the Swedish letters")
    assert {"Mellanslag", "Klar"} <= set(key_captions(window.window))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_both_pages_hold_every_letter_and_sign_that_names_need(
    window: KeyboardWindow, language: str
) -> None:
    window.speak(language)
    window.open("name")
    window.finger.tap_key("a")
    seen = [*key_captions(window.window)]
    window.finger.tap_key("page")
    wait_until(lambda: "@" in key_captions(window.window), "the second page")
    seen += key_captions(window.window)
    assert set(WANTED_SIGNS) | set("abcdefghijklmnopqrstuvwxyz") <= set(seen)


def test_english_visitor_can_type_a_finnish_name(window: KeyboardWindow) -> None:
    window.speak("en")
    window.open("name")
    window.finger.type("h")
    window.finger.tap_key("page")
    window.finger.type("ä")
    window.finger.tap_key("page")
    window.finger.type("rk")
    assert window.text("name") == "Härk"


def test_each_word_of_a_name_begins_with_a_capital(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.type("anna-liisa korpi")
    assert window.text("name") == "Anna-Liisa Korpi"


def test_visitor_can_refuse_the_capital(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.tap_key("shift")
    window.finger.type("af")
    assert window.text("name") == "af"


def test_email_gets_no_capitals(window: KeyboardWindow) -> None:
    window.open("email")
    window.finger.type("aino")
    assert window.text("email") == "aino"


def test_telephone_number_gets_a_large_pad(window: KeyboardWindow) -> None:
    window.open("telephone")
    assert key_captions(window.window) == [*NUMBERS, "+", "0", "Väli", "", "Valmis"]
    window.finger.type("+358 40")
    assert window.text("telephone") == "+358 40"


def test_code_gets_digits_only(window: KeyboardWindow) -> None:
    window.open("code")
    assert key_captions(window.window) == [*NUMBERS, "0", "", "Valmis"]
    window.finger.type("4711")
    assert window.text("code") == "4711"


def test_done_closes_the_keyboard_and_accepts_the_field(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.tap_key("done")
    wait_until(window.is_away, "the keyboard going away")
    assert window.window.property("accepted") == 1


def test_touching_the_field_again_brings_the_keyboard_back(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.tap_key("done")
    wait_until(window.is_away, "the keyboard going away")
    window.open("name")
    window.finger.type("k")
    assert window.text("name") == "K"


def test_erase_takes_one_character(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.type("pek")
    window.finger.tap_key("backspace")
    assert window.text("name") == "Pe"


def test_two_quick_touches_are_two_letters(window: KeyboardWindow) -> None:
    window.open("name")
    window.finger.tap_key("a")
    place = window.finger.key("a")
    window.finger.tap(place)
    window.finger.tap(place)
    assert window.text("name") == "Aaa"


def test_two_fingers_give_each_letter_once(window: KeyboardWindow) -> None:
    window.open("name")
    first, second = window.finger.key("k"), window.finger.key("o")
    window.finger.press(first, finger=0)
    window.finger.press(second, finger=1)
    window.finger.release(first, finger=0)
    window.finger.release(second, finger=1)
    assert window.text("name") == "Ko"


def test_a_palm_on_the_keys_does_not_stop_the_typing(window: KeyboardWindow) -> None:
    window.open("name")
    places = [window.finger.key(name) for name in ("a", "s", "z", "x", "space")]
    for number, place in enumerate(places):
        window.finger.press(place, finger=number)
    for number, place in enumerate(places):
        window.finger.release(place, finger=number)
    window.item("name").setProperty("text", "")
    window.finger.type("oma")
    assert window.text("name") == "Oma"


def test_pressed_key_shows_itself_and_nothing_else(window: KeyboardWindow) -> None:
    """No bubble with the letter for the people behind to read."""
    window.open("name")
    window.finger.type("a")
    place = window.finger.key("g")
    before = window.window.grabWindow()
    window.finger.press(place)
    wait_until(lambda: not window.changed_since(before).isNull(), "the pressed key")
    around = window.changed_since(before)
    window.finger.release(place)
    cell = QRect(round(place.x()) - 48, round(place.y()) - 65, 96, 130)
    keys = QRect(0, round(window.item("keyboard").y()), 1080, 547)
    assert cell.contains(around.intersected(keys))


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1280, 800)])
@pytest.mark.parametrize("field", ["name", "telephone"])
def test_keys_stay_above_the_dock(
    window: KeyboardWindow, width: int, height: int, field: str
) -> None:
    window.window.resize(width, height)
    window.open(field)
    dock = window.item("dock").mapToScene(QPointF(0, 0)).y()
    for cap in window.caps():
        place = cap.mapRectToScene(cap.boundingRect())
        assert place.bottom() <= dock
        assert place.top() >= dock - height / 2
        assert place.left() >= 0
        assert place.right() <= width
    window.window.resize(1080, 1920)


def test_keys_have_the_size_of_the_design(window: KeyboardWindow) -> None:
    window.open("name")
    first, second = key_position(window.window, "q"), key_position(window.window, "w")
    below = key_position(window.window, "a")
    assert second.x() - first.x() == pytest.approx(96, abs=1)
    assert below.y() - first.y() == pytest.approx(130, abs=1)


def test_keyboard_on_its_way_never_paints_on_the_dock(window: KeyboardWindow) -> None:
    dock = window.item("dock")
    area = dock.mapRectToScene(dock.boundingRect()).toRect()
    before = window.window.grabWindow().copy(area)
    window.finger.tap_item(window.item("name"))
    wait_until(lambda: window.item("keyboard").childItems()[0].isVisible(), "the keyboard")
    assert window.window.grabWindow().copy(area) == before
    wait_until(window.is_open, "the keyboard")
    assert window.window.grabWindow().copy(area) == before


def test_field_touched_while_the_keyboard_is_away_gets_it(window: KeyboardWindow) -> None:
    window.window.setProperty("panelLoaded", False)
    window.finger.tap_item(window.item("name"))
    assert not window.item("keyboard").property("open")
    window.window.setProperty("panelLoaded", True)
    wait_until(window.is_open, "the keyboard")
    window.finger.type("ei")
    assert window.text("name") == "Ei"


def test_every_key_is_named_and_can_be_pressed_by_a_screen_reader(window: KeyboardWindow) -> None:
    window.open("name")
    interfaces = [QAccessible.queryAccessibleInterface(cap) for cap in window.caps()]
    names = [interface.text(QAccessible.Text.Name) for interface in interfaces]
    assert len(names) == 35
    assert all(names)
    assert {"Isot kirjaimet", "Poista merkki", "Numerot ja merkit"} <= set(names)
    _press(interfaces[names.index("H")])
    assert window.text("name") == "H"


def _press(interface: QAccessibleInterface) -> None:
    action = interface.actionInterface()
    assert action is not None
    action.doAction("Press")


def test_typed_names_leave_no_trace_on_the_disk(tmp_path: Path) -> None:
    platform, text = _typing_program("hämäläinen", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert (platform, text) == ("offscreen", "Hämäläinen")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if "virtualkeyboard" in str(path).casefold()]
    traces = ["hämäläinen".encode(), "hämäläinen".encode("utf-16-le"), b"malainen"]
    assert not [path for path in files if any(trace in path.read_bytes() for trace in traces)]


def test_keyboard_opens_on_a_real_x_server(tmp_path: Path) -> None:
    with running_xvfb() as display:
        platform, text = _typing_program("hä", tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    assert (platform, text) == ("xcb", "Hä")


def _typing_program(text: str, home: Path, **environment: str) -> tuple[str, str]:
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fakes.keyboard_window", text],
        env={**os.environ, **folders, **environment},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    platform, typed = ran.stdout.strip().split(" ", 1)
    return platform, typed
