"""Owns how the hub's `desk.state` is read, strictly: a fault names its path. Pure; any thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from booth.desk.state import (
    Arrival,
    Choice,
    Customer,
    DeskState,
    Question,
    Ring,
    Room,
    Service,
    Session,
    Step,
)
from visitor.client.wire import Node


def read_state(raw: Mapping[str, Any]) -> DeskState:
    """The whole state. Raises ValueError, which names the path of what does not fit."""
    state = Node(raw)
    if state.absent("advisor"):
        return DeskState()
    advisor = state.node("advisor")
    services = [_service(one) for one in state.nodes("services")]
    return DeskState(
        advisor_id=advisor.text("id"),
        advisor=advisor.text("name"),
        customers=tuple(_customer(one) for one in state.nodes("customers")),
        arrivals=tuple(_arrival(one) for one in state.nodes("arrivals")),
        services={one.id: one for one in services},
        rooms=tuple(_room(one) for one in state.nodes("rooms")),
        sessions=tuple(_session(one) for one in state.nodes("sessions")),
    )


def read_session(raw: Mapping[str, Any]) -> Session:
    """One session, as a command's outcome holds it. Raises ValueError."""
    return _session(Node(raw, "session"))


def _session(one: Node) -> Session:
    return Session(
        id=one.text("id"),
        number=_number(one),
        service_id=one.text("service_id"),
        room_id=one.text("room_id"),
        room=one.names("room"),
        language=one.text("language"),
        phase=one.text("phase"),
        reason=_text(one, "reason"),
        opened_at=one.time("opened_at"),
        answered_at=_time(one, "answered_at"),
        ended_at=_time(one, "ended_at"),
        advisor_present=one.flag("advisor_present"),
        advisor_asked=one.flag("advisor_asked"),
        official=_text(one, "official"),
        identity=_text(one, "identity"),
        steps=tuple(_step(step) for step in one.nodes("steps")),
        next=one.texts("next"),
        ring=None if one.absent("ring") else _ring(one.node("ring")),
        last_ring=_text(one, "last_ring"),
        surveys=one.names("surveys"),
        survey=() if one.absent("survey") else _questions(one.node("survey")),
        diary=one.flag("diary"),
        link="" if one.lacks("link") else one.text("link"),
        again=not one.lacks("again") and one.flag("again"),
    )


def _questions(survey: Node) -> tuple[Question, ...]:
    return tuple(
        Question(
            id=one.text("id"),
            kind=one.text("kind"),
            text=one.names("text"),
            help={} if one.absent("help") else one.names("help"),
            choices=tuple(
                Choice(each.text("value"), each.names("text")) for each in one.nodes("choices")
            ),
            optional=one.flag("optional"),
        )
        for one in survey.nodes("questions")
    )


def _customer(one: Node) -> Customer:
    visit = None if one.absent("visit") else one.node("visit")
    return Customer(
        id=one.text("id"),
        number=_number(one),
        language=one.text("language"),
        since=one.time("since"),
        code=visit.text("code") if visit else "",
        department=visit.names("department") if visit else {},
    )


def _arrival(one: Node) -> Arrival:
    return Arrival(
        visit_id=one.text("visit_id"),
        code=one.text("code"),
        department=one.names("department"),
        language=one.text("language"),
        at=one.time("arrived_at"),
    )


def _service(one: Node) -> Service:
    return Service(
        id=one.text("id"),
        name=one.names("name"),
        available=one.whole("officials_available"),
        documents=one.texts("documents"),
        outcomes=one.texts("outcomes"),
    )


def _room(one: Node) -> Room:
    return Room(
        id=one.text("id"),
        name=one.names("name"),
        online=one.flag("online"),
        devices={} if one.absent("devices") else one.names("devices"),
        session_id=_text(one, "session_id"),
        survey="" if one.lacks("survey") else one.text("survey"),
    )


def _step(one: Node) -> Step:
    return Step(
        id=one.text("id"),
        lane=one.text("lane"),
        act=one.text("act"),
        name=one.names("name"),
        state=one.text("state"),
        at=_time(one, "at"),
    )


def _ring(one: Node) -> Ring:
    return Ring(one.whole("attempt"), one.whole("remaining_ms"), one.whole("total_ms"))


def _number(one: Node) -> str:
    """A customer's number of the day, as it is said."""
    return f"A {one.whole('number')}"


def _text(one: Node, key: str) -> str:
    return "" if one.absent(key) else one.text(key)


def _time(one: Node, key: str) -> datetime | None:
    return None if one.absent(key) else one.time(key)
