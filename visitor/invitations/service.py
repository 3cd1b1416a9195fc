"""Owns making, changing and cancelling invitations, each in its caller's unit of work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.keys import hash_qr_token
from visitor.clock import Clock
from visitor.directory.models import Host
from visitor.errors import (
    COMMAND_REUSED,
    HOST_GONE,
    INVITATION_CLOSED,
    INVITATION_TIME,
    INVITATION_UNKNOWN,
    LuukkuError,
)
from visitor.hub.events import Events
from visitor.invitations import repository, rules
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.invitations.schemas import InviteRequest, WhenShape
from visitor.outbox.inviting import Change, queue_invitation
from visitor.outbox.rules import INVITATION
from visitor.settings import HubSettings


class Tokens(Protocol):
    """Makes what stands for an invitation in its QR code."""

    def tokens(self, purpose: str, subject: str, /) -> Sequence[str]:
        """The tokens of `subject`, one for each key, the newest last."""


class Invitations:
    """What hosts and advisors may do; each change writes the visitor's message with it."""

    def __init__(self, settings: HubSettings, clock: Clock, events: Events, tokens: Tokens) -> None:
        self._clock = clock
        self._events = events
        self._tokens = tokens
        self._zone = ZoneInfo(settings.timezone)
        self._keep = timedelta(days=settings.retention.visit_days)

    def make(
        self, session: Session, wish: InviteRequest, made_by: str | None = None
    ) -> InvitedPerson:
        """Invite somebody; the same id again gives what it gave before.

        `made_by` is the advisor, None for the host. Raises LuukkuError: HOST_GONE,
        INVITATION_TIME, or COMMAND_REUSED for an id that is another host's.
        """
        known = repository.invitation(session, wish.id)
        if known is not None:
            if known.person is None or known.person.host_id != wish.host_id:
                raise LuukkuError(COMMAND_REUSED, wish.id)
            return known.person
        host = session.get(Host, wish.host_id)
        if host is None or not host.active:
            raise LuukkuError(HOST_GONE)
        self._require_time(wish)
        invitation = self._new_invitation(wish, host, made_by)
        session.add(invitation)
        session.flush()
        person = self._new_person(session, wish, invitation, host)
        session.add(person)
        session.flush()
        self._tell(session, person, "made")
        return person

    def change(
        self, session: Session, invitation_id: str, when: WhenShape, host_id: str = ""
    ) -> InvitedPerson:
        """Move an invitation; the same time and place again change nothing.

        With a `host_id` it must be that host's. Raises LuukkuError: INVITATION_UNKNOWN,
        INVITATION_CLOSED where it was cancelled, used or is over, INVITATION_TIME.
        """
        invitation, person = self._open(session, invitation_id, host_id)
        now = (invitation.starts_at, invitation.minutes, person.place)
        if now == (when.starts_at, when.minutes, when.place):
            return person
        self._require_time(when)
        invitation.starts_at, invitation.minutes = when.starts_at, when.minutes
        invitation.sequence += 1
        person.place = when.place
        person.keep_until = invitation.ends_at + self._keep
        self._put_day(session, person, rules.local_day(when.starts_at, self._zone))
        # The key that made the token may be gone by now: then the message brings a new one.
        if person.token_hash not in self._hashes(invitation_id):
            person.token_hash = self._hashes(invitation_id)[-1]
        session.flush()
        self._tell(session, person, "changed")
        return person

    def cancel(self, session: Session, invitation_id: str, host_id: str = "") -> InvitedPerson:
        """Cancel an invitation; again changes nothing. Raises as `change`."""
        known = repository.locked(session, invitation_id)
        is_cancelled = known is not None and known.cancelled_at is not None
        person = known.person if known is not None else None
        if is_cancelled and person is not None and host_id in ("", person.host_id):
            return person
        invitation, person = self._open(session, invitation_id, host_id)
        invitation.cancelled_at = self._clock.now()
        invitation.sequence += 1
        person.keep_until = min(person.keep_until, self._clock.now() + self._keep)
        session.flush()
        self._tell(session, person, "cancelled")
        return person

    def _open(
        self, session: Session, invitation_id: str, host_id: str
    ) -> tuple[VisitInvitation, InvitedPerson]:
        found = repository.locked(session, invitation_id)
        if found is None or found.person is None:
            raise LuukkuError(INVITATION_UNKNOWN)
        if host_id not in ("", found.person.host_id):
            raise LuukkuError(INVITATION_UNKNOWN)
        over = found.ends_at <= self._clock.now()
        if over or found.cancelled_at is not None or found.visit_id is not None:
            raise LuukkuError(INVITATION_CLOSED)
        return found, found.person

    def _require_time(self, when: WhenShape) -> None:
        if not rules.can_be_invited_to(self._clock.now(), when.starts_at, when.minutes):
            raise LuukkuError(INVITATION_TIME)

    def _new_invitation(
        self, wish: InviteRequest, host: Host, made_by: str | None
    ) -> VisitInvitation:
        return VisitInvitation(
            id=wish.id,
            department_id=host.department_id,
            language=wish.language,
            starts_at=wish.starts_at,
            minutes=wish.minutes,
            sequence=0,
            made_by=made_by,
            made_at=self._clock.now(),
        )

    def _new_person(
        self, session: Session, wish: InviteRequest, invitation: VisitInvitation, host: Host
    ) -> InvitedPerson:
        day = rules.local_day(wish.starts_at, self._zone)
        return InvitedPerson(
            invitation=invitation,
            host=host,
            name=wish.name,
            email=wish.email,
            organisation=wish.organisation,
            place=wish.place,
            token_hash=self._hashes(wish.id)[-1],
            day=day,
            code=self._free_code(repository.codes_of(session, day)),
            keep_until=invitation.ends_at + self._keep,
        )

    def _put_day(self, session: Session, person: InvitedPerson, day: date) -> None:
        taken = repository.codes_of(session, day, but=person.invitation_id)
        if person.code in taken:
            person.code = self._free_code(taken)
        person.day = day

    def _free_code(self, taken: Sequence[str]) -> str:
        return rules.free_code(self._clock.below(rules.CODES), frozenset(taken))

    def _hashes(self, invitation_id: str) -> list[str]:
        made = self._tokens.tokens(INVITATION, invitation_id)
        return [found for token in made if (found := hash_qr_token(token))]

    def _tell(self, session: Session, person: InvitedPerson, change: Change) -> None:
        queue_invitation(
            session,
            self._clock,
            self._events,
            invitation=person.invitation,
            person=person,
            change=change,
        )
