"""Owns the queries of the diary."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from visitor.diary.models import DiaryEntry


def entry_of(session: Session, session_id: str) -> DiaryEntry | None:
    """The entry of one remote session, if it is written."""
    return session.scalar(select(DiaryEntry).where(DiaryEntry.session_id == session_id))
