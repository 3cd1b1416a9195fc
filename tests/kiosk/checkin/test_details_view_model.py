from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.checkin.details_view_model import DetailsViewModel, Told
from kiosk.checkin.flow import ChosenHost
from tests.fakes.said import said
from visitor.languages import SHIPPED
from visitor.texts import texts

PEKKA = ChosenHost("h0", "Pekka Hämäläinen", "Pekka", "PH", "Kaavoitus")
MISSING = "Kirjoita nimesi tai jatka ilman nimeä."
BAD = "Numeroon ei voi lähettää tekstiviestiä. Tarkista numero."


class Form:
    """The form, and what it has confirmed."""

    def __init__(self) -> None:
        self.model = DetailsViewModel("FI")
        self.model.keep_for(30)
        self.model.speak(texts("fi"))
        self.model.ask(PEKKA)
        self.told: list[Told] = []
        self.model.confirmed.connect(self.told.append)

    def faults(self) -> tuple[str, str, str]:
        return (
            said(self.model, "nameFault"),
            said(self.model, "phoneFault"),
            said(self.model, "keepFault"),
        )


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form()


def test_it_says_whom_the_visitor_meets_and_what_is_stored_for_how_long(form: Form) -> None:
    assert said(form.model, "hostLine") == "Menet tapaamaan: Pekka Hämäläinen"
    assert (said(form.model, "hostName"), said(form.model, "hostInitials")) == (
        "Pekka Hämäläinen",
        "PH",
    )
    assert "30 päivän" in said(form.model, "stored")
    assert said(form.model, "stored").count(".") == 1


def test_it_says_the_days_of_the_newest_directory(form: Form) -> None:
    form.model.confirm("", "", "")
    form.model.keep_for(7)
    assert "7 päivän" in said(form.model, "stored")
    assert form.faults() == (MISSING, "", "")


@pytest.mark.parametrize("phone", ["", "  ", "040 123 4567", "+358401234567", "+46 70 123 45 67"])
def test_a_name_is_enough_and_a_mobile_number_is_welcome(form: Form, phone: str) -> None:
    form.model.confirm("  Aino Mäkelä ", " Oy ", phone)
    assert form.told == [Told("Aino Mäkelä", "Oy", phone.strip())]
    assert form.faults() == ("", "", "")


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_a_missing_name_is_said_beside_its_field(form: Form, name: str) -> None:
    form.model.confirm(name, "", "")
    assert (form.faults(), form.told) == ((MISSING, "", ""), [])


@pytest.mark.parametrize("phone", ["09 123", "040", "+", "09 310 1691", "0401234567890123", "112"])
def test_a_number_that_no_sms_reaches_is_said_beside_its_field(form: Form, phone: str) -> None:
    form.model.confirm("Aino", "", phone)
    assert (form.faults(), form.told) == (("", BAD, ""), [])


def test_both_faults_are_said_at_once(form: Form) -> None:
    form.model.confirm("", "", "112")
    assert form.faults() == (MISSING, BAD, "")


def test_a_visitor_may_go_on_without_a_name_but_not_with_a_bad_number(form: Form) -> None:
    form.model.confirmUnnamed("Oy", "112")
    assert (form.faults(), form.told) == (("", BAD, ""), [])
    form.model.confirmUnnamed("Oy", "")
    assert form.told == [Told("", "Oy", "")]


def test_faults_go_as_soon_as_something_is_mended(form: Form) -> None:
    form.model.confirm("", "", "112")
    form.model.edited()
    assert form.faults() == ("", "", "")


def test_a_mended_form_is_confirmed_without_its_old_faults(form: Form) -> None:
    form.model.confirm("", "", "")
    form.model.confirm("Aino", "", "")
    assert (form.faults(), len(form.told)) == (("", "", ""), 1)


def test_what_could_not_be_stored_is_said_until_the_next_try(form: Form) -> None:
    form.model.not_kept()
    assert form.faults() == ("", "", "Yritä uudelleen tai kysy palvelutiskiltä.")
    form.model.confirm("Aino", "", "")
    assert form.faults() == ("", "", "")


def test_faults_are_said_in_the_language_that_the_visitor_changes_to(form: Form) -> None:
    form.model.confirm("", "", "112")
    form.model.not_kept()
    heard = set()
    for language in SHIPPED:
        form.model.speak(texts(language))
        heard.add(said(form.model, "keepFault"))
        assert "Pekka Hämäläinen" in said(form.model, "hostLine")
    assert len(heard) == len(SHIPPED)


def test_the_next_visitor_finds_neither_host_nor_faults(form: Form) -> None:
    form.model.confirm("", "", "112")
    form.model.ask(None)
    assert form.faults() == ("", "", "")
    assert (
        said(form.model, "hostName"),
        said(form.model, "hostLine"),
        said(form.model, "hostInitials"),
    ) == ("", "", "")


def test_only_what_changed_is_told(form: Form) -> None:
    heard: list[str] = []
    form.model.nameFaultChanged.connect(lambda: heard.append("name"))
    form.model.phoneFaultChanged.connect(lambda: heard.append("phone"))
    form.model.storedChanged.connect(lambda: heard.append("stored"))
    form.model.confirm("", "", "")
    form.model.confirm("", "", "")
    form.model.edited()
    assert heard == ["name", "name"]
