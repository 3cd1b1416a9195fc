"""Owns the rows of waiting customers and remote sessions; none of them tells who came."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from visitor.db.base import Base, Id
from visitor.languages import LONGEST_TAG


class Customer(Base):
    """Somebody who waits for an advisor: a number of the day, and the visit where there is one."""

    __tablename__ = "customer"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    number: Mapped[int]
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    since: Mapped[datetime]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visit.id"), unique=True)
    gone_at: Mapped[datetime | None]


class RemoteSession(Base):
    """One remote session. Its steps are its events; the columns repeat what is asked for often.

    `survey_key` joins the responses; it is cut off once all of them are settled.
    """

    __tablename__ = "remote_session"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"))
    customer: Mapped[Customer] = relationship()
    service_id: Mapped[str] = mapped_column(String(40))
    room_id: Mapped[str] = mapped_column(ForeignKey("device.id"))
    desk_id: Mapped[str] = mapped_column(ForeignKey("device.id"))
    advisor_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    official_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    phase: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(30))
    survey_key: Mapped[str | None] = mapped_column(Id)
    opened_at: Mapped[datetime]
    ring_until: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    events: Mapped[list[SessionEvent]] = relationship(order_by="SessionEvent.sequence")

    __table_args__ = (Index("ix_remote_session_phase", "phase"),)


class SessionEvent(Base):
    """One thing that happened in a session, in the order in which the hub settled it.

    `party` is who did it, `step` the process's step where it is one, `note` a word of a closed
    list such as the kind of document, or the session that is gone on with: never a name or a
    number.
    """

    __tablename__ = "session_event"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("remote_session.id"), index=True)
    kind: Mapped[str] = mapped_column(String(30))
    party: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    step: Mapped[str] = mapped_column(String(60))
    note: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime]
