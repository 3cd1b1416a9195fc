"""Owns the queries of survey responses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from visitor.remote.models import RemoteSession
from visitor.survey.models import SurveyResponse
from visitor.survey.results import Given
from visitor.survey.rules import LATE, UNCLOSED, State

MOST_AT_ONCE = 200


def responses(session: Session, key: str) -> Sequence[SurveyResponse]:
    """The responses of one session's key, locked for this unit of work."""
    asked = select(SurveyResponse).where(SurveyResponse.key == key).with_for_update()
    return session.scalars(asked.order_by(SurveyResponse.party)).all()


def seen(session: Session, key: str) -> Sequence[SurveyResponse]:
    """The responses of one session's key, only to look at."""
    asked = select(SurveyResponse).where(SurveyResponse.key == key)
    return session.scalars(asked.order_by(SurveyResponse.party)).all()


def due(session: Session, now: datetime) -> Sequence[str]:
    """The ids of sessions with an open response whose time is up, the oldest first."""
    asked = (
        select(RemoteSession.id)
        .join(SurveyResponse, SurveyResponse.key == RemoteSession.survey_key)
        .where(SurveyResponse.state == State.OPEN, SurveyResponse.until < now)
        .group_by(RemoteSession.id, RemoteSession.opened_at)
        .order_by(RemoteSession.opened_at)
    )
    return session.scalars(asked.limit(MOST_AT_ONCE)).all()


def to_cut(session: Session, now: datetime) -> Sequence[str]:
    """The ids of sessions whose key has served its time."""
    waited_for = exists().where(
        SurveyResponse.key == RemoteSession.survey_key,
        or_(
            SurveyResponse.state == State.OPEN,
            and_(SurveyResponse.state == State.EXPIRED, SurveyResponse.until >= now - LATE),
        ),
    )
    over = or_(RemoteSession.closed_at.is_not(None), RemoteSession.ended_at < now - UNCLOSED)
    asked = select(RemoteSession.id).where(RemoteSession.survey_key.is_not(None), over, ~waited_for)
    return session.scalars(asked.limit(MOST_AT_ONCE)).all()


def all_given(session: Session) -> Iterator[Given]:
    """Every response, as far as figures need it."""
    row = SurveyResponse
    query = select(
        row.service_id,
        row.survey,
        row.version,
        row.party,
        row.state,
        row.shown_at.is_not(None),
        row.answers,
    )
    for found in session.execute(query.execution_options(yield_per=500)):
        yield Given(*found)
