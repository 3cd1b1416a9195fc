"""Owns what a desk is told: who waits, the rooms, the advisor's sessions. Pure."""

from __future__ import annotations

from datetime import datetime

from visitor.catalogue.rules import Party, Service
from visitor.remote.facts import (
    CLOSED_SHOWN,
    CustomerFacts,
    RoomFacts,
    SessionFacts,
    VisitFacts,
    World,
)
from visitor.remote.shapes import Shape, authority_shape, moment, ring_shape, step_shape
from visitor.remote.state import Phase

MOST_OVER = 20
"""Sessions that wait for their diary; with many more, a state would not fit into a line."""


def desk_state(world: World, desk_id: str) -> Shape:
    """The live message `desk.state`; empty where nobody is signed in."""
    advisor = world.people.get(world.desks.get(desk_id, ""))
    if advisor is None:
        lists = ("customers", "arrivals", "services", "rooms", "sessions")
        return {"type": "desk.state", "advisor": None, **{name: [] for name in lists}}
    theirs = [s for s in world.sessions if advisor.id == s.advisor_id or desk_id == s.desk_id]
    return {
        "type": "desk.state",
        "advisor": {"id": advisor.id, "name": advisor.name},
        "customers": [_customer(customer) for customer in world.customers],
        "arrivals": [_arrival(visit) for visit in world.arrivals],
        "services": [_service(service, world) for service in world.catalogue.services.values()],
        "rooms": [_room(room, world) for room in world.rooms],
        "sessions": [session_shape(s, world.now, advisor.id) for s in _chosen(theirs, world)],
    }


def session_shape(session: SessionFacts, now: datetime, advisor_id: str) -> Shape:
    """One session, as the advisor `advisor_id` sees it at a desk."""
    state, own = session.state, session.advisor_id == advisor_id
    return {
        "id": session.id,
        "number": session.number,
        "service_id": session.service.id,
        "room_id": session.room_id,
        "room": session.room,
        "language": session.language,
        "phase": state.phase.value,
        "reason": state.reason,
        "opened_at": moment(state.opened_at),
        "answered_at": moment(state.answered_at),
        "ended_at": moment(state.ended_at),
        "advisor_present": state.advisor_present,
        "advisor_asked": state.advisor_asked,
        "official": session.official,
        "link": session.link,
        "again": session.again,
        "identity": state.identity,
        "steps": _steps(session),
        "next": session.standing.open_to(Party.ADVISOR),
        "ring": ring_shape(state.ring, now),
        "last_ring": state.last_ring,
        "surveys": {
            party.value: session.survey(party).state
            for party in (Party.CUSTOMER, Party.ADVISOR, Party.OFFICIAL)
        },
        "survey": session.survey(Party.ADVISOR).shape if own else None,
        "diary": state.phase is Phase.CLOSED,
    }


def _chosen(sessions: list[SessionFacts], world: World) -> list[SessionFacts]:
    """Every live session and the newest of the others, the oldest first."""
    shown = [session for session in sessions if _is_shown(session, world)]
    over = [session.id for session in shown if not session.state.live]
    left_out = set(over[:-MOST_OVER])
    return [session for session in shown if session.id not in left_out]


def _is_shown(session: SessionFacts, world: World) -> bool:
    if session.state.phase is not Phase.CLOSED or session.survey(Party.ADVISOR).shape is not None:
        return True
    closed = session.state.closed_at
    return closed is not None and world.now < closed + CLOSED_SHOWN


def _steps(session: SessionFacts) -> list[Shape]:
    done = session.state.done
    return [
        {
            **step_shape(session, step),
            "act": step.act.value,
            "at": moment(done.get(step.id)),
        }
        for step in session.service.process.steps
    ]


def _customer(customer: CustomerFacts) -> Shape:
    visit = customer.visit
    known = {"code": visit.code, "department": dict(visit.department)} if visit else None
    return {
        "id": customer.id,
        "number": customer.number,
        "language": customer.language,
        "since": moment(customer.since),
        "visit": known,
    }


def _arrival(visit: VisitFacts) -> Shape:
    return {
        "visit_id": visit.id,
        "code": visit.code,
        "department": dict(visit.department),
        "language": visit.language,
        "arrived_at": moment(visit.arrived_at),
    }


def _service(service: Service, world: World) -> Shape:
    return {
        "id": service.id,
        "name": dict(service.name),
        "authority": authority_shape(service.authority),
        "officials_available": len(world.group(service)),
        "documents": list(service.documents),
        "outcomes": list(service.outcomes),
    }


def _room(room: RoomFacts, world: World) -> Shape:
    here = (s.id for s in world.sessions if s.room_id == room.id and s.state.live)
    newest = world.newest(room.id)
    asked = newest is not None and newest.survey(Party.CUSTOMER).shape is not None
    return {
        "id": room.id,
        "name": room.name,
        "online": room.online,
        "devices": room.devices,
        "session_id": next(here, None),
        "survey": newest.id if newest and asked else "",
    }
