"""Owns the states of sessions that were read before: a log only grows. One thread at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from visitor.catalogue.rules import Catalogue
from visitor.remote import repository
from visitor.remote.models import RemoteSession
from visitor.remote.state import State, fold_all
from visitor.remote.steps import Standing, standing


@dataclass(frozen=True, slots=True)
class Known:
    """A session's state at one length of its log; `length` is the number of its last event."""

    length: int
    state: State
    standing: Standing


class KnownStates:
    """Folds a log again only where it has grown."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, Known] = {}

    def of(self, session: Session, rows: Sequence[RemoteSession]) -> Mapping[str, Known]:
        """The states of `rows`, those without a service left out; others are forgotten."""
        processes = {
            row.id: self._catalogue.services[row.service_id].process
            for row in rows
            if row.service_id in self._catalogue.services
        }
        lengths = repository.log_lengths(session, processes)
        grown = [key for key in processes if self._length(key) != lengths.get(key, 0)]
        logs = repository.events_of(session, grown) if grown else {}
        for key in grown:
            state = fold_all(logs.get(key, ()))
            self._known[key] = Known(lengths.get(key, 0), state, standing(processes[key], state))
        self._known = {key: self._known[key] for key in processes}
        return self._known

    def _length(self, session_id: str) -> int:
        known = self._known.get(session_id)
        return known.length if known else -1
