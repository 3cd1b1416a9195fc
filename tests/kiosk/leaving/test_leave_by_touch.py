"""A visitor's fingers on the real window: leaving, and what may go wrong on the way out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.kiosk_window import OpenKiosk, open_kiosk, visible
from tests.fakes.listener import said_of
from visitor.client.result import Parting, VisitUnknown

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

KEPT_LEAD = (
    "Yhteys on nyt poikki. Merkitsemme sinut lähteneeksi, kun yhteys palaa. Kiitos käynnistä."
)


@pytest.fixture(scope="module")
def only_kiosk(qapp: QApplication) -> Iterator[OpenKiosk]:
    with open_kiosk() as opened:
        yield opened


@pytest.fixture
def kiosk(only_kiosk: OpenKiosk) -> OpenKiosk:
    only_kiosk.new_visitor()
    return only_kiosk


def type_code(kiosk: OpenKiosk, code: str = "4711", language: str = "fi") -> None:
    """From the idle screen to a code that has been typed by who is leaving."""
    kiosk.tap(f"begin-{language}")
    kiosk.tap("start-leave")
    for digit in code:
        kiosk.tap(f"key-{digit}")


def part(kiosk: OpenKiosk, parting: Parting) -> None:
    kiosk.hub.part(parting)
    kiosk.settle()


def words(kiosk: OpenKiosk, screen: str) -> tuple[str, str]:
    shown = kiosk.item(screen)
    return str(shown.property("question")), str(shown.property("lead"))


@pytest.mark.parametrize(
    ("parting", "language", "said"),
    [
        (Parting.LEFT, "fi", ("Sinut on merkitty lähteneeksi", "Kiitos käynnistä.")),
        (Parting.LEFT, "sv", ("Det är antecknat att du har gått", "Tack för besöket.")),
        (Parting.LEFT, "en", ("You are marked as having left", "Thank you for your visit.")),
        (Parting.ALREADY, "fi", ("Sinut on jo merkitty lähteneeksi", "Kiitos käynnistä.")),
        (
            Parting.KEPT,
            "fi",
            (
                "Lähtösi on tallessa",
                KEPT_LEAD,
            ),
        ),
    ],
)
def test_a_visitor_leaves_with_a_finger(
    kiosk: OpenKiosk, parting: Parting, language: str, said: tuple[str, str]
) -> None:
    type_code(kiosk, language=language)
    assert (kiosk.step(), kiosk.hub.left, kiosk.hub.looked_up) == ("leaving", ["4711"], [])
    part(kiosk, parting)
    assert kiosk.step() == "left"
    assert words(kiosk, "left") == said
    kiosk.tap("left-done")
    assert kiosk.step() == "idle"


def test_nothing_on_the_goodbye_says_whose_visit_it_was(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    part(kiosk, Parting.LEFT)
    texts = [str(item.property("text")) for item in visible(kiosk.window.contentItem())]
    spoken = [one.name for one in kiosk.spoken()]
    assert any("lähteneeksi" in text for text in texts)
    assert not [text for text in texts + spoken if "4711" in text or "Pekka" in text]


def test_the_goodbye_is_read_aloud(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    part(kiosk, Parting.LEFT)
    said = said_of(kiosk, "fi")
    assert any("Sinut on merkitty lähteneeksi" in one for one in said)
    assert any("Valmis" in one for one in said)


def test_the_goodbye_clears_by_itself(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    part(kiosk, Parting.LEFT)
    kiosk.pass_by(46)
    assert kiosk.presence.property("warned") is True
    kiosk.pass_by(15)
    assert kiosk.step() == "idle"


@pytest.mark.parametrize(
    ("parting", "said"),
    [
        (
            Parting.UNKNOWN,
            (
                "Emme löydä tällaista koodia",
                "Tarkista numerot. Sinut on ehkä jo merkitty lähteneeksi.",
            ),
        ),
        (Parting.UNREACHABLE, ("Emme saa nyt yhteyttä", "Kerro lähdöstäsi palvelutiskille.")),
        (
            Parting.NOT_KEPT,
            ("Lähtösi merkitseminen ei onnistunut", "Kerro lähdöstäsi palvelutiskille."),
        ),
        (
            Parting.MANY,
            ("Vääriä koodeja on tullut monta", "Odota minuutti ja yritä uudelleen."),
        ),
    ],
)
def test_what_stands_in_the_way_is_said_and_the_next_code_typed_at_once(
    kiosk: OpenKiosk, parting: Parting, said: tuple[str, str]
) -> None:
    type_code(kiosk)
    part(kiosk, parting)
    assert kiosk.step() == "leaving"
    assert words(kiosk, "code") == said
    assert kiosk.item("code-pad").property("value") == ""
    kiosk.tap("key-4")
    assert words(kiosk, "code")[0] == "Mikä on koodisi?"


def test_while_it_is_being_marked_the_keys_rest(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    assert words(kiosk, "code")[1] == "Merkitsemme lähtöäsi…"
    assert kiosk.item("code-pad").isEnabled() is False


def test_an_answer_that_comes_after_going_back_changes_nothing(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    kiosk.tap("dock-back")
    kiosk.tap("start-leave")
    part(kiosk, Parting.LEFT)
    assert kiosk.step() == "leaving"
    assert words(kiosk, "code")[0] == "Mikä on koodisi?"


def test_a_look_up_that_was_given_up_says_nothing_to_who_is_leaving(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")
    kiosk.tap("start-code")
    for digit in "4711":
        kiosk.tap(f"key-{digit}")
    kiosk.tap("dock-back")
    kiosk.tap("start-leave")
    kiosk.kiosk.receive(VisitUnknown("4711"))
    kiosk.settle()
    assert words(kiosk, "code")[0] == "Mikä on koodisi?"


def test_who_has_walked_away_is_forgotten_before_the_answer(kiosk: OpenKiosk) -> None:
    type_code(kiosk)
    kiosk.pass_by(61)
    assert kiosk.step() == "idle"
    part(kiosk, Parting.LEFT)
    assert kiosk.step() == "idle"


def test_a_visitor_leaves_by_keyboard_alone(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")
    kiosk.item("start-leave").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    for digit in "4711":
        kiosk.item(f"key-{digit}").forceActiveFocus()
        QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    kiosk.settle()
    part(kiosk, Parting.LEFT)
    kiosk.item("left-done").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert (kiosk.hub.left, kiosk.step()) == (["4711"], "idle")
