"""Owns the rows of the survey: who was asked, and what was answered, without a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from visitor.db.base import Base, Id
from visitor.languages import LONGEST_TAG


class SurveyResponse(Base):
    """One party's survey after one session; `key` is the session's anonymous key.

    `state` is open, answered, skipped or expired; `answers` maps question to answer, empty
    until answered.
    """

    __tablename__ = "survey_response"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    key: Mapped[str] = mapped_column(Id)
    party: Mapped[str] = mapped_column(String(20))
    survey: Mapped[str] = mapped_column(String(40))
    version: Mapped[int]
    service_id: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    state: Mapped[str] = mapped_column(String(10))
    opened_at: Mapped[datetime]
    until: Mapped[datetime]
    shown_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)

    __table_args__ = (
        UniqueConstraint("key", "party"),
        Index("ix_survey_response_state_until", "state", "until"),
        # Kept in the order of their random ids: the order of writing would lead back to a session.
        {"sqlite_with_rowid": False},
    )
