"""A visitor with an appointment at the real window: found, confirmed, and what may go wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.kiosk_hub import NOON, invited
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.touch import wait_until
from visitor.client.invitation_view import ByCode, ByName, ByToken, Fit, Miss, NotInvited
from visitor.client.result import Arrival

# Qt's own keyboard says these once as it loads.
pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

AINO = Arrival("h0", "Aino Mäkelä", "", "", "fi", invited().id)


def come(kiosk: OpenKiosk) -> None:
    """Begin, and choose the errand."""
    kiosk.tap("begin-fi")
    kiosk.tap("start-appointment")


def type_code(kiosk: OpenKiosk, digits: str = "471122") -> None:
    for digit in digits:
        kiosk.tap(f"key-{digit}")


def by_name(kiosk: OpenKiosk, surname: str, time: str) -> None:
    """Without a code: write both, and look."""
    kiosk.tap("code-other")
    wait_until(kiosk.keyboard_is_open, "the keyboard")
    kiosk.write_into("by-name-surname", surname)
    kiosk.write_into("by-name-time", time)
    kiosk.tap("by-name-find")


def test_a_visitor_with_an_invitation_is_in_with_nine_touches(kiosk: OpenKiosk) -> None:
    come(kiosk)
    type_code(kiosk)
    assert kiosk.hub.sought == [ByCode("471122")]
    kiosk.hub.answer_search(invited(Fit.ON_TIME, NOON))
    kiosk.settle()
    assert kiosk.step() == "invited"
    assert kiosk.item("invited-when").property("text") == "tänään klo 10.41"
    kiosk.tap("invited-confirm")
    assert (kiosk.step(), kiosk.hub.arrivals) == ("keeping", [AINO])
    kiosk.hub.keep()
    kiosk.settle()
    assert (kiosk.step(), kiosk.item("told-code").property("code")) == ("told", "4711")


def test_two_quick_touches_are_one_arrival(kiosk: OpenKiosk) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(invited())
    kiosk.settle()
    place = kiosk.item("invited-confirm")
    kiosk.finger.tap_item(place)
    kiosk.finger.tap_item(place)
    kiosk.settle()
    assert kiosk.hub.arrivals == [AINO]
    kiosk.hub.keep()


def test_who_has_no_code_is_found_by_surname_and_time(kiosk: OpenKiosk) -> None:
    come(kiosk)
    by_name(kiosk, "Mäkelä", "14.00")
    assert kiosk.hub.sought == [ByName("Mäkelä", "14:00")]
    kiosk.hub.answer_search(invited(Fit.EARLY, NOON + timedelta(hours=3)))
    kiosk.settle()
    assert kiosk.step() == "invited"


def test_what_is_wrong_in_the_form_stands_beside_it_and_asks_nobody(kiosk: OpenKiosk) -> None:
    come(kiosk)
    by_name(kiosk, "", "25")
    assert kiosk.hub.sought == []
    said = [kiosk.item(f"by-name-{one}").property("error") for one in ("surname", "time")]
    assert said == ["Kirjoita sukunimesi.", "Kirjoita aika näin: 14.00."]
    assert kiosk.item("by-name-surname").property("focused")
    kiosk.write("by-name-surname", "m")
    assert kiosk.item("by-name-time").property("error") == ""


@pytest.mark.parametrize("miss", Miss)
def test_a_code_that_leads_nowhere_is_said_and_can_be_typed_anew(
    kiosk: OpenKiosk, miss: Miss
) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(NotInvited(miss))
    kiosk.settle()
    assert kiosk.step() == "appointment"
    assert kiosk.kiosk.parts.appointment.property("state") == miss.value
    type_code(kiosk, "112233")
    assert kiosk.hub.sought == [ByCode("471122"), ByCode("112233")]


def test_what_was_written_stays_where_no_appointment_is_found(kiosk: OpenKiosk) -> None:
    come(kiosk)
    by_name(kiosk, "Mäkelä", "14")
    kiosk.hub.answer_search(NotInvited(Miss.UNKNOWN))
    kiosk.settle()
    assert (kiosk.text("by-name-surname"), kiosk.text("by-name-time")) == ("Mäkelä", "14")


@pytest.mark.parametrize("fit", [Fit.WRONG_DAY, Fit.OVER])
def test_who_comes_at_another_time_is_told_and_nobody_is_disturbed(
    kiosk: OpenKiosk, fit: Fit
) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(invited(fit, NOON + timedelta(days=3)))
    kiosk.settle()
    assert not kiosk.shows("invited-confirm")
    kiosk.tap("invited-leave")
    assert (kiosk.step(), kiosk.hub.arrivals) == ("idle", [])


def test_an_appointment_that_is_not_theirs_is_gone_at_a_touch(kiosk: OpenKiosk) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(invited())
    kiosk.settle()
    kiosk.tap("invited-other")
    assert kiosk.step() == "appointment"
    assert (kiosk.kiosk.parts.appointment.invited, kiosk.kiosk.journey.host) == (None, None)


def test_an_answer_that_comes_after_its_visitor_has_gone_on_shows_nothing(
    kiosk: OpenKiosk,
) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.tap("dock-back")
    kiosk.hub.answer_search(invited())
    kiosk.settle()
    assert (kiosk.step(), kiosk.kiosk.parts.appointment.invited) == ("start", None)


def test_an_arrival_that_could_not_be_kept_is_said_and_can_be_tried_again(
    kiosk: OpenKiosk,
) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(invited())
    kiosk.settle()
    kiosk.tap("invited-confirm")
    kiosk.hub.refuse()
    kiosk.settle()
    assert (kiosk.step(), kiosk.shows("invited-fault")) == ("invited", True)
    kiosk.tap("invited-confirm")
    assert kiosk.hub.arrivals == [AINO, AINO]
    kiosk.hub.keep()


def test_a_code_held_up_finds_the_appointment_and_the_camera_goes_off(kiosk: OpenKiosk) -> None:
    kiosk.camera.plug_in()
    come(kiosk)
    assert kiosk.camera.looks
    kiosk.camera.hold_up("https://example.org/parking")
    wait_until(lambda: bool(kiosk.item("appointment").property("foreign")), "what is told of it")
    assert "ei ole meidän" in str(kiosk.item("appointment").property("lead"))
    assert kiosk.hub.sought == []
    kiosk.camera.hold_up("LUUKKU:abc-_9")
    wait_until(lambda: kiosk.hub.sought != [], "the question")
    assert kiosk.hub.sought == [ByToken("abc-_9")]
    kiosk.hub.answer_search(invited())
    kiosk.settle()
    assert (kiosk.step(), kiosk.camera.looks) == ("invited", False)


def test_without_a_camera_nothing_is_said_of_one(kiosk: OpenKiosk) -> None:
    come(kiosk)
    assert (kiosk.camera.looks, kiosk.item("appointment").property("lead")) == (
        False, "Kuusi numeroa, jotka ovat saamassasi viestissä.",
    )  # fmt: skip


def test_the_words_follow_the_language_while_the_appointment_is_shown(kiosk: OpenKiosk) -> None:
    come(kiosk)
    type_code(kiosk)
    kiosk.hub.answer_search(invited())
    kiosk.kiosk.speak("sv")
    kiosk.settle()
    assert kiosk.item("invited").property("question") == "Är det här din tid?"
    assert kiosk.item("invited-when").property("text") == "i dag kl. 10.41"
