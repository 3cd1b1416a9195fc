"""Owns how an arrival uses an invitation up, inside the arrival's unit of work."""

from __future__ import annotations

from datetime import tzinfo

from sqlalchemy.orm import Session

from visitor.errors import INVITATION_OTHER_HOST, LuukkuError
from visitor.invitations import repository
from visitor.invitations.models import VisitInvitation
from visitor.invitations.rules import Fit, fit
from visitor.visits.models import Visit


def use(
    session: Session, invitation_id: str, visit: Visit, host_id: str, zone: tzinfo
) -> VisitInvitation | None:
    """The invitation, now used up by `visit`; None where the visitor comes as any other does.

    So it is with one that was used before, cancelled or forgotten, or is of another day: who
    stands in the hall is announced all the same. Raises LuukkuError INVITATION_OTHER_HOST.
    """
    found = repository.invitation(session, invitation_id)
    if found is None or found.person is None:
        return None
    if found.person.host_id != host_id:
        raise LuukkuError(INVITATION_OTHER_HOST)
    if fit(visit.arrived_at, found.starts_at, found.minutes, zone) is Fit.WRONG_DAY:
        return None
    return found if repository.claim(session, invitation_id, visit.id) else None
