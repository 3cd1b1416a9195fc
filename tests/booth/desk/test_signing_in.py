"""Signing in and out at the desk's real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.fakes.desk_hub import (
    ended,
    signed_out,
    state,
)
from tests.fakes.desk_window import OpenDesk
from tests.fakes.said import said
from visitor.client.result import HubAway, Refused


def test_an_advisor_signs_in_with_keys_alone(desk: OpenDesk) -> None:
    desk.keys("amina")
    desk.key(Qt.Key.Key_Return)
    desk.keys("sininen kuutamo")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    path, body = desk.hub.posts[0]
    assert (path, body) == (
        "/api/desk/sign-in",
        {"login": "amina", "password": "sininen kuutamo"},
    )
    assert desk.text("desk-password") == ""
    desk.hub.answer_post()
    assert desk.hub.watched == 1
    desk.tell(state())
    assert "Amina Yusuf" in desk.says()


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (Refused("sign-in-wrong", "correct"), "Tunnus tai salasana"),
        (Refused("too-many-tries", "wait"), "liian monta"),
        (HubAway("x"), "salasanaa ei voi tarkistaa"),
    ],
)
def test_why_a_sign_in_failed_is_said_and_the_name_stays(
    desk: OpenDesk, result: Refused | HubAway, words: str
) -> None:
    desk.keys("amina")
    desk.click("desk-password")
    desk.keys("wrong")
    desk.click("desk-sign-in")
    desk.hub.answer_post(result)
    desk.settle()
    assert words in desk.says()
    assert (desk.text("desk-login"), desk.text("desk-password")) == ("amina", "")
    desk.keys("x")
    assert words not in desk.says()


def test_what_is_missing_is_said_beside_its_field(desk: OpenDesk) -> None:
    desk.click("desk-sign-in")
    assert "Kirjoita käyttäjätunnuksesi." in desk.says()
    assert "Kirjoita salasanasi." in desk.says()
    assert desk.hub.posts == []
    assert desk.focused() == "desk-login"


def test_a_second_press_does_not_ask_twice(desk: OpenDesk) -> None:
    desk.keys("amina")
    desk.click("desk-password")
    desk.keys("sininen")
    desk.click("desk-sign-in")
    desk.click("desk-sign-in")
    assert len(desk.hub.posts) == 1


def test_caps_lock_is_noticed_at_the_password_only(desk: OpenDesk) -> None:
    desk.keys("A", caps=True)
    assert not desk.shows("desk-caps")
    desk.click("desk-password")
    desk.keys("K")
    assert not desk.shows("desk-caps")
    desk.keys("K", caps=True)
    assert desk.shows("desk-caps")
    desk.keys("k")
    assert not desk.shows("desk-caps")


def test_an_expired_sign_in_says_why_and_a_wanted_one_does_not(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.tell(signed_out())
    assert "Kirjautumisesi päättyi" in desk.says()
    desk.tell(state())
    desk.click("desk-sign-out")
    assert desk.hub.posts == [("/api/desk/sign-out", {})]
    desk.hub.answer_post()
    desk.tell(signed_out())
    assert "Kirjautumisesi päättyi" not in desk.says()


def test_a_sign_out_without_the_hub_says_that_it_could_not_be(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.click("desk-sign-out")
    desk.hub.answer_post(HubAway("x"))
    desk.settle()
    assert desk.shows("desk-sign-out-fault")
    desk.tell(signed_out())
    assert "Kirjautumisesi päättyi" in desk.says()


def test_nothing_of_one_advisor_is_left_to_the_next(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended()]))
    desk.tap("desk-diary")
    desk.click("desk-note")
    desk.keys("salaista")
    desk.tell(signed_out())
    desk.tell(state(advisor={"id": "p2", "name": "Bo"}, sessions=[ended()]))
    assert said(desk.desk, "panel") == ""
    desk.tap("desk-diary")
    assert "salaista" not in desk.says()
    assert said(desk.desk.parts.diary, "note") == ""
