"""Owns what the desk shows beside the sessions: who waits, who arrived, the rooms. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from booth.desk.state import Arrival, Customer, DeskState, Room, Service, Session, said
from visitor.texts import Texts, clock_time, language_name

DEVICES = ("camera", "microphone", "speaker")
FINE = ("ok", "test")
# A state that we do not know is nothing that works.
KNOWN = ("ok", "missing", "denied", "test")


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A waiting customer; `waited` also says who has waited longest."""

    id: str
    number: str
    waited: str
    line: str


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """A visit that began at the kiosk, to be taken over."""

    id: str
    time: str
    department: str
    line: str
    take: str
    language: str


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One sentence about a room's equipment; `icon` goes with it."""

    icon: str
    text: str
    fine: bool


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room; `state` is free, survey, taken, ringing, in-call or away."""

    id: str
    name: str
    state: str
    words: str
    devices: tuple[DeviceLine, ...]
    attention: bool


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service to start; `line` says how many officials take calls now."""

    id: str
    name: str
    line: str
    available: bool


def queue_rows(words: Texts, now: datetime, state: DeskState) -> tuple[QueueRow, ...]:
    """Who waits, the longest first."""
    waiting = sorted(state.customers, key=lambda one: one.since)
    return tuple(
        QueueRow(
            id=one.id,
            number=one.number,
            waited=words.get(
                "desk-waited-longest" if at == 0 and len(waiting) > 1 else "desk-waited",
                minutes=minutes_since(one.since, now),
            ),
            line=_customer_line(words, one),
        )
        for at, one in enumerate(waiting)
    )


def minutes_since(moment: datetime, now: datetime) -> int:
    """Whole minutes, never less than none: clocks may differ."""
    return max(0, int((now - moment).total_seconds() // 60))


def _customer_line(words: Texts, one: Customer) -> str:
    language = language_name(words, one.language)
    if not one.code:
        return language
    department = said(one.department, words.language)
    return words.get("desk-customer-visit", language=language, department=department, code=one.code)


def arrival_rows(words: Texts, zone: tzinfo, state: DeskState) -> tuple[ArrivalRow, ...]:
    """Who came at the kiosk today, the newest first."""
    return tuple(_arrival(words, zone, one) for one in state.arrivals)


def _arrival(words: Texts, zone: tzinfo, one: Arrival) -> ArrivalRow:
    time = clock_time(words, one.at, zone)
    department = said(one.department, words.language)
    language = language_name(words, one.language)
    return ArrivalRow(
        id=one.visit_id,
        time=time,
        department=department,
        line=words.get("desk-arrival", language=language, code=one.code),
        take=words.get("desk-take-who", time=time, department=department),
        language=one.language,
    )


def room_rows(words: Texts, state: DeskState) -> tuple[RoomRow, ...]:
    """Every room and what works in it."""
    return tuple(_room(words, one, state) for one in state.rooms)


def _room(words: Texts, room: Room, state: DeskState) -> RoomRow:
    session = state.session(room.session_id) if room.session_id else None
    kind = room_state(room, session)
    devices = _devices(words, room)
    return RoomRow(
        id=room.id,
        name=said(room.name, words.language),
        state=kind,
        words=words.get(f"desk-room-{kind}"),
        devices=devices,
        attention=not room.online or not all(one.fine for one in devices),
    )


def room_state(room: Room, session: Session | None) -> str:
    """free, survey (its last customer still answers), taken, ringing, in-call or away."""
    if not room.online:
        return "away"
    if not room.session_id:
        return "survey" if room.survey else "free"
    phase = session.phase if session else ""
    return phase if phase in ("ringing", "in-call") else "taken"


def _devices(words: Texts, room: Room) -> tuple[DeviceLine, ...]:
    if not room.online:
        return (DeviceLine("circle-alert", words.get("desk-devices-away"), fine=False),)
    if not room.devices:
        return (DeviceLine("clock", words.get("desk-devices-unknown"), fine=True),)
    states = {name: room.devices.get(name, "missing") for name in DEVICES}
    if all(state == "ok" for state in states.values()):
        return (DeviceLine("check", words.get("desk-devices-fine"), fine=True),)
    return tuple(_device(words, name, state) for name, state in states.items())


def _device(words: Texts, name: str, state: str) -> DeviceLine:
    known = state if state in KNOWN else "missing"
    icons = {"camera": "video", "microphone": "mic", "speaker": "volume-2"}
    off = {"camera": "video-off", "microphone": "mic-off", "speaker": "volume-x"}
    fine = known in FINE
    icon = (icons if fine else off)[name]
    return DeviceLine(icon, words.get(f"desk-{name}-{known}"), fine)


def service_rows(words: Texts, state: DeskState) -> tuple[ServiceRow, ...]:
    """What can be started here."""
    return tuple(_service(words, one) for one in state.services.values())


def _service(words: Texts, one: Service) -> ServiceRow:
    line = officials_line(words, one)
    return ServiceRow(one.id, said(one.name, words.language), line, one.available > 0)


def officials_line(words: Texts, service: Service) -> str:
    """How many officials take calls of `service` now."""
    return words.get("desk-officials", count=service.available)
