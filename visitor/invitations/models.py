"""Owns the rows of invitations to a visit: what is counted, apart from what is personal."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from visitor.db.base import Base, Id
from visitor.directory.models import Department, Host
from visitor.languages import LONGEST_TAG


class VisitInvitation(Base):
    """One agreed visit. Nothing in this row tells who is invited or by whom.

    `sequence` counts its changes, as calendars do; `visit_id` is the visit that it became, and
    `made_by` the advisor who wrote it, None where the host did.
    """

    __tablename__ = "visit_invitation"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    starts_at: Mapped[datetime]
    minutes: Mapped[int]
    sequence: Mapped[int]
    made_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visit.id"), unique=True)
    department: Mapped[Department] = relationship()
    person: Mapped[InvitedPerson | None] = relationship(back_populates="invitation")

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


class InvitedPerson(Base):
    """Who is invited, and to whom: wiped by the daily job when its time is up.

    Of the token in the QR code only the hash is kept. `day` is the local day of the start: on it
    no other invitation has the same `code`.
    """

    __tablename__ = "visit_invitation_person"

    invitation_id: Mapped[str] = mapped_column(ForeignKey("visit_invitation.id"), primary_key=True)
    host_id: Mapped[str] = mapped_column(ForeignKey("host.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(320))
    organisation: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    day: Mapped[date]
    code: Mapped[str] = mapped_column(String(6))
    keep_until: Mapped[datetime]
    invitation: Mapped[VisitInvitation] = relationship(back_populates="person")
    host: Mapped[Host] = relationship()

    __table_args__ = (
        UniqueConstraint("day", "code"),
        Index("ix_visit_invitation_person_keep_until", "keep_until"),
    )
