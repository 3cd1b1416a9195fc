"""Owns the telling of those who watch a visit. Worker threads."""

from __future__ import annotations

import logging
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.orm import Session

from visitor.db.engine import Database, after_commit
from visitor.hub.events import Events
from visitor.visits import repository
from visitor.visits.view import view_of

_LOG = logging.getLogger(__name__)


class Teller:
    """Tells all who watch a visit how it stands, after each unit of work that changed it.

    Two units of work at once do not see each other: each would tell of itself alone. So the
    state is read after the commit, one at a time; then the last one told is whole.
    """

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events

    def changed(self, session: Session, visit_id: str) -> None:
        """Tell of the visit once the unit of work of `session` is committed."""
        after_commit(session, lambda: self._tell(visit_id))

    def _tell(self, visit_id: str) -> None:
        with self._events.in_order:
            try:
                state = self._state(visit_id)
            except (OperationalError, InterfaceError):
                _LOG.error("a change was not told", extra={"visit_id": visit_id})
                return
            if state is not None:
                event = {"type": "visit.state", "visit": state}
                self._events.publish(f"visit:{visit_id}", event)

    def _state(self, visit_id: str) -> dict[str, Any] | None:
        with self._database.reading() as session:
            visit = repository.visit(session, visit_id)
            return view_of(session, visit).model_dump(mode="json") if visit else None
