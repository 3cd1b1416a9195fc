"""Owns the queries for visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from visitor.outbox.models import Message
from visitor.visits.models import HostAnswer, Visit


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


def close_arrived_before(session: Session, moment: datetime, now: datetime) -> int:
    """Close what is still open of the days before `moment`; gives how many."""
    query = update(Visit).where(Visit.left_at.is_(None), Visit.arrived_at < moment)
    return session.execute(query.values(left_at=now)).rowcount  # type: ignore[attr-defined,no-any-return]
