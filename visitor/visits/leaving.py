"""Owns the use cases of leaving, each inside its caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from visitor.access.roles import Caller
from visitor.clock import Clock
from visitor.db.engine import after_commit
from visitor.errors import VISIT_UNKNOWN, LuukkuError
from visitor.hub.events import Events
from visitor.outbox.service import withdraw_unsent
from visitor.settings import HubSettings
from visitor.visits import repository, rules
from visitor.visits.models import Visit
from visitor.visits.rules import LeftHow
from visitor.visits.schemas import LeavePayload
from visitor.visits.service import ARRIVALS
from visitor.visits.teller import Teller


class Leavings:
    """Visits that end: by the visitor, or by closing time."""

    def __init__(self, settings: HubSettings, clock: Clock, events: Events, teller: Teller) -> None:
        self._settings = settings
        self._clock = clock
        self._events = events
        self._teller = teller

    def leave(self, session: Session, caller: Caller, wish: LeavePayload) -> dict[str, Any]:
        """Mark the visit as left by the visitor. Again changes nothing.

        Raises LuukkuError VISIT_UNKNOWN for one that this kiosk could not have looked up.
        """
        visit = repository.locked(session, wish.visit_id)
        if visit is None or (visit.device_id != caller.device_id and visit.code != wish.code):
            raise LuukkuError(VISIT_UNKNOWN)
        at = rules.believable_leaving(wish.left_at, visit.arrived_at, self._clock.now())
        told = rules.Leaving(at, LeftHow.VISITOR)
        known = _known(visit)
        if (settled := rules.settled_leaving(known, told)) != known:
            self._end(session, visit, settled)
        return {"visit_id": visit.id, "already": known is not None and settled == known}

    def close(self, session: Session, visit_id: str, told: rules.Leaving) -> bool:
        """End a visit that is still open; gives whether it was."""
        visit = repository.locked(session, visit_id)
        if visit is None or visit.left_at is not None:
            return False
        self._end(session, visit, told)
        return True

    def _end(self, session: Session, visit: Visit, leaving: rules.Leaving) -> None:
        visit.left_at, visit.left_how = leaving.at, leaving.how.value
        missed_for = timedelta(hours=self._settings.visits.missed_useful_hours)
        withdraw_unsent(session, self._clock, self._events, visit.id, missed_for)
        session.flush()
        self._teller.changed(session, visit.id)
        after_commit(session, lambda: self._events.publish(ARRIVALS, {"type": "visit.left"}))


def _known(visit: Visit) -> rules.Leaving | None:
    if visit.left_at is None:
        return None
    return rules.Leaving(visit.left_at, LeftHow(visit.left_how or LeftHow.CLOSING))
