"""Owns the queries over people, their invitations and sign-ins; the session's thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.orm import Session

from visitor.access.models import DeskSignIn, Device, Invitation, Person, WebSession


def person_by_id(session: Session, person_id: str) -> Person | None:
    return session.get(Person, person_id)


def person_by_login(session: Session, login: str) -> Person | None:
    return session.scalar(select(Person).where(Person.login == login))


def people(session: Session) -> Sequence[Person]:
    """All people, those who are out too, by kind and name."""
    return session.scalars(select(Person).order_by(Person.kind, Person.name, Person.id)).all()


def hold_person(session: Session, person_id: str) -> Person | None:
    """The person as they are now, unchanged by others until the unit of work ends."""
    held = select(Person).where(Person.id == person_id).with_for_update()
    return session.scalar(held.execution_options(populate_existing=True))


def hold_device(session: Session, device_id: str) -> None:
    """Have others who settle something for the same device wait."""
    session.execute(select(Device.id).where(Device.id == device_id).with_for_update())


def advisor_at(session: Session, device_id: str, at: datetime) -> Person | None:
    """Who is signed in at a desk."""
    open_there = (
        select(Person)
        .join(DeskSignIn, DeskSignIn.person_id == Person.id)
        .where(DeskSignIn.device_id == device_id, *_open_desk(at))
    )
    return session.scalar(open_there.order_by(DeskSignIn.since.desc()).limit(1))


def advisors_at_desks(session: Session, at: datetime) -> dict[str, str]:
    """The id of who is signed in, by the device's."""
    rows = (
        select(DeskSignIn.device_id, DeskSignIn.person_id)
        .join(Person, DeskSignIn.person_id == Person.id)
        .where(*_open_desk(at))
        .order_by(DeskSignIn.since)
    )
    return {row.device_id: row.person_id for row in session.execute(rows)}


def end_desk_sign_ins(session: Session, at: datetime, *, device: str = "", person: str = "") -> int:
    """End the open ones at a device or of a person; tells how many they were."""
    which = DeskSignIn.device_id == device if device else DeskSignIn.person_id == person
    end = update(DeskSignIn).where(which, DeskSignIn.ended_at.is_(None)).values(ended_at=at)
    return _count(session, end)


def web_session_by_hash(session: Session, token_hash: str) -> WebSession | None:
    return session.get(WebSession, token_hash)


def official_of(session: Session, token_hash: str, at: datetime) -> Person | None:
    """Whose open web session has this hash."""
    return session.scalar(
        select(Person)
        .join(WebSession, WebSession.person_id == Person.id)
        .where(
            WebSession.token_hash == token_hash,
            WebSession.ended_at.is_(None),
            WebSession.until > at,
            Person.active,
        )
    )


def end_web_sessions(session: Session, at: datetime, *, token: str = "", person: str = "") -> int:
    """End the one of a token's hash or all of a person; tells how many were open."""
    which = WebSession.token_hash == token if token else WebSession.person_id == person
    end = update(WebSession).where(which, WebSession.ended_at.is_(None)).values(ended_at=at)
    return _count(session, end)


def invitation_by_hash(session: Session, token_hash: str) -> tuple[Invitation, Person] | None:
    """An invitation and whom it is for."""
    both = select(Invitation, Person).join(Person, Invitation.person_id == Person.id)
    row = session.execute(both.where(Invitation.token_hash == token_hash)).first()
    return (row[0], row[1]) if row else None


def claim_invitation(session: Session, token_hash: str, now: datetime) -> bool:
    """Use it up, in one step: of two who come at once, one gets it."""
    claim = (
        update(Invitation)
        .where(
            Invitation.token_hash == token_hash,
            Invitation.used_at.is_(None),
            Invitation.expires_at > now,
        )
        .values(used_at=now)
    )
    return _count(session, claim) == 1


def end_invitations(session: Session, person_id: str, at: datetime) -> None:
    """Have the invitations of a person that nobody used run out now."""
    session.execute(
        update(Invitation)
        .where(
            Invitation.person_id == person_id,
            Invitation.used_at.is_(None),
            Invitation.expires_at > at,
        )
        .values(expires_at=at)
        .execution_options(synchronize_session=False)
    )


def forget_old_sign_ins(session: Session, before: datetime) -> None:
    """Delete the sign-ins and invitations that were over before a moment."""
    for row, until in (
        (DeskSignIn, DeskSignIn.until),
        (WebSession, WebSession.until),
        (Invitation, Invitation.expires_at),
    ):
        session.execute(delete(row).where(until < before))


def _open_desk(at: datetime) -> tuple[Any, ...]:
    return (DeskSignIn.ended_at.is_(None), DeskSignIn.until > at, Person.active)


def _count(session: Session, change: Any) -> int:
    done = session.execute(change.execution_options(synchronize_session=False))
    return cast("CursorResult[Any]", done).rowcount
