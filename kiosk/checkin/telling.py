"""Owns what the visitor is told of their host: truthful, from what is known. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from visitor.client.visit_view import AnswerKind, Notice, NoticeState, VisitView


class Telling(StrEnum):
    """How far it has come, in one word."""

    BEING_TOLD = "being-told"
    NOT_TOLD_YET = "not-told-yet"
    RETRYING = "retrying"
    TOLD_BY_EMAIL = "told-by-email"
    TOLD_BY_SMS = "told-by-sms"
    TOLD_BY_BOTH = "told-by-email-and-sms"
    COMING = "coming"
    IN_MINUTES = "in-minutes"
    CANNOT = "cannot"
    NOT_TOLD = "not-told"
    TOO_LATE = "too-late"
    REFUSED = "refused"
    CLOSED = "closed"


TOLD = frozenset({Telling.TOLD_BY_EMAIL, Telling.TOLD_BY_SMS, Telling.TOLD_BY_BOTH})
TO_THE_DESK = frozenset({Telling.CANNOT, Telling.NOT_TOLD, Telling.TOO_LATE, Telling.REFUSED})


@dataclass(frozen=True, slots=True)
class Known:
    """What the kiosk knows of one arrival; `visit` is None until the hub has answered."""

    visit: VisitView | None = None
    hub_reached: bool = True
    refusal: str = ""


def telling(known: Known) -> Telling:
    """What can truthfully be said now."""
    visit = known.visit
    if known.refusal:
        return Telling.REFUSED
    if visit is None:
        return Telling.BEING_TOLD if known.hub_reached else Telling.NOT_TOLD_YET
    if visit.closed:
        return Telling.CLOSED
    if visit.answer is not None:
        return _ANSWERED[visit.answer.kind]
    if visit.late:
        return Telling.TOO_LATE
    return _by_notices(visit.notices)


_ANSWERED = {
    AnswerKind.COMING: Telling.COMING,
    AnswerKind.IN_MINUTES: Telling.IN_MINUTES,
    AnswerKind.CANNOT: Telling.CANNOT,
}
_ARRIVED = (NoticeState.SENT, NoticeState.DELIVERED)


def _by_notices(notices: tuple[Notice, ...]) -> Telling:
    arrived = {notice.channel.value for notice in notices if notice.state in _ARRIVED}
    if arrived == {"email", "sms"}:
        return Telling.TOLD_BY_BOTH
    if arrived:
        return Telling.TOLD_BY_EMAIL if "email" in arrived else Telling.TOLD_BY_SMS
    waiting = [notice for notice in notices if notice.state is NoticeState.QUEUED]
    if not waiting:
        return Telling.NOT_TOLD
    tried_before = any(notice.attempts > 1 for notice in waiting)
    return Telling.RETRYING if tried_before else Telling.BEING_TOLD
