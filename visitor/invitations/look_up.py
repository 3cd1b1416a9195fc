"""Owns how an invited visitor is known again: by QR code, by six digits, or by name and time."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.keys import hash_qr_token
from visitor.access.limits import TryLimit
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import TOO_MANY_TRIES, LuukkuError
from visitor.invitations import repository, rules
from visitor.invitations.models import InvitedPerson
from visitor.invitations.rules import Fit
from visitor.invitations.schemas import LookUpAnswer, LookUpRequest
from visitor.invitations.view import found_shape

_LOG = logging.getLogger(__name__)

# A day of guessing at one kiosk meets a thousandth of all codes, at most.
WRONG_IN_A_MINUTE = "10/minute"
WRONG_IN_AN_HOUR = "40/hour"
_DAY = timedelta(days=1)


class LookUp:
    """Answers kiosks; what finds nothing is limited for each device, and each try is logged."""

    def __init__(self, database: Database, clock: Clock, timezone: str) -> None:
        self._database = database
        self._clock = clock
        self._zone = ZoneInfo(timezone)
        self._wrong = tuple(TryLimit(rate, clock) for rate in (WRONG_IN_A_MINUTE, WRONG_IN_AN_HOUR))

    def look_up(self, device_id: str, wish: LookUpRequest) -> LookUpAnswer:
        """What the kiosk may show. Raises LuukkuError TOO_MANY_TRIES."""
        if any(limit.spent(device_id) for limit in self._wrong):
            self._log(device_id, wish, "too many tries")
            raise LuukkuError(TOO_MANY_TRIES)
        with self._database.reading() as session:
            answer = self._answer(session, wish)
        if answer.outcome == "unknown":
            for limit in self._wrong:
                limit.count(device_id)
        self._log(device_id, wish, answer.outcome)
        return answer

    def _answer(self, session: Session, wish: LookUpRequest) -> LookUpAnswer:
        now = self._clock.now()
        found = self._meant(session, wish, now)
        # Of several nobody knows whose is meant, and nobody's may be told to another.
        if len(found) != 1:
            return LookUpAnswer(outcome="unknown")
        person = found[0]
        if person.invitation.cancelled_at is not None:
            return LookUpAnswer(outcome="cancelled")
        if person.invitation.visit_id is not None:
            return LookUpAnswer(outcome="used")
        fit = self._fit(person, now)
        return LookUpAnswer(outcome="found", invitation=found_shape(person, fit))

    def _meant(
        self, session: Session, wish: LookUpRequest, now: datetime
    ) -> Sequence[InvitedPerson]:
        today = rules.local_day(now, self._zone)
        if wish.token is not None:
            return repository.by_token_hash(session, hash_qr_token(wish.token) or "")
        if wish.code is not None:
            # Shortly before and after midnight, yesterday's and tomorrow's still fit.
            near = repository.by_code(session, wish.code, (today - _DAY, today, today + _DAY))
            return [one for one in near if self._fit(one, now) is not Fit.WRONG_DAY]
        if wish.surname is None or wish.time is None:
            return ()
        return [
            person
            for person in repository.of_day(session, today)
            if rules.shows(person.invitation.starts_at, wish.time, self._zone)
            and rules.has_surname(person.name, wish.surname)
        ]

    def _fit(self, person: InvitedPerson, now: datetime) -> Fit:
        invitation = person.invitation
        return rules.fit(now, invitation.starts_at, invitation.minutes, self._zone)

    def _log(self, device_id: str, wish: LookUpRequest, outcome: str) -> None:
        facts = {"device": device_id, "way": wish.way, "outcome": outcome}
        _LOG.info("an invitation was looked up", extra=facts)
