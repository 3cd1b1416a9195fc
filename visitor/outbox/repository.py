"""Owns the queries for messages, and how a row and its standing become each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from visitor.invitations.models import VisitInvitation
from visitor.outbox.models import Message
from visitor.outbox.rules import ANSWERED, ARRIVAL, Standing, State, withdrawn
from visitor.visits.models import HostAnswer


def next_due(session: Session, channels: Iterable[str]) -> datetime | None:
    """When the next message of `channels` is due, or its sender's lease ends; None for never."""
    here = Message.channel.in_(list(channels))
    queued = select(func.min(Message.due_at)).where(here, Message.state == State.QUEUED)
    leased = select(func.min(Message.leased_until)).where(here, Message.state == State.SENDING)
    moments = (session.scalar(queued), session.scalar(leased))
    return min((moment for moment in moments if moment is not None), default=None)


def take_due(session: Session, channel: str, now: datetime, most: int) -> Sequence[Message]:
    """Lock up to `most` messages that are due or were left by their sender, the oldest first."""
    query = (
        select(Message)
        .where(
            Message.channel == channel,
            or_(
                (Message.state == State.QUEUED) & (Message.due_at <= now),
                (Message.state == State.SENDING) & (Message.leased_until <= now),
            ),
        )
        .order_by(Message.due_at, Message.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(query).all()


def locked(session: Session, message_id: str) -> Message | None:
    """One message, as it stands now, locked until the unit of work ends."""
    return session.get(Message, message_id, with_for_update=True, populate_existing=True)


def queued_answers(session: Session, visit_id: str) -> Sequence[Message]:
    """The host's answers that have not gone out to the visitor, locked."""
    query = (
        select(Message)
        .where(
            Message.visit_id == visit_id,
            Message.template == ANSWERED,
            Message.state == State.QUEUED,
        )
        .with_for_update()
    )
    return session.scalars(query).all()


def unsent(session: Session, visit_id: str) -> Sequence[Message]:
    """The messages of a visit that have not gone out, or are just going, locked."""
    here = (Message.visit_id == visit_id) & Message.state.in_([State.QUEUED, State.SENDING])
    return session.scalars(select(Message).where(here).with_for_update()).all()


def host_told(session: Session, visit_id: str) -> bool:
    """Whether the host may know of the visit by now: by a message of ours, or having answered."""
    went = Message.state.not_in([State.QUEUED, State.FAILED, State.EXPIRED])
    query = exists().where(Message.visit_id == visit_id, Message.template == ARRIVAL, went)
    return bool(session.scalar(select(query))) or host_answered(session, visit_id)


def queued_of_invitation(session: Session, invitation_id: str) -> Sequence[Message]:
    """What has not gone out yet of one invitation, locked."""
    query = (
        select(Message)
        .where(Message.invitation_id == invitation_id, Message.state == State.QUEUED)
        .with_for_update()
    )
    return session.scalars(query).all()


def is_overtaken(session: Session, row: Message) -> bool:
    """Whether the invitation that `row` tells of was changed after it."""
    if row.invitation_id is None:
        return False
    invitation = session.get(VisitInvitation, row.invitation_id)
    return invitation is not None and invitation.sequence > row.facts["sequence"]


def host_answered(session: Session, visit_id: str | None) -> bool:
    return visit_id is not None and bool(
        session.scalar(select(exists().where(HostAnswer.visit_id == visit_id)))
    )


def standing_of(row: Message) -> Standing:
    return Standing(
        channel=row.channel,
        template=row.template,
        state=State(row.state),
        due_at=row.due_at,
        useful_until=row.useful_until,
        attempts=row.attempts,
        uncertain=row.uncertain,
    )


def put_standing(row: Message, standing: Standing) -> None:
    """Write `standing` into the row; a message that nobody sends has no lease."""
    row.template = standing.template
    row.state = standing.state.value
    row.due_at = standing.due_at
    row.useful_until = standing.useful_until
    row.attempts = standing.attempts
    row.uncertain = standing.uncertain
    if standing.state is not State.SENDING:
        row.leased_until = None


def withdraw(rows: Iterable[Message]) -> None:
    """Take back messages that have not gone out: a newer one takes their place."""
    for row in rows:
        put_standing(row, withdrawn(standing_of(row)))
