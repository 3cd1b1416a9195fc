"""Owns how an invitation looks to kiosks and advisors, from its rows."""

from __future__ import annotations

from visitor.directory.models import Host
from visitor.invitations.models import InvitedPerson
from visitor.invitations.rules import Fit
from visitor.invitations.schemas import FoundShape, HostShape, InvitationShape


def found_shape(person: InvitedPerson, fit: Fit) -> FoundShape:
    """What a kiosk may show to whoever knows the invitation."""
    invitation = person.invitation
    return FoundShape(
        id=invitation.id,
        visitor=person.name,
        host=_host(person.host),
        department=invitation.department.names,
        starts_at=invitation.starts_at,
        minutes=invitation.minutes,
        fit=fit,
        place=person.place,
    )


def invitation_shape(person: InvitedPerson) -> InvitationShape:
    """What an advisor may see: never the code, nor the address."""
    invitation = person.invitation
    cancelled, used = invitation.cancelled_at is not None, invitation.visit_id is not None
    return InvitationShape(
        id=invitation.id,
        visitor=person.name,
        organisation=person.organisation,
        host=_host(person.host),
        language=invitation.language,
        starts_at=invitation.starts_at,
        minutes=invitation.minutes,
        place=person.place,
        state="cancelled" if cancelled else "used" if used else "open",
        sequence=invitation.sequence,
    )


def _host(host: Host) -> HostShape:
    return HostShape(id=host.id, name=host.name, given=host.given_name)
