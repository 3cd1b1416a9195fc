"""Owns writing the diary, inside its caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from visitor.access.roles import Caller
from visitor.catalogue.rules import Catalogue
from visitor.clock import Clock
from visitor.diary import repository
from visitor.diary.models import DiaryEntry
from visitor.diary.rules import Entry, wrong
from visitor.errors import (
    DIARY_BAD,
    DIARY_WRITTEN,
    SERVICE_UNKNOWN,
    SESSION_UNKNOWN,
    SIGN_IN_NEEDED,
    LuukkuError,
)
from visitor.remote import repository as sessions
from visitor.remote import settling
from visitor.remote.models import RemoteSession
from visitor.survey.service import Surveys, Told


class Diary:
    """One entry for each session that has ended; writing it closes the session."""

    def __init__(self, clock: Clock, catalogue: Catalogue, surveys: Surveys, told: Told) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._surveys = surveys
        self._told = told

    def write(
        self,
        session: Session,
        caller: Caller,
        session_id: str,
        entry: Entry,
        made_at: datetime | None,
    ) -> None:
        """Keep `entry` and close the session; the same entry again changes nothing.

        Raises LuukkuError: SIGN_IN_NEEDED, SESSION_UNKNOWN (also for the sessions of other
        desks), SERVICE_UNKNOWN, DIARY_BAD, DIARY_WRITTEN, and STEP_NOT_NOW before the end.
        """
        row = self._row(session, caller, session_id)
        service = self._catalogue.services.get(row.service_id)
        if service is None:
            raise LuukkuError(SERVICE_UNKNOWN, row.service_id)
        if (fault := wrong(entry, service.outcomes)) is not None:
            raise LuukkuError(DIARY_BAD, fault)
        if (known := repository.entry_of(session, row.id)) is not None:
            if Entry(known.outcome, known.minutes, known.note) == entry:
                return
            raise LuukkuError(DIARY_WRITTEN)
        now = self._clock.now()
        at = min(made_at or now, now)
        settling.close(session, row, service, caller.person_id, at)
        session.add(self._new(row, caller.person_id, entry, at))
        session.flush()
        self._surveys.settle_key(session, row)
        self._told(session, row.id)

    def _row(self, session: Session, caller: Caller, session_id: str) -> RemoteSession:
        if not caller.person_id:
            raise LuukkuError(SIGN_IN_NEEDED)
        row = sessions.locked(session, session_id)
        # A colleague may take over the desk, and an advisor may go to another one.
        if row is None or (caller.device_id != row.desk_id and caller.person_id != row.advisor_id):
            raise LuukkuError(SESSION_UNKNOWN, session_id)
        return row

    def _new(self, row: RemoteSession, person_id: str, entry: Entry, at: datetime) -> DiaryEntry:
        return DiaryEntry(
            id=self._clock.new_id(),
            session_id=row.id,
            service_id=row.service_id,
            outcome=entry.outcome,
            minutes=entry.minutes,
            note=entry.note,
            advisor_id=person_id,
            written_at=at,
        )
