"""Owns the rows that prove what was wiped, and when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from visitor.db.base import Base


class Wiping(Base):
    """One run of the daily job: how many persons and messages it removed."""

    __tablename__ = "wiping"

    day: Mapped[date] = mapped_column(primary_key=True)
    ran_at: Mapped[datetime]
    persons: Mapped[int]
    messages: Mapped[int]
    closed_visits: Mapped[int]
