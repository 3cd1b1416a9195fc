"""Owns who hears that somebody signed in or out. Any thread; the hub's own process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock


class Change(StrEnum):
    """What happened to a person's sign-in."""

    DESK_IN = "desk-sign-in"
    DESK_OUT = "desk-sign-out"
    WEB_IN = "web-sign-in"
    WEB_OUT = "web-sign-out"


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody signed in or out; `device_id` is the desk's, "" for a browser."""

    kind: Change
    person_id: str
    device_id: str = ""


Listener = Callable[[PersonChange], None]


class PeopleChanges:
    """Tells its listeners, in the order in which they came, of each change."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()
        self._lock = Lock()

    def listen(self, listener: Listener) -> None:
        """Have `listener` called after each change is committed, in the thread that made it.

        It must be quick and must not raise.
        """
        with self._lock:
            self._listeners = (*self._listeners, listener)

    def tell(self, change: PersonChange) -> None:
        """Call after the commit, never before."""
        for listener in self._listeners:
            listener(change)
