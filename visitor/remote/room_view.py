"""Owns what a room is told: its one session. Pure."""

from __future__ import annotations

from visitor.catalogue.rules import Party
from visitor.remote.facts import ENDED_SHOWN, SessionFacts, World
from visitor.remote.shapes import Shape, authority_shape, ring_shape, step_shape


def room_state(world: World, room_id: str) -> Shape:
    """The live message `room.state`."""
    name = next((room.name for room in world.rooms if room.id == room_id), "")
    newest = world.newest(room_id)
    shown = newest is not None and _is_shown(newest, world)
    return {
        "type": "room.state",
        "room": {"id": room_id, "name": name},
        "session": _session(newest, world) if newest and shown else None,
    }


def _is_shown(session: SessionFacts, world: World) -> bool:
    if session.state.live or session.survey(Party.CUSTOMER).shape is not None:
        return True
    ended = session.state.ended_at
    asked = session.survey(Party.CUSTOMER).state != "none"
    return not asked and ended is not None and world.now < ended + ENDED_SHOWN


def _session(session: SessionFacts, world: World) -> Shape:
    state, service = session.state, session.service
    return {
        "id": session.id,
        "service": {
            "id": service.id,
            "name": dict(service.name),
            "authority": authority_shape(service.authority),
        },
        "language": session.language,
        "phase": state.phase.value,
        "reason": state.reason,
        "steps": [step_shape(session, step) for step in service.process.steps],
        "advisor_present": state.advisor_present,
        "advisor_asked": state.advisor_asked,
        "official": session.official,
        "ring": ring_shape(state.ring, world.now),
        "last_ring": state.last_ring,
        "usual_answer_minutes": service.usual_answer_minutes,
        "survey": session.survey(Party.CUSTOMER).shape,
    }
