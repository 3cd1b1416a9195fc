"""Owns the word that something of the remote service has changed. Any thread."""

from __future__ import annotations

from sqlalchemy.orm import Session

from visitor.db.engine import after_commit
from visitor.hub.events import Events

TOPIC = "remote"
"""Followed by who tells the parties, and by who keeps the times, inside the hub."""


class RemoteTeller:
    """Says what changed; whoever is concerned is then told the whole state (telling.py)."""

    def __init__(self, events: Events) -> None:
        self._events = events

    def changed(self, session: Session, session_id: str) -> None:
        """A session is another one once the unit of work of `session` is committed."""
        event = {"session_id": session_id}
        after_commit(session, lambda: self._events.publish(TOPIC, event))

    def desks_changed(self, session: Session) -> None:
        """What only desks see is another once the unit of work is committed."""
        after_commit(session, self.desks_changed_now)

    def desks_changed_now(self) -> None:
        self._events.publish(TOPIC, {})

    def room_changed_now(self, room_id: str) -> None:
        """A room's devices or its line are others: desks see it, and officials in its call."""
        self._events.publish(TOPIC, {"room_id": room_id})

    def person_changed_now(self, person_id: str) -> None:
        """An official is available or not, or has another place in a call."""
        self._events.publish(TOPIC, {"person_id": person_id})
