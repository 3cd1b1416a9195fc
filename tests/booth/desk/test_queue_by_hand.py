"""The queue and the start of a session, under a mouse and a finger."""

from __future__ import annotations

from tests.fakes.desk_hub import (
    arrival,
    customer,
    room,
    service,
    state,
)
from tests.fakes.desk_window import OpenDesk
from tests.fakes.said import said


def test_a_new_customer_is_asked_for_a_language_and_waits(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.tap("desk-new-customer")
    desk.tap("desk-language-sv")
    kind, payload = desk.hub.commands[0]
    assert (kind, payload["language"], payload["visit_id"]) == ("customer.wait", "sv", None)
    assert len(payload["customer_id"]) == 32
    assert desk.shows("desk-new-customer")


def test_an_arrival_is_taken_once_however_often_it_is_pressed(desk: OpenDesk) -> None:
    desk.tell(state(arrivals=[arrival(1, language="sv"), arrival(2)]))
    desk.click("desk-take-0")
    desk.click("desk-take-0")
    desk.click("desk-take-1")
    taken = [(one["visit_id"], one["language"]) for _, one in desk.hub.commands]
    assert taken == [("v1", "sv"), ("v2", "fi")]


def test_an_arrival_that_somebody_else_took_says_so_there(desk: OpenDesk) -> None:
    desk.tell(state(arrivals=[arrival(1)]))
    desk.click("desk-take-0")
    desk.hub.refuse("customer-gone")
    desk.settle()
    assert "Asiakasta palvellaan jo" in desk.says()


def test_a_session_is_started_from_the_queue(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)], services=[service(), service(id="oiva")]))
    desk.tap("desk-customer-0")
    desk.tap("desk-open")
    assert "Valitse palvelu." in desk.says()
    assert "Valitse huone." in desk.says()
    desk.tap("desk-service-kela")
    desk.tap("desk-room-1")
    desk.tap("desk-open")
    desk.tap("desk-open")
    assert len(desk.hub.commands) == 1
    kind, payload = desk.hub.commands[0]
    assert kind == "remote.open"
    assert (payload["customer_id"], payload["service_id"], payload["room_id"]) == (
        "c14",
        "kela",
        "r2",
    )
    desk.hub.carry_out()
    desk.settle()
    assert said(desk.desk, "panel") == ""


def test_the_only_service_and_room_are_chosen_already(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)], rooms=[room(1), room(2, online=False)]))
    desk.tap("desk-customer-0")
    desk.tap("desk-open")
    assert desk.hub.commands[0][1]["room_id"] == "r1"


def test_a_room_that_is_not_free_says_why_and_is_not_chosen(desk: OpenDesk) -> None:
    rooms = [room(1, session_id="x"), room(2, online=False), room(3), room(4)]
    desk.tell(state(customers=[customer(14)], rooms=rooms))
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    assert "Huone on jo varattu" in desk.says()
    desk.tap("desk-room-1")
    assert "Huoneen laitteet eivät vastaa" in desk.says()
    desk.tap("desk-room-2")
    assert "Huoneen laitteet eivät vastaa" not in desk.says()
    taken = [*rooms[:2], room(3, session_id="y"), room(4)]
    desk.tell(state(customers=[customer(14)], rooms=taken))
    assert "Huone on jo varattu" in desk.says()


def test_a_refused_start_loses_nothing(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)]))
    desk.tap("desk-customer-0")
    desk.tap("desk-room-0")
    desk.tap("desk-open")
    desk.hub.refuse("room-away")
    desk.settle()
    assert "Huoneen laitteet eivät vastaa" in desk.says()
    assert said(desk.desk.parts.start, "roomId") == "r1"
    desk.tap("desk-room-1")
    desk.tap("desk-open")
    assert [one["room_id"] for _, one in desk.hub.commands] == ["r1", "r2"]


def test_a_customer_who_leaves_closes_what_was_open_about_them(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)]))
    desk.tap("desk-customer-0")
    desk.tap("desk-customer-left")
    assert "Poistetaanko asiakas A 14 jonosta?" in desk.says()
    desk.tap("safe")
    assert desk.hub.commands == []
    desk.tap("desk-customer-left")
    desk.tap("other")
    assert desk.hub.commands == [("customer.leave", {"customer_id": "c14"})]
    desk.tell(state())
    assert said(desk.desk, "panel") == ""
