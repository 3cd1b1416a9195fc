"""Owns the use cases of visits, each inside its caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.roles import Caller
from visitor.clock import Clock
from visitor.db.engine import after_commit
from visitor.directory.models import Host
from visitor.errors import HOST_GONE, PHONE_BAD, VISIT_CLOSED, LuukkuError
from visitor.hub.events import Events
from visitor.invitations.models import VisitInvitation
from visitor.invitations.using import use
from visitor.outbox.service import queue_answered, queue_arrival
from visitor.phone import mobile_number
from visitor.settings import HubSettings
from visitor.visits import repository, rules
from visitor.visits.models import HostAnswer, Visit, VisitPerson
from visitor.visits.schemas import ArrivePayload
from visitor.visits.teller import Teller
from visitor.visits.view import view_of

ARRIVALS = "arrivals"
"""The topic of those who must know that somebody has come, whoever it is."""


class Visits:
    """Arrivals and answers, as the hub settles them."""

    def __init__(self, settings: HubSettings, clock: Clock, events: Events, teller: Teller) -> None:
        self._settings = settings
        self._clock = clock
        self._events = events
        self._teller = teller

    def arrive(self, session: Session, caller: Caller, wish: ArrivePayload) -> dict[str, Any]:
        """Write the visit and its messages, and use its invitation up.

        Raises LuukkuError: HOST_GONE, PHONE_BAD, INVITATION_OTHER_HOST.
        """
        host = session.get(Host, wish.host_id)
        if host is None or not host.active:
            raise LuukkuError(HOST_GONE)
        phone = self._phone(wish.phone)
        visit = self._new_visit(session, caller, wish, host)
        person = self._new_person(wish, host, phone)
        person.visit = visit
        session.add(person)
        session.flush()
        used = self._use_invitation(session, wish, visit)
        queue_arrival(
            session,
            self._settings,
            self._clock,
            self._events,
            visit=visit,
            person=person,
            booked_at=used.starts_at if used else None,
        )
        session.flush()
        after_commit(session, lambda: self._events.publish(ARRIVALS, {"type": "visit.arrived"}))
        return {"visit": view_of(session, visit).model_dump(mode="json")}

    def answer(self, session: Session, visit_id: str, answer: rules.Answer) -> Visit:
        """Take a host's answer; the latest counts until the visitor leaves."""
        # Held: else an answer could go out to somebody who is just leaving.
        visit = repository.locked(session, visit_id)
        if visit is None or visit.left_at is not None or visit.person is None:
            raise LuukkuError(VISIT_CLOSED)
        latest = repository.latest_answer(session, visit_id)
        if latest is not None and (latest.kind, latest.minutes) == (answer.kind, answer.minutes):
            return visit
        session.add(
            HostAnswer(
                visit_id=visit_id,
                kind=answer.kind.value,
                minutes=answer.minutes,
                answered_at=self._clock.now(),
            )
        )
        if visit.person.phone:
            queue_answered(
                session, self._settings, self._clock, self._events, visit=visit, answer=answer
            )
        session.flush()
        self._teller.changed(session, visit_id)
        return visit

    def _use_invitation(
        self, session: Session, wish: ArrivePayload, visit: Visit
    ) -> VisitInvitation | None:
        if wish.invitation_id is None:
            return None
        zone = ZoneInfo(self._settings.timezone)
        return use(session, wish.invitation_id, visit, wish.host_id, zone)

    def _phone(self, typed: str) -> str:
        if not typed:
            return ""
        number = mobile_number(typed, self._settings.country)
        if number is None:
            raise LuukkuError(PHONE_BAD)
        return number

    def _new_visit(
        self, session: Session, caller: Caller, wish: ArrivePayload, host: Host
    ) -> Visit:
        now = self._clock.now()
        taken = repository.open_codes_of(session, caller.device_id)
        return Visit(
            id=wish.visit_id,
            device_id=caller.device_id,
            department_id=host.department_id,
            code=rules.free_code(wish.code, taken),
            language=wish.language,
            arrived_at=rules.believable_arrival(wish.arrived_at, now),
            received_at=now,
        )

    def _new_person(self, wish: ArrivePayload, host: Host, phone: str) -> VisitPerson:
        keep = timedelta(days=self._settings.retention.visit_days)
        return VisitPerson(
            host_id=host.id,
            host=host,
            name=wish.name,
            organisation=wish.organisation,
            phone=phone,
            keep_until=self._clock.now() + keep,
        )
