"""Owns what an official is told: rings, the call, surveys; nothing of the person. Pure."""

from __future__ import annotations

from visitor.access.roles import Caller
from visitor.catalogue.rules import Act, Party
from visitor.remote.facts import CLOSED_SHOWN, PersonFacts, SessionFacts, World
from visitor.remote.shapes import Shape, authority_shape, milliseconds, moment, ring_shape
from visitor.remote.state import Phase


def official_state(world: World, caller: Caller) -> Shape | None:
    """The live message `official.state` for one page; None where nobody of ours looks."""
    me = world.people.get(caller.person_id)
    if me is None or not me.official:
        return None
    mine = [session for session in world.sessions if session.state.official_id == me.id]
    call = next((s for s in reversed(mine) if s.state.phase is Phase.IN_CALL), None)
    return {
        "type": "official.state",
        "me": {"name": me.name, "authority": _authority(me, world)},
        "available": me.id in world.willing,
        "rings": [_ring(session, world) for session in _rings(me, world)],
        "call": _call(call, world, caller) if call else None,
        "ended": None if call else _ended(mine, world),
        "surveys": [_survey(session) for session in mine if _asked(session)],
    }


def _rings(me: PersonFacts, world: World) -> list[SessionFacts]:
    """The calls that ring for one official."""
    if me.id not in world.available:
        return []
    return [
        session
        for session in world.sessions
        if session.service.authority.id == me.authority
        and session.state.ring is not None
        and session.state.ring.until > world.now
        and me.id not in session.state.ring.declined_by
    ]


def _ring(session: SessionFacts, world: World) -> Shape:
    ring = session.state.ring
    left = world.group(session.service) - (ring.declined_by if ring else frozenset())
    answer = next((s.id for s in session.service.process.doing(Act.ANSWER)), "")
    return {
        "session_id": session.id,
        "step": answer,
        **(ring_shape(ring, world.now) or {}),
        **_what(session, world),
        "identity_checked": bool(session.state.identity),
        "advisor_present": session.state.advisor_present,
        "others": len(left) - 1,
    }


def _call(session: SessionFacts, world: World, caller: Caller) -> Shape:
    state = session.state
    seated = world.seated.get(session.id, "")
    answered = milliseconds(world.now, state.answered_at) if state.answered_at else 0
    return {
        "session_id": session.id,
        "phase": state.phase.value,
        "reason": state.reason,
        **_what(session, world),
        "advisor_present": state.advisor_present,
        "answered_ms_ago": max(0, answered),
        "mine": seated in ("", caller.connection_id),
    }


def _what(session: SessionFacts, world: World) -> Shape:
    return {
        "service": dict(session.service.name),
        "place": dict(world.place),
        "room": session.room,
        "room_devices": world.devices(session.room_id),
        "language": session.language,
    }


def _ended(mine: list[SessionFacts], world: World) -> Shape | None:
    """The last call, for a while."""
    for session in reversed(mine):
        ended = session.state.ended_at
        if ended is not None and world.now < ended + CLOSED_SHOWN:
            return {
                "session_id": session.id,
                "reason": session.state.reason,
                "answered_at": moment(session.state.answered_at),
                "ended_at": moment(ended),
            }
    return None


def _asked(session: SessionFacts) -> bool:
    return session.survey(Party.OFFICIAL).shape is not None


def _survey(session: SessionFacts) -> Shape:
    return {
        "session_id": session.id,
        "service": dict(session.service.name),
        "room": session.room,
        "ended_at": moment(session.state.ended_at),
        "survey": session.survey(Party.OFFICIAL).shape,
    }


def _authority(me: PersonFacts, world: World) -> Shape:
    services = world.catalogue.services.values()
    known = next((s.authority for s in services if s.authority.id == me.authority), None)
    return authority_shape(known) if known else {"id": me.authority, "name": {}}
