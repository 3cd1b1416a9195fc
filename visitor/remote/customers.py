"""Owns who waits for an advisor, inside its caller's unit of work; commits nothing."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.roles import Caller
from visitor.clock import Clock
from visitor.errors import (
    COMMAND_REUSED,
    CUSTOMER_GONE,
    SIGN_IN_NEEDED,
    STEP_NOT_NOW,
    LuukkuError,
)
from visitor.remote import repository
from visitor.remote.models import Customer
from visitor.remote.reader import day_began
from visitor.remote.schemas import CustomerPayload, WaitPayload
from visitor.remote.teller import RemoteTeller
from visitor.visits.models import Visit


class Customers:
    """Numbers of the day for those who wait; nothing is kept of who they are."""

    def __init__(self, clock: Clock, teller: RemoteTeller, zone: ZoneInfo) -> None:
        self._clock = clock
        self._teller = teller
        self._zone = zone

    def wait(self, session: Session, caller: Caller, wish: WaitPayload) -> dict[str, Any]:
        """Give a number. Refuses an arrival that has left or was taken before."""
        signed_in(caller)
        if repository.customer(session, wish.customer_id) is not None:
            raise LuukkuError(COMMAND_REUSED, wish.customer_id)
        repository.hold_numbers(session)
        self._check_visit(session, wish.visit_id)
        now = self._clock.now()
        number = repository.highest_number(session, day_began(now, self._zone)) + 1
        session.add(
            Customer(
                id=wish.customer_id,
                number=number,
                language=wish.language,
                since=now,
                visit_id=wish.visit_id,
            )
        )
        session.flush()
        self._teller.desks_changed(session)
        return {"customer": {"id": wish.customer_id, "number": number}}

    def leave(self, session: Session, caller: Caller, wish: CustomerPayload) -> dict[str, Any]:
        """The customer waits no more; one who is in a session must end it first."""
        signed_in(caller)
        customer = repository.customer(session, wish.customer_id)
        if customer is None:
            raise LuukkuError(CUSTOMER_GONE, wish.customer_id)
        if repository.in_session(session, customer.id):
            raise LuukkuError(STEP_NOT_NOW, "in a session")
        customer.gone_at = customer.gone_at or self._clock.now()
        self._teller.desks_changed(session)
        return {}

    def _check_visit(self, session: Session, visit_id: str | None) -> None:
        if visit_id is None:
            return
        visit = session.get(Visit, visit_id)
        if visit is None or visit.left_at is not None or repository.visit_taken(session, visit_id):
            raise LuukkuError(CUSTOMER_GONE, visit_id)


def signed_in(caller: Caller) -> str:
    """The advisor at the desk that calls. Raises LuukkuError where nobody is signed in."""
    if not caller.person_id:
        raise LuukkuError(SIGN_IN_NEEDED)
    return caller.person_id
