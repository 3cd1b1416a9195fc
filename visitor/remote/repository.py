"""Owns the queries for customers, remote sessions and their logs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Exists, exists, func, or_, select, text, update
from sqlalchemy.orm import Session, joinedload

from visitor.access.models import DeskSignIn, Device, Person
from visitor.access.roles import PersonKind, Role
from visitor.catalogue.rules import Party
from visitor.remote.models import Customer, RemoteSession, SessionEvent
from visitor.remote.state import LIVE, LOST, Event, EventKind, Phase, State, fold_all
from visitor.survey.models import SurveyResponse
from visitor.visits.models import Visit

MOST_SESSIONS = 500
_LIVE = tuple(phase.value for phase in LIVE)
_NUMBERS = 0x6C75756B6B75
"""The key of the lock under which PostgreSQL gives out the numbers of a day."""


def locked(session: Session, session_id: str) -> RemoteSession | None:
    """One session as it stands now, held until the unit of work ends."""
    return session.get(RemoteSession, session_id, with_for_update=True, populate_existing=True)


def find(session: Session, session_id: str) -> RemoteSession | None:
    return session.get(RemoteSession, session_id)


def events_of(session: Session, session_ids: Iterable[str]) -> Mapping[str, list[Event]]:
    """The logs of sessions, in the order in which they were settled."""
    row = SessionEvent
    query = (
        select(row.session_id, row.kind, row.party, row.at, row.person_id, row.step, row.note)
        .where(row.session_id.in_(list(session_ids)))
        .order_by(row.sequence)
    )
    found: dict[str, list[Event]] = defaultdict(list)
    for session_id, kind, party, at, person_id, step, note in session.execute(query):
        event = Event(EventKind(kind), Party(party), at, person_id or "", step, note)
        found[session_id].append(event)
    return found


def log_lengths(session: Session, session_ids: Iterable[str]) -> Mapping[str, int]:
    """The number of the last event of each log; the rules let it only grow."""
    row = SessionEvent
    longest = func.max(row.sequence).label("length")
    query = select(row.session_id, longest).group_by(row.session_id)
    found = session.execute(query.where(row.session_id.in_(list(session_ids))))
    return {row.session_id: row.length for row in found}


def state_of(session: Session, session_id: str) -> State:
    """How a session stands, from its log."""
    return fold_all(events_of(session, [session_id])[session_id])


def add_events(session: Session, session_id: str, events: Iterable[Event]) -> None:
    for event in events:
        session.add(
            SessionEvent(
                session_id=session_id,
                kind=event.kind.value,
                party=event.party.value,
                person_id=event.person_id or None,
                step=event.step,
                note=event.note,
                at=event.at,
            )
        )
        # One at a time: the order of the log is the order of its numbers.
        session.flush()


def put_state(row: RemoteSession, state: State) -> None:
    """Repeat in the row's columns what is asked for often."""
    row.phase, row.reason = state.phase.value, state.reason
    row.official_id = state.official_id or None
    row.ring_until = state.ring.until if state.ring else None
    row.answered_at, row.ended_at = state.answered_at, state.ended_at
    row.closed_at = state.closed_at


def hold_room(session: Session, room_id: str) -> Device | None:
    """The room, if it is one that may be used, held so that one session at a time opens there."""
    query = select(Device).where(Device.id == room_id, Device.role == Role.ROOM.value)
    held = query.where(Device.revoked_at.is_(None)).with_for_update(key_share=True)
    return session.scalar(held)


def hold_numbers(session: Session) -> None:
    """Give out numbers one at a time; SQLite writes one at a time anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _NUMBERS})


def highest_number(session: Session, since: datetime) -> int:
    query = select(func.max(Customer.number)).where(Customer.since >= since)
    return session.scalar(query) or 0


def taken_room(session: Session, room_id: str) -> bool:
    live = exists().where(RemoteSession.room_id == room_id, RemoteSession.phase.in_(_LIVE))
    return bool(session.scalar(select(live)))


def newest_in(session: Session, room_id: str) -> RemoteSession | None:
    """The session that began last in a room, held, as it stands now."""
    here = select(RemoteSession).where(RemoteSession.room_id == room_id)
    newest = here.order_by(RemoteSession.opened_at.desc(), RemoteSession.id).limit(1)
    held = newest.with_for_update().execution_options(populate_existing=True)
    return session.scalar(held)


def can_go_on(session: Session, row: RemoteSession, since: datetime) -> bool:
    """Whether `row` broke after `since` and its customer waits for nothing but another call."""
    broke = row.phase == Phase.ENDED and row.reason in LOST
    if not broke or row.ended_at is None or row.ended_at <= since or row.customer.gone_at:
        return False
    theirs = exists().where(
        RemoteSession.customer_id == row.customer_id,
        RemoteSession.id != row.id,
        RemoteSession.opened_at >= row.opened_at,
    )
    return not session.scalar(select(theirs))


def in_session(session: Session, customer_id: str) -> bool:
    here = RemoteSession.customer_id == customer_id
    live = exists().where(here, RemoteSession.phase.in_(_LIVE))
    return bool(session.scalar(select(live)))


def in_call(session: Session) -> frozenset[str]:
    """The officials who are in a call."""
    query = select(RemoteSession.official_id).where(RemoteSession.phase == Phase.IN_CALL)
    return frozenset(person for person in session.scalars(query) if person)


def customer(session: Session, customer_id: str) -> Customer | None:
    return session.get(Customer, customer_id, with_for_update=True, populate_existing=True)


def visit_taken(session: Session, visit_id: str) -> bool:
    return bool(session.scalar(select(exists().where(Customer.visit_id == visit_id))))


def waiting(session: Session) -> Sequence[Customer]:
    """Who waits and is in no session, the longest first."""
    query = select(Customer).where(Customer.gone_at.is_(None), ~_served())
    return session.scalars(query.order_by(Customer.since, Customer.number)).all()


def left_over(session: Session, before: datetime) -> bool:
    """Whether customers of the days before still wait."""
    return bool(session.scalar(select(exists().where(*_left_over(before)))))


def send_home(session: Session, before: datetime, now: datetime) -> None:
    """Customers of the days before who never were served are gone."""
    session.execute(
        update(Customer)
        .where(*_left_over(before))
        .values(gone_at=now)
        .execution_options(synchronize_session=False)
    )


def arrivals(session: Session, since: datetime, most: int) -> Sequence[Visit]:
    """Open visits that no advisor has taken, the newest first."""
    taken = exists().where(Customer.visit_id == Visit.id)
    query = select(Visit).where(Visit.left_at.is_(None), Visit.arrived_at >= since, ~taken)
    return session.scalars(query.order_by(Visit.arrived_at.desc()).limit(most)).all()


def shown(session: Session, closed_since: datetime) -> Sequence[RemoteSession]:
    """The sessions that some screen may show, the oldest first."""
    asked = select(SurveyResponse.key).where(SurveyResponse.state == "open")
    query = select(RemoteSession).where(
        or_(
            RemoteSession.phase != Phase.CLOSED,
            RemoteSession.closed_at > closed_since,
            RemoteSession.survey_key.in_(asked),
        )
    )
    query = query.options(joinedload(RemoteSession.customer))
    newest = query.order_by(RemoteSession.opened_at.desc(), RemoteSession.id).limit(MOST_SESSIONS)
    return session.scalars(newest).all()[::-1]


def responses(session: Session, keys: Iterable[str]) -> Sequence[SurveyResponse]:
    """The surveys of sessions, by their keys."""
    return session.scalars(select(SurveyResponse).where(SurveyResponse.key.in_(list(keys)))).all()


def rooms(session: Session) -> Sequence[Device]:
    query = select(Device).where(Device.role == Role.ROOM.value, Device.revoked_at.is_(None))
    return session.scalars(query.order_by(Device.name, Device.id)).all()


def people(session: Session) -> Sequence[Person]:
    return session.scalars(select(Person)).all()


def officials(session: Session, authority_id: str) -> frozenset[str]:
    """The ids of an authority's officials."""
    query = select(Person.id).where(Person.kind == PersonKind.OFFICIAL, Person.active)
    return frozenset(session.scalars(query.where(Person.authority == authority_id)))


def next_sign_out(session: Session, now: datetime) -> datetime | None:
    """When the time of a sign-in at some desk is over next."""
    query = select(func.min(DeskSignIn.until)).where(DeskSignIn.ended_at.is_(None))
    return session.scalar(query.where(DeskSignIn.until > now))


def silent_rings(session: Session, now: datetime) -> Sequence[str]:
    """The sessions whose ring is over."""
    here = RemoteSession.phase == Phase.RINGING
    return session.scalars(
        select(RemoteSession.id).where(here, RemoteSession.ring_until <= now)
    ).all()


def next_silence(session: Session) -> datetime | None:
    query = select(func.min(RemoteSession.ring_until)).where(RemoteSession.phase == Phase.RINGING)
    return session.scalar(query)


def calls(session: Session) -> Sequence[str]:
    """The sessions that are in a call."""
    return session.scalars(
        select(RemoteSession.id).where(RemoteSession.phase == Phase.IN_CALL)
    ).all()


def live(session: Session) -> frozenset[str]:
    """The sessions that have not ended."""
    query = select(RemoteSession.id).where(RemoteSession.phase.in_(_LIVE))
    return frozenset(session.scalars(query))


def forgotten(session: Session, before: datetime) -> Sequence[str]:
    """The sessions that are open since before a moment."""
    here = RemoteSession.phase.in_(_LIVE)
    return session.scalars(
        select(RemoteSession.id).where(here, RemoteSession.opened_at < before)
    ).all()


def _served() -> Exists:
    """In a session right now."""
    here = RemoteSession.customer_id == Customer.id
    return exists().where(here, RemoteSession.phase.in_(_LIVE))


def _left_over(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return (Customer.gone_at.is_(None), Customer.since < before, ~_served())
