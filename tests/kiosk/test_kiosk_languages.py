"""A language is added by its file: it is offered, spoken, turned round, and fits every screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from tests.fakes.kiosk_visitor import DOCK, touch_away
from tests.fakes.kiosk_window import OpenKiosk, has, open_kiosk
from tests.fakes.pseudo import (
    FROM_THE_RIGHT,
    HEBREW,
    LONG,
    added_languages,
    write_pseudo_languages,
)
from tests.fakes.sweep import all_checks, box, texts_of
from tests.fakes.touch import wait_until
from tests.screens.scenes import SCENES, show
from visitor.client.result import Arrival

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


@pytest.fixture(scope="module")
def town(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenKiosk]:
    """The kiosk of a municipality that has added two languages."""
    folder = write_pseudo_languages(tmp_path_factory.mktemp("languages"))
    with added_languages(folder), open_kiosk(languages=("fi", LONG, FROM_THE_RIGHT)) as opened:
        yield opened


@pytest.fixture
def kiosk(town: OpenKiosk) -> OpenKiosk:
    town.new_visitor()
    return town


def left_to_right(kiosk: OpenKiosk, names: set[str]) -> list[str]:
    return sorted(names, key=lambda name: box(kiosk.item(name)).x())


def icons(kiosk: OpenKiosk) -> list[QQuickItem]:
    return [item for item in kiosk.items() if has(item, "directional", "mirror")]


def test_an_added_language_is_offered_in_its_own_words(kiosk: OpenKiosk) -> None:
    for language in (LONG, FROM_THE_RIGHT):
        assert kiosk.shows(f"begin-{language}")
    kiosk.tap("begin-fi")
    kiosk.tap("dock-language")
    assert "É" in kiosk.item(f"speak-{LONG}").property("title")
    kiosk.tap(f"speak-{LONG}")
    words = " ".join(item.property("text") for item in texts_of(kiosk))
    assert "Hééllóó! Hóów cáán wéé héélp?" in words


@pytest.mark.parametrize("language", [LONG, FROM_THE_RIGHT])
def test_a_visitor_checks_in_with_a_finger_in_an_added_language(
    kiosk: OpenKiosk, language: str
) -> None:
    kiosk.tap(f"begin-{language}")
    kiosk.tap("start-visit")
    kiosk.write("search-field", "pekka h")
    kiosk.tap("host-0")
    kiosk.write("details-name", "aino")
    # Long words leave less room above the keyboard; without it the whole form is there.
    touch_away(kiosk)
    kiosk.write("details-phone", "0401234567")
    touch_away(kiosk)
    kiosk.tap("details-confirm")
    assert kiosk.hub.arrivals == [Arrival("h0", "Aino", "", "0401234567", language)]
    kiosk.hub.keep()
    kiosk.settle()
    wait_until(kiosk.keyboard_is_away, "the keyboard going away")
    assert kiosk.step() == "told"
    first = str(kiosk.item("told").property("question"))[0]
    assert first in ("[" if language == LONG else HEBREW)
    kiosk.tap("told-done")
    assert kiosk.step() == "idle"


def test_where_one_reads_from_the_right_the_screen_is_turned_round(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")
    plain = left_to_right(kiosk, DOCK)
    kiosk.kiosk.speak(FROM_THE_RIGHT)
    kiosk.settle()
    assert left_to_right(kiosk, DOCK) == plain[::-1]
    turned = [item.property("mirror") for item in icons(kiosk) if item.property("directional")]
    assert turned
    assert all(turned)
    others = [item for item in icons(kiosk) if not item.property("directional")]
    assert not any(item.property("mirror") for item in others)
    kiosk.kiosk.speak("fi")
    kiosk.settle()
    assert left_to_right(kiosk, DOCK) == plain
    assert not any(item.property("mirror") for item in icons(kiosk))


def digits_of(kiosk: OpenKiosk) -> list[str]:
    """The single digits on the screen, each row as it is seen from the left."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for item in texts_of(kiosk):
        if item.property("text") in tuple("123456789"):
            place = box(item)
            rows.setdefault(round(place.y()), []).append((place.x(), item.property("text")))
    return ["".join(text for _, text in sorted(row)) for _, row in sorted(rows.items())]


def test_digits_stand_as_everywhere(kiosk: OpenKiosk) -> None:
    kiosk.tap(f"begin-{FROM_THE_RIGHT}")
    kiosk.tap("start-code")
    assert digits_of(kiosk) == ["123", "456", "789"]
    for digit in "47":
        kiosk.tap(f"key-{digit}")
    assert digits_of(kiosk) == ["47", "123", "456", "789"]
    show(
        kiosk, next(one for one in SCENES if one.name == "told-coming"), FROM_THE_RIGHT, 1.0, False
    )
    assert "4711" in digits_of(kiosk)


@pytest.mark.parametrize("language", [LONG, FROM_THE_RIGHT])
def test_every_screen_holds_words_that_are_longer_or_turned_round(
    kiosk: OpenKiosk, language: str
) -> None:
    found = []
    for scene in SCENES:
        show(kiosk, scene, language, 1.0, contrast=False)
        found += [f"{scene.name}: {fault}" for fault in all_checks(kiosk)]
    assert found == []
