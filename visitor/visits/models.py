"""Owns the rows of visits: what is counted, apart from what is personal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from visitor.db.base import Base, Id
from visitor.directory.models import Host
from visitor.languages import LONGEST_TAG


class Visit(Base):
    """One stay at the service point. Nothing in this row tells who came or to whom."""

    __tablename__ = "visit"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"))
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    code: Mapped[str] = mapped_column(String(4))
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    arrived_at: Mapped[datetime]
    received_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    left_how: Mapped[str | None] = mapped_column(String(10))
    person: Mapped[VisitPerson | None] = relationship(back_populates="visit")
    answers: Mapped[list[HostAnswer]] = relationship(order_by="HostAnswer.sequence")

    __table_args__ = (
        Index("ix_visit_code_left_at", "code", "left_at"),
        Index("ix_visit_left_at", "left_at"),
    )


class VisitPerson(Base):
    """Who came, and to whom: wiped by the daily job when its time is up."""

    __tablename__ = "visit_person"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    host_id: Mapped[str] = mapped_column(ForeignKey("host.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    organisation: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str] = mapped_column(String(20))
    keep_until: Mapped[datetime]
    visit: Mapped[Visit] = relationship(back_populates="person")
    host: Mapped[Host] = relationship()

    __table_args__ = (Index("ix_visit_person_keep_until", "keep_until"),)


class HostAnswer(Base):
    """One answer of a host; the highest `sequence` of a visit counts."""

    __tablename__ = "host_answer"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    minutes: Mapped[int | None]
    answered_at: Mapped[datetime]
