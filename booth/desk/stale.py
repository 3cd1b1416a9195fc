"""Owns which refusals on the screen are about a state that is no more. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from booth.desk.state import DeskState, Session

ROOMS = ("room-away", "room-taken", "room-in-survey")


def outdated(refused: Mapping[str, str], before: DeskState, now: DeskState) -> tuple[str, ...]:
    """The places whose refusal, by its code in `refused`, need not be read any more."""
    return tuple(place for place, code in refused.items() if _is_over(place, code, before, now))


def _is_over(place: str, code: str, before: DeskState, now: DeskState) -> bool:
    kind, _, subject = place.partition(":")
    if kind == "start":
        return code in ROOMS and before.rooms != now.rooms
    if kind != "session":
        return False
    session = now.session(subject)
    if session is None:
        return True
    service = now.services.get(session.service_id)
    answered = code == "no-official" and service is not None and service.available > 0
    return answered or _where(before.session(subject)) != _where(session)


def _where(session: Session | None) -> object:
    """How far a session has come."""
    if session is None:
        return None
    return session.phase, session.next, session.last_ring, session.ring is not None
