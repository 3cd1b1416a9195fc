"""Owns what the sides of calls tell of their connection: only shown, in memory. Any thread."""

from __future__ import annotations

from collections.abc import Container
from threading import Lock

from visitor.remote.signalling import Seat


class Links:
    """By session and seat who told last, and whether the other side was lost to them then."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, Seat], tuple[str, bool]] = {}
        self._lock = Lock()

    def put(self, session_id: str, seat: Seat, connection_id: str, lost: bool) -> bool:
        """Keep it; gives whether this changes what is shown of the session."""
        with self._lock:
            before = self._lost(session_id)
            self._told[session_id, seat] = (connection_id, lost)
            return self._lost(session_id) is not before

    def gone(self, connection_id: str) -> None:
        """Whose line has ended tells nothing any more."""
        with self._lock:
            self._told = {k: told for k, told in self._told.items() if told[0] != connection_id}

    def forget(self, live: Container[str]) -> None:
        """Sessions that are over need none of it."""
        with self._lock:
            self._told = {key: told for key, told in self._told.items() if key[0] in live}

    def look(self, session_id: str) -> str:
        """ "ok", or "lost" where a side says so."""
        with self._lock:
            return "lost" if self._lost(session_id) else "ok"

    def _lost(self, session_id: str) -> bool:
        return any(lost for (known, _), (_, lost) in self._told.items() if known == session_id)
