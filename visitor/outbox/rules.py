"""Owns what may happen to a message on its way. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never


class State(StrEnum):
    """How far a message has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    EXPIRED = "expired"
    UNCERTAIN = "uncertain"


ON_ITS_WAY = frozenset({State.QUEUED, State.SENDING})
SETTLED = frozenset({State.DELIVERED, State.FAILED, State.EXPIRED})

EMAIL, SMS = "email", "sms"
ARRIVAL, MISSED, ANSWERED = "arrival", "missed", "answered"
INVITATION, INVITE_LINK = "invitation", "invite-link"

# Waits after the first, second, … attempt: tries 0, 3, 8, 20, 45, 90, 180 s after the first.
_WAITS = tuple(timedelta(seconds=wait) for wait in (3, 5, 12, 25, 45, 90))
_LONGEST_WAIT = timedelta(minutes=5)
# One hand-over whose end nobody knows may be followed by one more, never by two.
_MOST_UNCERTAIN = 2


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider took the message, and named it `provider_id` if it names what it takes."""

    provider_id: str = ""


@dataclass(frozen=True, slots=True)
class Transient:
    """The provider certainly did not take it, and may later; `wait` is the provider's wish."""

    reason: str
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Permanent:
    """The provider did not take it and never will."""

    reason: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """It was handed over, and nobody knows whether the provider took it."""

    reason: str


Outcome = Accepted | Transient | Permanent | Uncertain


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides where a message goes next; `uncertain` counts hand-overs of unknown end."""

    channel: str
    template: str
    state: State
    due_at: datetime
    useful_until: datetime
    attempts: int = 0
    uncertain: int = 0


def claimed(message: Standing) -> Standing:
    """The message as a worker takes it out to be sent."""
    return replace(message, state=State.SENDING, attempts=message.attempts + 1)


def next_state(message: Standing, outcome: Outcome, now: datetime) -> Standing:
    """The message after an attempt that ended by `outcome`."""
    match outcome:
        case Accepted():
            return replace(message, state=State.SENT)
        case Permanent():
            return _ended(message, State.FAILED)
        case Transient(wait=wait):
            return _again(message, now + pause(message.attempts, wait))
        case Uncertain():
            return _after_uncertain(message, now)
        case _:
            assert_never(outcome)


def counts(message: Standing, outcome: Outcome, attempt: int) -> bool:
    """Whether the outcome of `attempt` still decides: a receipt or a lease's end may have been
    faster. That the provider took it counts later too, and saves the second hand-over.
    """
    if message.state is State.SENDING:
        return message.attempts == attempt
    unsettled = message.state in (State.QUEUED, State.UNCERTAIN)
    return unsettled and isinstance(outcome, Accepted)


def pause(attempts: int, wish: timedelta | None = None) -> timedelta:
    """The wait after that many attempts; the provider's `wish` may lengthen it to 5 minutes."""
    plan = _WAITS[attempts - 1] if attempts <= len(_WAITS) else _LONGEST_WAIT
    return max(plan, min(wish or plan, _LONGEST_WAIT))


def lapsed(
    message: Standing, now: datetime, missed_for: timedelta, host_answered: bool
) -> Standing:
    """The message once it is no longer useful: a notice by e-mail becomes "you missed".

    Not when it may have been taken after all, nor when the host has answered meanwhile.
    """
    until = message.useful_until + missed_for
    is_notice = message.channel == EMAIL and message.template == ARRIVAL
    if not is_notice or message.uncertain or host_answered or until <= now:
        return _ended(message, State.EXPIRED)
    return replace(message, template=MISSED, state=State.QUEUED, due_at=now, useful_until=until)


def withdrawn(message: Standing) -> Standing:
    """The message when a newer one takes its place; what is being sent cannot be called back."""
    return _ended(message, State.EXPIRED) if message.state is State.QUEUED else message


def received(message: Standing, delivered: bool) -> Standing:
    """The message after a receipt; receipts may repeat and overtake each other and ourselves."""
    if delivered:
        return replace(message, state=State.DELIVERED)
    return message if message.state in SETTLED else replace(message, state=State.FAILED)


def _after_uncertain(message: Standing, now: datetime) -> Standing:
    counted = replace(message, uncertain=message.uncertain + 1)
    if counted.uncertain >= _MOST_UNCERTAIN:
        return replace(counted, state=State.UNCERTAIN)
    return _again(counted, now + pause(counted.attempts))


def _again(message: Standing, due_at: datetime) -> Standing:
    return replace(message, state=State.QUEUED, due_at=min(due_at, message.useful_until))


def _ended(message: Standing, state: State) -> Standing:
    return replace(message, state=State.UNCERTAIN if message.uncertain else state)
