"""Owns the check of a login and a password, with the limits on tries. Worker threads."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from visitor.access import people_repository as repository
from visitor.access.limits import TryLimit
from visitor.access.models import Person
from visitor.access.password_rules import plain_login, plain_password
from visitor.access.passwords import Passwords
from visitor.access.roles import PersonKind
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import SIGN_IN_WRONG, TOO_MANY_TRIES, LuukkuError

_LOG = logging.getLogger(__name__)

TRIES_OF_A_LOGIN_AT_A_PLACE = "10/5 minutes"
# Hundreds may come from one authority's network in the morning: only what is wrong counts.
FAILURES_OF_A_PLACE = "60/5 minutes"
# Guesses from everywhere at once: 17,280 a day. Any lower would let strangers who know a login
# keep its owner out too easily.
FAILURES_OF_A_LOGIN = "60/5 minutes"


@dataclass(frozen=True, slots=True)
class Right:
    """The password was right: whose it is, and the hashes before and, where outdated, after."""

    person_id: str
    password_hash: str = field(repr=False)
    new_hash: str = field(repr=False)


class Credentials:
    """Checks what people type to sign in, not too often."""

    def __init__(self, database: Database, clock: Clock, passwords: Passwords) -> None:
        self._database = database
        self._passwords = passwords
        self._of_a_login_at_a_place = TryLimit(TRIES_OF_A_LOGIN_AT_A_PLACE, clock)
        self._of_a_place = TryLimit(FAILURES_OF_A_PLACE, clock)
        self._of_a_login = TryLimit(FAILURES_OF_A_LOGIN, clock)

    def check(self, kind: PersonKind, typed_login: str, typed_password: str, place: str) -> Right:
        """Whose login and password these are, typed at `place`: a device's id or a network.

        Raises LuukkuError SIGN_IN_WRONG, after the same time whatever was wrong, and
        TOO_MANY_TRIES, also for what is right.
        """
        login = plain_login(typed_login)
        if not self._may_try(login, place):
            log_try("too many tries", place)
            raise LuukkuError(TOO_MANY_TRIES)
        person = self._person(login)
        plain = plain_password(typed_password)
        fits = self._passwords.fits(plain, person.password_hash if person else "")
        if person is None or not fits or not person.active or person.kind != kind:
            self._of_a_place.count(place)
            self._of_a_login.count(login)
            log_try("wrong", place, person.id if person else "")
            raise LuukkuError(SIGN_IN_WRONG)
        self._of_a_login_at_a_place.forgive(login, place)
        outdated = self._passwords.is_outdated(person.password_hash)
        new_hash = self._passwords.hash(plain) if outdated else ""
        return Right(person.id, person.password_hash, new_hash)

    @contextmanager
    def settling(self, right: Right) -> Iterator[tuple[Session, Person]]:
        """A unit of work in which the person signs in.

        Raises LuukkuError SIGN_IN_WRONG where they were shut out or chose another password since.
        """
        with self._database.writing() as session:
            person = repository.hold_person(session, right.person_id)
            if person is None or not person.active or person.password_hash != right.password_hash:
                raise LuukkuError(SIGN_IN_WRONG, "changed meanwhile")
            if right.new_hash:
                person.password_hash = right.new_hash
            yield session, person

    def _may_try(self, login: str, place: str) -> bool:
        return (
            not self._of_a_place.spent(place)
            and not self._of_a_login.spent(login)
            and self._of_a_login_at_a_place.take(login, place)
        )

    def _person(self, login: str) -> Person | None:
        if not login:
            return None
        with self._database.reading() as session:
            return repository.person_by_login(session, login)


def log_try(outcome: str, place: str, person_id: str = "") -> None:
    """Tell the log of a try to sign in, by ids alone."""
    facts = {"outcome": outcome, "place": place, "person": person_id}
    _LOG.info("somebody tried to sign in", extra=facts)
