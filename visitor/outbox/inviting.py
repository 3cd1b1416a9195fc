"""Owns the writing of messages about invitations, with the change that causes them."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from sqlalchemy.orm import Session

from visitor.clock import Clock
from visitor.directory.models import Host
from visitor.hub.events import Events
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.outbox import repository
from visitor.outbox.models import Message
from visitor.outbox.rules import EMAIL, INVITATION, INVITE_LINK
from visitor.outbox.service import HOST, VISITOR, new_message, queue

Change = Literal["made", "changed", "cancelled"]
LINK_USEFUL = timedelta(hours=1)


def queue_invitation(
    session: Session,
    clock: Clock,
    events: Events,
    *,
    invitation: VisitInvitation,
    person: InvitedPerson,
    change: Change,
) -> Message:
    """Write the e-mail that tells the visitor of `change`, in the place of older ones."""
    repository.withdraw(repository.queued_of_invitation(session, invitation.id))
    facts = {
        "change": change,
        "host": person.host.name,
        "name": person.name,
        "place": person.place,
        "starts_at": invitation.starts_at.isoformat(),
        "minutes": invitation.minutes,
        "sequence": invitation.sequence,
        "code": person.code,
        "token_hash": person.token_hash,
        "changed_at": clock.now().isoformat(),
    }
    message = new_message(
        clock,
        invitation_id=invitation.id,
        audience=VISITOR,
        channel=EMAIL,
        template=INVITATION,
        language=invitation.language,
        recipient=person.email,
        facts=facts,
        useful_until=invitation.ends_at,
    )
    return queue(session, events, [message])[0]


def queue_invite_link(session: Session, clock: Clock, events: Events, host: Host) -> Message:
    """Write the e-mail that brings a host the link to their page of invitations."""
    message = new_message(
        clock,
        audience=HOST,
        channel=EMAIL,
        template=INVITE_LINK,
        language=host.language,
        recipient=host.email,
        facts={"host": host.given_name, "host_id": host.id},
        useful_until=clock.now() + LINK_USEFUL,
    )
    return queue(session, events, [message])[0]
