"""Owns the daily wiping, inside its caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import Delete

from visitor.directory.repository import forget_departed_hosts
from visitor.hub.models import Command
from visitor.invitations.models import InvitedPerson
from visitor.invitations.repository import forget_persons
from visitor.outbox.models import Message
from visitor.privacy.models import Wiping
from visitor.visits.models import VisitPerson
from visitor.visits.repository import closed_between


def last_wiped_day(session: Session) -> date | None:
    """The newest day whose wiping was run."""
    return session.scalar(select(func.max(Wiping.day)))


def wipe(
    session: Session,
    day: date,
    day_before: tuple[datetime, datetime],
    now: datetime,
    keep: timedelta,
) -> Wiping:
    """Remove the persons and messages whose time is up, and prove it.

    The proof also tells how many visits closing time had to end between `day_before`'s moments.

    Counting rows (visits, invitations and answers) stay. Running it again for the same day does
    no harm.
    """
    closed = closed_between(session, *day_before)
    gone = select(VisitPerson.visit_id).where(VisitPerson.keep_until <= now)
    messages = _count(session, delete(Message).where(Message.visit_id.in_(gone)))
    messages += _count(session, delete(Message).where(Message.created_at <= now - keep))
    uninvited = select(InvitedPerson.invitation_id).where(InvitedPerson.keep_until <= now)
    messages += _count(session, delete(Message).where(Message.invitation_id.in_(uninvited)))
    persons = _count(session, delete(VisitPerson).where(VisitPerson.keep_until <= now))
    persons += forget_persons(session, now)
    forget_departed_hosts(session)
    _count(session, delete(Command).where(Command.received_at <= now - keep))
    proof = Wiping(day=day, ran_at=now, persons=persons, messages=messages, closed_visits=closed)
    return session.merge(proof)


def _count(session: Session, statement: Delete) -> int:
    result = session.execute(statement, execution_options={"synchronize_session": False})
    return int(result.rowcount)  # type: ignore[attr-defined]
