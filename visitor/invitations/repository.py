"""Owns the queries for invitations to a visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session, joinedload

from visitor.directory.models import Host
from visitor.invitations.models import InvitedPerson, VisitInvitation


def invitation(session: Session, invitation_id: str) -> VisitInvitation | None:
    return session.get(VisitInvitation, invitation_id)


def locked(session: Session, invitation_id: str) -> VisitInvitation | None:
    """One invitation as it stands now, locked until the unit of work ends."""
    return session.get(VisitInvitation, invitation_id, with_for_update=True, populate_existing=True)


def host_by_email(session: Session, email: str) -> Host | None:
    """The host who works here under this address, however it is spelled."""
    wanted = {email, email.lower()}
    return session.scalars(select(Host).where(Host.email.in_(wanted), Host.active)).first()


def codes_of(session: Session, day: date, but: str = "") -> Sequence[str]:
    """The codes that the invitations of a day have, all `but` one of them."""
    query = select(InvitedPerson.code).where(
        InvitedPerson.day == day, InvitedPerson.invitation_id != but
    )
    return session.scalars(query).all()


def by_token_hash(session: Session, token_hash: str) -> Sequence[InvitedPerson]:
    return session.scalars(_whole().where(InvitedPerson.token_hash == token_hash)).all()


def by_code(session: Session, code: str, days: Iterable[date]) -> Sequence[InvitedPerson]:
    query = _whole().where(InvitedPerson.code == code, InvitedPerson.day.in_(list(days)))
    return session.scalars(query).all()


def of_day(session: Session, day: date) -> Sequence[InvitedPerson]:
    """Who is invited for a local day, in the order of their times."""
    query = _whole().join(VisitInvitation).where(InvitedPerson.day == day)
    return session.scalars(query.order_by(VisitInvitation.starts_at, VisitInvitation.id)).all()


def ahead_of_host(session: Session, host_id: str, now: datetime) -> Sequence[InvitedPerson]:
    """Whom one host has invited for later, in the order of their times."""
    query = (
        _whole()
        .join(VisitInvitation)
        .where(
            InvitedPerson.host_id == host_id,
            VisitInvitation.starts_at > now,
            VisitInvitation.cancelled_at.is_(None),
            VisitInvitation.visit_id.is_(None),
        )
        .order_by(VisitInvitation.starts_at, VisitInvitation.id)
    )
    return session.scalars(query).all()


def claim(session: Session, invitation_id: str, visit_id: str) -> bool:
    """Make the invitation that of this visit; False where another visit was first."""
    taken = update(VisitInvitation).where(
        VisitInvitation.id == invitation_id,
        VisitInvitation.visit_id.is_(None),
        VisitInvitation.cancelled_at.is_(None),
    )
    result = session.execute(taken.values(visit_id=visit_id))
    return bool(result.rowcount)  # type: ignore[attr-defined]


def forget_persons(session: Session, now: datetime) -> int:
    """Delete the persons whose time is up; gives how many."""
    gone = delete(InvitedPerson).where(InvitedPerson.keep_until <= now)
    result = session.execute(gone, execution_options={"synchronize_session": False})
    return int(result.rowcount)  # type: ignore[attr-defined]


def _whole() -> Select[InvitedPerson]:
    return select(InvitedPerson).options(
        joinedload(InvitedPerson.invitation).joinedload(VisitInvitation.department),
        joinedload(InvitedPerson.host),
    )
