"""Owns the reading of the remote service's whole state from the database and memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.models import Person
from visitor.access.people_repository import advisors_at_desks
from visitor.access.roles import PersonKind, Role
from visitor.catalogue.rules import Catalogue, Party
from visitor.clock import Clock
from visitor.directory.models import Department
from visitor.remote import repository
from visitor.remote.facts import (
    AGAIN,
    CLOSED_SHOWN,
    CustomerFacts,
    PersonFacts,
    RoomFacts,
    SessionFacts,
    SurveyFacts,
    VisitFacts,
    World,
)
from visitor.remote.logs import Known, KnownStates
from visitor.remote.models import Customer, RemoteSession
from visitor.remote.presence import Presence
from visitor.remote.state import Phase
from visitor.remote.steps import standing
from visitor.settings import HubSettings
from visitor.survey.models import SurveyResponse
from visitor.survey.rules import Survey
from visitor.survey.view import survey_shape
from visitor.visits.models import Visit

MOST_ARRIVALS = 20
Seated = Callable[[str], str]
"""The connection that sits in a session's call as its official, "" for none."""
Linked = Callable[[str], str]
"""How the connection of a session's call is, "ok" or "lost"."""


class WorldReader:
    """Reads the World, whole, inside one view of the database; one thread at a time."""

    def __init__(
        self,
        settings: HubSettings,
        clock: Clock,
        catalogue: Catalogue,
        surveys: Mapping[str, Survey],
        presence: Presence,
        seated: Seated,
        linked: Linked = lambda _session_id: "ok",
    ) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._surveys = surveys
        self._presence = presence
        self._seated = seated
        self._linked = linked
        self._known = KnownStates(catalogue)
        self._zone = ZoneInfo(settings.timezone)
        self._place = {str(language): name for language, name in settings.place.items()}

    def read(self, session: Session) -> World:
        now = self._clock.now()
        people = _people(repository.people(session))
        rooms = self._rooms(session)
        sessions = self._sessions(session, people, rooms, now)
        midnight = day_began(now, self._zone)
        return World(
            now=now,
            catalogue=self._catalogue,
            place=self._place,
            sessions=sessions,
            rooms=rooms,
            customers=_customers(session),
            arrivals=_visits(session, repository.arrivals(session, midnight, MOST_ARRIVALS)),
            people=people,
            desks=advisors_at_desks(session, now),
            willing=self._presence.available(),
            busy=repository.in_call(session),
            signs_out_at=repository.next_sign_out(session, now),
            seated={facts.id: self._seated(facts.id) for facts in sessions if facts.state.live},
        )

    def one(self, session: Session, row: RemoteSession) -> tuple[SessionFacts, datetime] | None:
        """One session as it stands in an open unit of work, and the moment of the look."""
        service = self._catalogue.services.get(row.service_id)
        if service is None:
            return None
        now = self._clock.now()
        state = repository.state_of(session, row.id)
        known = Known(0, state, standing(service.process, state))
        rooms = {room.id: room.name for room in repository.rooms(session)}
        surveys = _of(row, self._survey_facts(session, [row], now))
        people = _people(repository.people(session))
        return self._facts(session, row, known, people, rooms, surveys, now), now

    def _sessions(
        self,
        session: Session,
        people: Mapping[str, PersonFacts],
        rooms: Sequence[RoomFacts],
        now: datetime,
    ) -> tuple[SessionFacts, ...]:
        rows = repository.shown(session, now - CLOSED_SHOWN)
        known = self._known.of(session, rows)
        surveys = self._survey_facts(session, rows, now)
        names = {room.id: room.name for room in rooms}
        return tuple(
            self._facts(session, row, known[row.id], people, names, _of(row, surveys), now)
            for row in rows
            if row.id in known
        )

    def _facts(
        self,
        session: Session,
        row: RemoteSession,
        known: Known,
        people: Mapping[str, PersonFacts],
        rooms: Mapping[str, str],
        surveys: Mapping[Party, SurveyFacts],
        now: datetime,
    ) -> SessionFacts:
        official = people.get(known.state.official_id)
        settled = {party: SurveyFacts(how) for party, how in known.state.surveys.items()}
        return SessionFacts(
            id=row.id,
            number=row.customer.number,
            service=self._catalogue.services[row.service_id],
            room_id=row.room_id,
            room=rooms.get(row.room_id, ""),
            desk_id=row.desk_id,
            advisor_id=row.advisor_id,
            official=official.name if official else "",
            language=row.language,
            state=known.state,
            standing=known.standing,
            surveys={**settled, **surveys},
            link=self._linked(row.id) if known.state.phase is Phase.IN_CALL else "",
            again=repository.can_go_on(session, row, now - AGAIN),
        )

    def _survey_facts(
        self, session: Session, rows: Sequence[RemoteSession], now: datetime
    ) -> Mapping[str, Mapping[Party, SurveyFacts]]:
        keys = [row.survey_key for row in rows if row.survey_key]
        found: dict[str, dict[Party, SurveyFacts]] = defaultdict(dict)
        for response in repository.responses(session, keys) if keys else ():
            found[response.key][Party(response.party)] = self._survey(response, now)
        return found

    def _survey(self, response: SurveyResponse, now: datetime) -> SurveyFacts:
        survey = self._surveys.get(response.survey)
        open_now = response.state == "open" and now <= response.until
        if not open_now or survey is None or Party(response.party) not in survey.parties:
            return SurveyFacts(response.state)
        return SurveyFacts(response.state, survey_shape(response, survey, now))

    def _rooms(self, session: Session) -> tuple[RoomFacts, ...]:
        online, devices = self._presence.online(Role.ROOM), self._presence.devices()
        return tuple(
            RoomFacts(room.id, room.name, room.id in online, devices.get(room.id))
            for room in repository.rooms(session)
        )


def _of(
    row: RemoteSession, surveys: Mapping[str, Mapping[Party, SurveyFacts]]
) -> Mapping[Party, SurveyFacts]:
    return surveys.get(row.survey_key or "", {})


def day_began(now: datetime, zone: ZoneInfo) -> datetime:
    """The midnight before `now` at the service point."""
    return datetime.combine(now.astimezone(zone).date(), time(), zone)


def _people(rows: Sequence[Person]) -> dict[str, PersonFacts]:
    return {
        row.id: PersonFacts(
            row.id, row.name, row.authority, row.active and row.kind == PersonKind.OFFICIAL
        )
        for row in rows
    }


def _customers(session: Session) -> tuple[CustomerFacts, ...]:
    rows = repository.waiting(session)
    visits = _visits_of(session, rows)
    return tuple(
        CustomerFacts(row.id, row.number, row.language, row.since, visits.get(row.visit_id or ""))
        for row in rows
    )


def _visits_of(session: Session, rows: Sequence[Customer]) -> dict[str, VisitFacts]:
    taken = [session.get(Visit, row.visit_id) for row in rows if row.visit_id]
    return {facts.id: facts for facts in _visits(session, [visit for visit in taken if visit])}


def _visits(session: Session, rows: Sequence[Visit]) -> tuple[VisitFacts, ...]:
    return tuple(
        VisitFacts(
            row.id, row.code, _department(session, row.department_id), row.language, row.arrived_at
        )
        for row in rows
    )


def _department(session: Session, department_id: str) -> dict[str, str]:
    department = session.get(Department, department_id)
    return department.names if department else {}
