"""Owns how a move gets into a session's log. Inside the caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import datetime
from functools import reduce

from sqlalchemy.orm import Session

from visitor.catalogue.rules import Catalogue, Party, Service
from visitor.errors import LuukkuError
from visitor.remote import repository
from visitor.remote.models import RemoteSession
from visitor.remote.moves import Close, Move, SurveySettled, SurveyShown
from visitor.remote.rules import Actor, Moment, Refusal, settle
from visitor.remote.state import LOST, Event, EventKind, State, fold

HUB = Actor(Party.HUB)


def make_move(
    session: Session,
    row: RemoteSession,
    service: Service,
    move: Move,
    actor: Actor,
    moment: Moment,
) -> State:
    """Settle `move` and write what it makes happen; gives the state after it.

    `row` must be held (`repository.locked`). Raises LuukkuError where the rules refuse.
    """
    before = repository.state_of(session, row.id)
    settled = settle(service, before, move, actor, moment)
    if isinstance(settled, Refusal):
        raise LuukkuError(settled.kind, row.id)
    after = reduce(fold, settled, before)
    repository.add_events(session, row.id, settled)
    repository.put_state(row, after)
    session.flush()
    return after


def close(
    session: Session, row: RemoteSession, service: Service, advisor_id: str, at: datetime
) -> None:
    """The diary is written. Refuses, by LuukkuError, before the end and a second time."""
    make_move(session, row, service, Close(), Actor(Party.ADVISOR, advisor_id), Moment(at, at))
    if row.reason in LOST and not repository.in_session(session, row.customer_id):
        # After a call that broke the customer waits for another one, until the diary says no.
        row.customer.gone_at = row.customer.gone_at or at


def survey_shown(session: Session, row: RemoteSession, catalogue: Catalogue, at: datetime) -> None:
    """The customer sees the survey: they need not be directed to it any more."""
    service = catalogue.services.get(row.service_id)
    if service is not None:
        make_move(session, row, service, SurveyShown(), HUB, Moment(at, at))


def survey_settled(
    session: Session,
    row: RemoteSession,
    catalogue: Catalogue,
    party: Party,
    how: str,
    at: datetime,
) -> None:
    """A party's survey is over; `how` is answered, skipped or expired."""
    service = catalogue.services.get(row.service_id)
    if service is None:
        # A service that was taken out of the catalogue still has its sessions' surveys.
        repository.add_events(session, row.id, [Event(EventKind.SURVEY, party, at, note=how)])
        return
    make_move(session, row, service, SurveySettled(party, how), HUB, Moment(at, at))
