"""Owns the rows of the diary: the case, never the person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from visitor.db.base import Base, Id


class DiaryEntry(Base):
    """The advisor's record of one served remote session; it closes the session."""

    __tablename__ = "diary_entry"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("remote_session.id"), unique=True)
    service_id: Mapped[str] = mapped_column(String(40))
    outcome: Mapped[str] = mapped_column(String(30))
    minutes: Mapped[int]
    note: Mapped[str] = mapped_column(String(1000))
    advisor_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[datetime]
