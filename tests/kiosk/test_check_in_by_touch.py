"""A visitor's fingers on the real window: every screen of a check-in, and what may go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaObject, QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.checkin.telling import Telling
from tests.fakes.kiosk_hub import NAMES, VISIT_ID, snapshot, visit
from tests.fakes.kiosk_visitor import DOCK, choose_pekka, middle, search, touch_away
from tests.fakes.kiosk_window import OpenKiosk, visible
from tests.fakes.said import said
from tests.fakes.touch import wait_until
from tests.screens.scenes import VIEWS
from visitor.client.result import Arrival, VisitChanged, VisitUnknown

# Qt's own keyboard says these once as it loads.
pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def inputs(kiosk: OpenKiosk) -> list[QQuickItem]:
    """Every line to write in that the window holds, seen or not."""
    return [
        item for item in kiosk.window.findChildren(QQuickItem) if item.inherits("QQuickTextInput")
    ]


def test_a_visitor_checks_in_with_a_finger(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    assert kiosk.step() == "details"
    kiosk.write("details-name", "aino mäkelä")
    kiosk.write("details-organisation", "rakennus")
    kiosk.tap("details-phone")
    kiosk.finger.type("0401234567")
    kiosk.tap("details-confirm")
    assert kiosk.step() == "keeping"
    assert kiosk.hub.arrivals == [Arrival("h0", "Aino Mäkelä", "Rakennus", "0401234567", "fi")]
    kiosk.hub.keep()
    kiosk.settle()
    assert (kiosk.step(), kiosk.item("told-code").property("code")) == ("told", "4711")
    wait_until(kiosk.keyboard_is_away, "the keyboard going away")
    heard = [kiosk.item("told").property("question")]
    for state in (Telling.TOLD_BY_BOTH, Telling.COMING):
        kiosk.kiosk.receive(VisitChanged(VIEWS[state]))
        heard.append(kiosk.item("told").property("question"))
    assert heard == ["Kerromme juuri nyt", "Kerroimme, että olet täällä", "Pekka on tulossa"]
    kiosk.tap("told-done")
    assert kiosk.step() == "idle"
    assert kiosk.hub.unwatched == [(VISIT_ID, "4711")]


def test_a_visitor_checks_in_without_a_name(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.tap("details-unnamed")
    assert [arrival.name for arrival in kiosk.hub.arrivals] == [""]


def test_a_missing_name_leads_the_visitor_back_to_its_field(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    touch_away(kiosk)
    kiosk.tap("details-confirm")
    assert kiosk.item("details-name").property("error") == "Kirjoita nimesi tai jatka ilman nimeä."
    assert kiosk.item("details-name").property("focused")
    kiosk.write("details-name", "a")
    assert kiosk.item("details-name").property("error") == ""


def test_a_bad_number_leads_the_visitor_back_to_its_field(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.tap("details-phone")
    kiosk.finger.type("112")
    kiosk.tap("details-confirm")
    assert kiosk.hub.arrivals == []
    assert kiosk.item("details-phone").property("focused")
    assert kiosk.text("details-name") == "Aino"


def test_two_quick_touches_on_confirm_are_one_arrival(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    place = middle(kiosk.item("details-confirm"))
    kiosk.finger.tap(place)
    kiosk.finger.tap(place)
    kiosk.settle()
    assert len(kiosk.hub.arrivals) == 1


def test_two_fingers_on_both_buttons_are_one_arrival(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    places = [middle(kiosk.item(name)) for name in ("details-confirm", "details-unnamed")]
    for number, place in enumerate(places):
        kiosk.finger.press(place, finger=number)
    for number, place in enumerate(places):
        kiosk.finger.release(place, finger=number)
    kiosk.settle()
    assert [arrival.name for arrival in kiosk.hub.arrivals] == ["Aino"]


def test_two_fingers_on_two_hosts_choose_one(kiosk: OpenKiosk) -> None:
    search(kiosk, "hä")
    places = [middle(kiosk.item(f"host-{number}")) for number in (0, 1)]
    for number, place in enumerate(places):
        kiosk.finger.press(place, finger=number)
    for number, place in enumerate(places):
        kiosk.finger.release(place, finger=number)
    kiosk.settle()
    assert kiosk.step() == "details"
    chosen = kiosk.kiosk.journey.host
    assert chosen is not None
    assert chosen.name == "Lauri Hällström-Saarinen"


def test_a_row_that_changes_under_the_finger_never_chooses_another_host(kiosk: OpenKiosk) -> None:
    search(kiosk, "hä")
    row = middle(kiosk.item("host-1"))
    kiosk.finger.press(row)
    kiosk.use(snapshot([("Anna", "Häkkinen", "d1"), *NAMES], version=2))
    kiosk.settle()
    kiosk.finger.release(row)
    kiosk.settle()
    host = kiosk.kiosk.journey.host
    assert host is None or host.name == "Pekka Hämäläinen"


def test_a_list_that_becomes_empty_under_the_finger_chooses_nobody(kiosk: OpenKiosk) -> None:
    search(kiosk, "hä")
    row = middle(kiosk.item("host-0"))
    kiosk.finger.press(row)
    kiosk.use(snapshot([("Åsa", "Öhman", "d3")], version=2))
    kiosk.finger.release(row)
    kiosk.settle()
    assert kiosk.step() == "search"


def test_what_was_typed_stays_when_the_language_changes(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.tap("dock-language")
    kiosk.tap("speak-sv")
    assert said(kiosk.kiosk, "language") == "sv"
    assert kiosk.text("details-name") == "Aino"
    assert kiosk.item("details").property("question") == "Vad heter du?"
    kiosk.tap("details-confirm")
    assert [(one.name, one.language) for one in kiosk.hub.arrivals] == [("Aino", "sv")]


def test_the_search_goes_on_in_the_new_language(kiosk: OpenKiosk) -> None:
    search(kiosk, "pekka")
    kiosk.tap("dock-language")
    kiosk.tap("speak-en")
    assert kiosk.text("search-field") == "Pekka"
    assert kiosk.item("host-0").property("department") == "Town planning"


def test_back_and_forth_ends_where_it_began_with_nothing_typed(kiosk: OpenKiosk) -> None:
    for _ in range(3):
        choose_pekka(kiosk)
        kiosk.write("details-name", "aino")
        for step in ("search", "start", "idle"):
            kiosk.tap("dock-back")
            assert kiosk.step() == step
    choose_pekka(kiosk)
    assert kiosk.text("details-name") == ""


def test_going_back_from_a_host_finds_the_search_as_it_was(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.tap("dock-back")
    assert kiosk.text("search-field") == "Pekka Hä"
    assert kiosk.item("host-0").property("person") == "Pekka Hämäläinen"
    kiosk.tap("dock-back")
    kiosk.tap("start-visit")
    assert (kiosk.text("search-field"), said(kiosk.kiosk.parts.search, "state")) == (
        "",
        "few-letters",
    )


def test_a_silent_visitor_is_asked_and_then_forgotten(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.pass_by(45)
    assert kiosk.item("still").property("open")
    kiosk.pass_by(15)
    assert kiosk.step() == "idle"
    kiosk.settle()
    assert [str(line.property("text")) for line in inputs(kiosk) if line.property("text")] == []
    assert said(kiosk.kiosk.parts.search, "rows").rowCount() == 0


def test_a_visitor_who_is_still_here_goes_on_with_what_they_typed(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.pass_by(50)
    kiosk.tap("safe")
    assert not kiosk.shows("still")
    assert kiosk.text("details-name") == "Aino"


def test_a_visitor_can_end_from_the_question(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.pass_by(50)
    kiosk.tap("other")
    assert kiosk.step() == "idle"


def test_nothing_behind_the_question_can_be_touched(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    places = [middle(kiosk.item(name)) for name in sorted(DOCK)]
    kiosk.pass_by(50)
    for place in places:
        kiosk.finger.tap(place)
    kiosk.settle()
    assert (kiosk.step(), said(kiosk.kiosk, "sheet")) == ("details", "")
    assert said(kiosk.presence, "warned")
    assert not kiosk.item("details-confirm").isEnabled()


def test_looks_chosen_at_the_idle_screen_stay_until_the_visitor_has_gone(kiosk: OpenKiosk) -> None:
    kiosk.tap("dock-access")
    kiosk.tap("access-size-3")
    kiosk.tap("access-contrast")
    kiosk.tap("access-done")
    assert (kiosk.step(), said(kiosk.access, "scale"), said(kiosk.access, "contrast")) == (
        "start",
        1.6,
        True,
    )
    kiosk.tap("dock-back")
    assert (kiosk.step(), said(kiosk.access, "scale"), said(kiosk.access, "contrast")) == (
        "idle",
        1.0,
        False,
    )


def test_an_arrival_that_could_not_be_stored_loses_nothing(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.tap("details-confirm")
    kiosk.hub.refuse()
    kiosk.settle()
    assert kiosk.step() == "details"
    assert kiosk.shows("details-fault")
    assert kiosk.text("details-name") == "Aino"
    wait_until(kiosk.keyboard_is_away, "the whole form")
    kiosk.tap("details-confirm")
    kiosk.hub.keep()
    kiosk.settle()
    assert (kiosk.step(), len(kiosk.hub.arrivals)) == ("told", 2)


def test_while_an_arrival_is_being_stored_nothing_moves(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.tap("details-unnamed")
    assert not kiosk.item("details-confirm").isEnabled()
    for name in ("dock-back", "dock-language", "dock-desk", "details-confirm", "details-unnamed"):
        kiosk.finger.tap_item(kiosk.item(name))
    kiosk.settle()
    assert (kiosk.step(), said(kiosk.kiosk, "sheet"), len(kiosk.hub.arrivals)) == ("keeping", "", 1)


def test_a_code_is_typed_and_brings_the_visit_back(kiosk: OpenKiosk) -> None:
    kiosk.tap("dock-back")
    assert kiosk.step() == "code"
    for digit in "4711":
        kiosk.tap(f"key-{digit}")
    assert kiosk.hub.looked_up == ["4711"]
    kiosk.kiosk.receive(VisitChanged(visit()))
    kiosk.settle()
    assert kiosk.step() == "told"


def test_a_wrong_code_is_said_and_the_next_one_typed_at_once(kiosk: OpenKiosk) -> None:
    kiosk.tap("dock-back")
    for digit in "1234":
        kiosk.tap(f"key-{digit}")
    kiosk.kiosk.receive(VisitUnknown("1234"))
    kiosk.settle()
    assert kiosk.item("code").property("question") == "Emme löydä tällaista koodia"
    assert kiosk.item("code-pad").property("value") == ""
    kiosk.tap("key-4")
    assert kiosk.item("code").property("question") == "Mikä on koodisi?"


def test_clearing_a_field_with_its_cross_clears_what_was_found(kiosk: OpenKiosk) -> None:
    search(kiosk, "hä")
    field = kiosk.item("search-field")
    kiosk.finger.tap(field.mapToScene(QPointF(field.width() - 48, field.height() - 50)))
    kiosk.settle()
    assert (kiosk.text("search-field"), said(kiosk.kiosk.parts.search, "state")) == (
        "",
        "few-letters",
    )


def test_a_told_screen_counts_down_before_the_visitors_eyes(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.tap("details-unnamed")
    kiosk.hub.keep()
    kiosk.watch.tick()
    kiosk.settle()
    assert kiosk.item("told-clears").property("text") == "Näyttö tyhjenee 40 sekunnin kuluttua."
    kiosk.pass_by(39)
    # Pressed as a screen reader does, without a touch, which would give more time by itself.
    QMetaObject.invokeMethod(kiosk.item("told-more"), "act")
    kiosk.pass_by(39)
    assert kiosk.step() == "told"
    kiosk.pass_by(2)
    assert kiosk.step() == "idle"


def test_nothing_behind_a_question_over_a_sheet_can_be_touched(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")
    kiosk.tap("dock-access")
    place = middle(kiosk.item("access-size-1"))
    kiosk.access.setContrast(True)
    kiosk.pass_by(50)
    kiosk.finger.tap(place)
    kiosk.finger.tap(middle(kiosk.item("dock-desk")))
    kiosk.settle()
    assert (said(kiosk.kiosk, "sheet"), said(kiosk.presence, "warned")) == ("access", True)
    assert not kiosk.item("access-done").isEnabled()


def test_a_fault_is_said_and_what_was_typed_stays(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "aino")
    kiosk.window.setProperty("faulted", True)
    kiosk.settle()
    kiosk.tap("safe")
    assert kiosk.text("details-name") == "Aino"
    kiosk.window.setProperty("faulted", True)
    kiosk.settle()
    kiosk.tap("other")
    assert kiosk.step() == "idle"


def test_nothing_of_the_visitor_is_left_in_the_window(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write("details-name", "zacharias")
    kiosk.tap("details-confirm")
    kiosk.hub.keep()
    kiosk.settle()
    kiosk.tap("told-done")
    kiosk.settle()
    left = [
        text
        for item in visible(kiosk.window.contentItem())
        if isinstance(text := item.property("text"), str)
    ]
    assert left
    assert not [text for text in left if "Pekka" in text or "acharias" in text or "4711" in text]
    parts = kiosk.kiosk.parts
    assert [said(parts.told, name) for name in ("code", "question", "lines")] == ["", "", []]
    assert [said(parts.details, name) for name in ("hostName", "hostLine")] == ["", ""]
    assert kiosk.kiosk.journey == type(kiosk.kiosk.journey)()
