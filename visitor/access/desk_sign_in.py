"""Owns how advisors sign in and out at desks. Worker threads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from visitor.access import people_repository as repository
from visitor.access.changes import Change, PeopleChanges, PersonChange
from visitor.access.credentials import Credentials, log_try
from visitor.access.models import DeskSignIn, Person
from visitor.access.people import KEPT_AFTER
from visitor.access.roles import PersonKind
from visitor.clock import Clock
from visitor.db.engine import Database, after_commit


@dataclass(frozen=True, slots=True)
class Advisor:
    """Who signed in."""

    id: str
    name: str


class DeskSignIns:
    """Signs advisors in, one at a desk, and tells `changes` of it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        credentials: Credentials,
        changes: PeopleChanges,
        hours: int,
    ) -> None:
        self._database = database
        self._clock = clock
        self._credentials = credentials
        self._changes = changes
        self._lives = timedelta(hours=hours)

    def sign_in(self, device_id: str, login: str, password: str) -> Advisor:
        """Whoever was signed in at the desk is not any more. Raises as `Credentials.check`."""
        right = self._credentials.check(PersonKind.ADVISOR, login, password, device_id)
        with self._credentials.settling(right) as (session, person):
            self._leave(session, device_id)
            self._open(session, device_id, person)
            advisor = Advisor(person.id, person.name)
        log_try("signed in", device_id, advisor.id)
        return advisor

    def sign_out(self, device_id: str) -> None:
        """Nobody is signed in at the desk any more. Again changes nothing."""
        with self._database.writing() as session:
            self._leave(session, device_id)

    def _open(self, session: Session, device_id: str, person: Person) -> None:
        now = self._clock.now()
        session.add(
            DeskSignIn(
                id=self._clock.new_id(),
                device_id=device_id,
                person_id=person.id,
                since=now,
                until=now + self._lives,
            )
        )
        self._tell_after(session, PersonChange(Change.DESK_IN, person.id, device_id))

    def _leave(self, session: Session, device_id: str) -> None:
        # Two who sign in at once would else both stay.
        repository.hold_device(session, device_id)
        now = self._clock.now()
        gone = repository.advisor_at(session, device_id, now)
        repository.end_desk_sign_ins(session, now, device=device_id)
        repository.forget_old_sign_ins(session, now - KEPT_AFTER)
        if gone is not None:
            self._tell_after(session, PersonChange(Change.DESK_OUT, gone.id, device_id))

    def _tell_after(self, session: Session, change: PersonChange) -> None:
        after_commit(session, lambda: self._changes.tell(change))
