"""Owns how a visit looks to a kiosk, from its rows."""

from __future__ import annotations

from sqlalchemy.orm import Session

from visitor.outbox.service import notices_of
from visitor.visits import repository
from visitor.visits.models import HostAnswer, Visit
from visitor.visits.schemas import AnswerShape, HostShape, NoticeShape, VisitShape


def view_of(session: Session, visit: Visit) -> VisitShape:
    """The visit as a kiosk may show it."""
    messages = repository.host_messages(session, visit.id)
    answer = repository.latest_answer(session, visit.id)
    host = visit.person.host if visit.person else None
    return VisitShape(
        id=visit.id,
        code=visit.code,
        language=visit.language,
        arrived_at=visit.arrived_at,
        closed=visit.left_at is not None,
        late=any(message.template == "missed" for message in messages),
        host=HostShape(id=host.id, name=host.name, given=host.given_name) if host else None,
        notices=[NoticeShape.model_validate(notice) for notice in notices_of(messages)],
        answer=_answer_shape(answer) if answer else None,
    )


def _answer_shape(answer: HostAnswer) -> AnswerShape:
    return AnswerShape.model_validate(
        {"kind": answer.kind, "minutes": answer.minutes, "at": answer.answered_at}
    )
