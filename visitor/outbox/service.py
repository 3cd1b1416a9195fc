"""Owns the writing of messages with the visit that causes them; commits nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from visitor.clock import Clock
from visitor.db.engine import after_commit
from visitor.errors import NOT_FOUND, LuukkuError
from visitor.hub.events import Events
from visitor.outbox import repository, rules
from visitor.outbox.models import Message
from visitor.outbox.rules import ANSWERED, ARRIVAL, EMAIL, MISSED, SMS, State
from visitor.outbox.schemas import NoticeState, NoticeView, Receipt
from visitor.settings import HubSettings
from visitor.visits.models import Visit, VisitPerson
from visitor.visits.rules import Answer

TOPIC = "outbox"
HOST, VISITOR = "host", "visitor"

_SHOWN: dict[State, NoticeState] = {
    State.QUEUED: "queued",
    State.SENDING: "queued",
    State.SENT: "sent",
    State.DELIVERED: "delivered",
    State.FAILED: "failed",
    State.EXPIRED: "expired",
    # Nobody knows whether the host was told: the visitor must not count on it.
    State.UNCERTAIN: "failed",
}


def queue_arrival(
    session: Session,
    settings: HubSettings,
    clock: Clock,
    events: Events,
    *,
    visit: Visit,
    person: VisitPerson,
    booked_at: datetime | None = None,
) -> list[Message]:
    """Write the messages that tell the host of a visitor, for after the commit.

    In time: an e-mail, and an SMS where the host has a mobile and the hub a gateway.
    Too late: only an e-mail, "you missed a visitor". `booked_at` is when a visitor who was
    invited was to come.
    """
    now, host = clock.now(), person.host
    useful_until = visit.arrived_at + timedelta(minutes=settings.visits.notice_useful_minutes)
    facts = {
        "host": host.given_name,
        "name": person.name,
        "organisation": person.organisation,
        "arrived_at": visit.arrived_at.isoformat(),
        "booked_at": booked_at.isoformat() if booked_at else "",
    }

    def message(channel: str, template: str, recipient: str, until: datetime) -> Message:
        return new_message(
            clock,
            visit_id=visit.id,
            audience=HOST,
            channel=channel,
            template=template,
            language=host.language,
            recipient=recipient,
            facts=facts if channel == EMAIL else {},
            useful_until=until,
        )

    if useful_until <= now:
        until = now + timedelta(hours=settings.visits.missed_useful_hours)
        messages = [message(EMAIL, MISSED, host.email, until)]
    else:
        messages = [message(EMAIL, ARRIVAL, host.email, useful_until)]
        if host.mobile and settings.sms.url:
            messages.append(message(SMS, ARRIVAL, host.mobile, useful_until))
    return queue(session, events, messages)


def queue_answered(
    session: Session,
    settings: HubSettings,
    clock: Clock,
    events: Events,
    *,
    visit: Visit,
    answer: Answer,
) -> list[Message]:
    """Write the SMS that tells the visitor the host's answer, in the place of an older one."""
    repository.withdraw(repository.queued_answers(session, visit.id))
    person = visit.person
    if person is None or not person.phone or not settings.sms.url:
        return []
    facts = {"host": person.host.name, "kind": answer.kind.value, "minutes": answer.minutes}
    message = new_message(
        clock,
        visit_id=visit.id,
        audience=VISITOR,
        channel=SMS,
        template=ANSWERED,
        language=visit.language,
        recipient=person.phone,
        facts=facts,
        useful_until=clock.now() + timedelta(minutes=settings.visits.notice_useful_minutes),
    )
    return queue(session, events, [message])


def withdraw_unsent(
    session: Session, clock: Clock, events: Events, visit_id: str, missed_for: timedelta
) -> None:
    """Take back what has not gone out of a visit that has ended: nobody is waiting any more.

    A host whom nothing has reached is told of a visitor missed.
    """
    now, told = clock.now(), repository.host_told(session, visit_id)
    rows = repository.unsent(session, visit_id)
    for row in rows:
        if row.template == MISSED:
            continue
        if row.state == State.SENDING:
            # It cannot be called back, but is not tried again as if somebody still waited.
            row.useful_until = min(row.useful_until, now)
        else:
            standing = repository.standing_of(row)
            repository.put_standing(row, rules.lapsed(standing, now, missed_for, told))
    if rows:
        after_commit(session, lambda: events.publish(TOPIC, {"type": "outbox.written"}))


def notices_of(messages: Iterable[Message]) -> list[NoticeView]:
    """What may be shown of the messages to the host, in their order."""
    return [_notice(row) for row in messages if row.audience == HOST]


def take_receipt(session: Session, clock: Clock, receipt: Receipt) -> Message:
    """Take the gateway's word on one SMS. Raises LuukkuError for one that it never had."""
    row = repository.locked(session, receipt.id)
    if row is None or row.channel != SMS or row.attempts == 0:
        raise LuukkuError(NOT_FOUND, "no such message")
    now = clock.now()
    after = rules.received(repository.standing_of(row), receipt.state == "delivered")
    if after.state is State.DELIVERED and row.delivered_at is None:
        row.delivered_at = max(row.created_at, min(receipt.at, now))
        row.accepted_at = row.accepted_at or row.delivered_at
    repository.put_standing(row, after)
    return row


def queue(session: Session, events: Events, messages: list[Message]) -> list[Message]:
    """Add `messages` to the unit of work; the worker hears of them after its commit."""
    session.add_all(messages)
    after_commit(session, lambda: events.publish(TOPIC, {"type": "outbox.written"}))
    return messages


def new_message(clock: Clock, **columns: Any) -> Message:
    """A message that is due now and was never tried."""
    now = clock.now()
    return Message(
        id=clock.new_id(),
        state=State.QUEUED.value,
        created_at=now,
        due_at=now,
        attempts=0,
        uncertain=0,
        **columns,
    )


def _notice(row: Message) -> NoticeView:
    return {
        "channel": "email" if row.channel == EMAIL else "sms",
        "state": _SHOWN[State(row.state)],
        "attempts": row.attempts,
        "at": row.accepted_at,
    }
