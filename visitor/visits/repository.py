"""Owns the queries for visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from visitor.directory.models import Department
from visitor.outbox.models import Message
from visitor.visits.here import Present
from visitor.visits.models import HostAnswer, Visit, VisitPerson
from visitor.visits.rules import LeftHow


def visit(session: Session, visit_id: str) -> Visit | None:
    return session.get(Visit, visit_id)


def open_codes_of(session: Session, device_id: str) -> Sequence[str]:
    """The codes of the visits that one device has open."""
    query = select(Visit.code).where(Visit.device_id == device_id, Visit.left_at.is_(None))
    return session.scalars(query).all()


def open_by_code(session: Session, code: str, device_id: str) -> Visit | None:
    """The open visit with this code; the device's own one first, then the newest."""
    query = (
        select(Visit)
        .where(Visit.code == code, Visit.left_at.is_(None))
        .order_by((Visit.device_id == device_id).desc(), Visit.received_at.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def host_messages(session: Session, visit_id: str) -> Sequence[Message]:
    """The messages to the host of one visit, oldest first."""
    query = (
        select(Message)
        .where(Message.visit_id == visit_id, Message.audience == "host")
        .order_by(Message.created_at, Message.channel)
    )
    return session.scalars(query).all()


def latest_answer(session: Session, visit_id: str) -> HostAnswer | None:
    query = (
        select(HostAnswer)
        .where(HostAnswer.visit_id == visit_id)
        .order_by(HostAnswer.sequence.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def locked(session: Session, visit_id: str) -> Visit | None:
    """One visit, as it stands now, locked until the unit of work ends."""
    return session.get(Visit, visit_id, with_for_update=True, populate_existing=True)


def present(session: Session) -> Sequence[Present]:
    """Who is here: visitors who have not left, and whom they came to see."""
    query = (
        select(Visit, Department)
        .join(Department, Department.id == Visit.department_id)
        .where(Visit.left_at.is_(None))
        .options(selectinload(Visit.person).selectinload(VisitPerson.host))
    )
    return [_present(visit, department) for visit, department in session.execute(query)]


def _present(visit: Visit, department: Department) -> Present:
    # A person may have been wiped while the visit was still open.
    name, host = (visit.person.name, visit.person.host.name) if visit.person else ("", "")
    return Present(name, host, department.names, visit.arrived_at)


def open_since_before(session: Session, moment: datetime) -> Sequence[tuple[str, datetime]]:
    """The open visits that began before `moment`: their ids, and when they began."""
    query = select(Visit.id, Visit.arrived_at)
    query = query.where(Visit.left_at.is_(None), Visit.arrived_at < moment)
    return [(row.id, row.arrived_at) for row in session.execute(query)]


def closed_between(session: Session, after: datetime, until: datetime) -> int:
    """How many visits closing time ended `after` the one moment and `until` the other."""
    closed = Visit.left_how == LeftHow.CLOSING.value
    query = select(func.count()).select_from(Visit)
    query = query.where(closed, Visit.left_at > after, Visit.left_at <= until)
    return int(session.scalar(query) or 0)
