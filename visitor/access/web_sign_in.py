"""Owns how officials get into their browser's session and out of it. Worker threads."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import assert_never

from sqlalchemy.orm import Session

from visitor.access import keys
from visitor.access import people_repository as repository
from visitor.access.authorities import known_authorities
from visitor.access.changes import Change, PeopleChanges, PersonChange
from visitor.access.credentials import Credentials, log_try
from visitor.access.invitations import Bad, Open, TooOld, Used, Worth, look_up
from visitor.access.limits import TryLimit
from visitor.access.models import Person, WebSession
from visitor.access.password_rules import plain_password, weakness
from visitor.access.passwords import REFUSED, Passwords, load_common
from visitor.access.people import KEPT_AFTER
from visitor.access.roles import PersonKind
from visitor.clock import Clock
from visitor.db.engine import Database, after_commit
from visitor.errors import (
    INVITATION_BAD,
    INVITATION_EXPIRED,
    INVITATION_USED,
    TOO_MANY_TRIES,
    LuukkuError,
)

INVITATIONS_OF_A_NETWORK = "30/minute"


@dataclass(frozen=True, slots=True)
class Official:
    """Who an official is."""

    id: str
    name: str
    login: str
    authority: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The official, and the value of the cookie that is told once, here."""

    official: Official
    cookie: str = field(repr=False)


class WebSignIns:
    """Signs officials in by an invitation or a password, and tells `changes` of it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        credentials: Credentials,
        passwords: Passwords,
        changes: PeopleChanges,
        hours: int,
    ) -> None:
        self._database = database
        self._clock = clock
        self._credentials = credentials
        self._passwords = passwords
        self._changes = changes
        self._lives = timedelta(hours=hours)
        self._common = load_common()
        self._invitations = TryLimit(INVITATIONS_OF_A_NETWORK, clock)

    def sign_in(self, login: str, password: str, network: str) -> SignedIn:
        """Raises as `Credentials.check`."""
        right = self._credentials.check(PersonKind.OFFICIAL, login, password, network)
        with self._credentials.settling(right) as (session, person):
            signed_in = self._open(session, person)
        log_try("signed in", network, signed_in.official.id)
        return signed_in

    def accept(self, token: str, password: str, network: str) -> SignedIn:
        """Use an invitation up; its person has this password from now on, and no older session.

        Raises LuukkuError INVITATION_BAD, INVITATION_USED, INVITATION_EXPIRED,
        TOO_MANY_TRIES, or one of passwords.REFUSED.
        """
        if not self._invitations.take(network):
            log_try("too many invitations", network)
            raise LuukkuError(TOO_MANY_TRIES)
        plain = plain_password(password)
        with self._database.reading() as session:
            invited = _open_or_raise(look_up(session, token, self._clock.now()), network)
        called = known_authorities().get(invited.authority, {invited.authority})
        weak = weakness(plain, invited.login, invited.name, self._common, called)
        if weak is not None:
            raise LuukkuError(REFUSED[weak])
        password_hash = self._passwords.hash(plain)
        with self._database.writing() as session:
            person = self._claim(session, token, invited, network)
            person.password_hash = password_hash
            repository.end_web_sessions(session, self._clock.now(), person=person.id)
            signed_in = self._open(session, person)
        log_try("invitation used", network, invited.person_id)
        return signed_in

    def sign_out(self, token_hash: str, person_id: str) -> None:
        """End the session of a cookie's hash. Again changes nothing."""
        with self._database.writing() as session:
            if repository.end_web_sessions(session, self._clock.now(), token=token_hash):
                self._tell_after(session, PersonChange(Change.WEB_OUT, person_id))

    def who(self, person_id: str) -> Official | None:
        with self._database.reading() as session:
            person = repository.person_by_id(session, person_id)
            return _official(person) if person else None

    def _claim(self, session: Session, token: str, invited: Open, network: str) -> Person:
        # Held first, as wherever a person changes: else two could wait for each other.
        person = repository.hold_person(session, invited.person_id)
        if person is None or not person.active:
            raise LuukkuError(INVITATION_BAD)
        now = self._clock.now()
        if not repository.claim_invitation(session, invited.token_hash, now):
            # Somebody was first, or it ran out, while the password was hashed.
            _open_or_raise(look_up(session, token, now), network)
        return person

    def _open(self, session: Session, person: Person) -> SignedIn:
        now, cookie = self._clock.now(), keys.new_token(self._clock)
        repository.forget_old_sign_ins(session, now - KEPT_AFTER)
        session.add(
            WebSession(
                token_hash=keys.hash_token(cookie),
                person_id=person.id,
                since=now,
                until=now + self._lives,
            )
        )
        self._tell_after(session, PersonChange(Change.WEB_IN, person.id))
        return SignedIn(_official(person), cookie)

    def _tell_after(self, session: Session, change: PersonChange) -> None:
        after_commit(session, lambda: self._changes.tell(change))


def _official(person: Person) -> Official:
    return Official(person.id, person.name, person.login, person.authority)


def _open_or_raise(worth: Worth, network: str) -> Open:
    match worth:
        case Open():
            return worth
        case Bad():
            kind = INVITATION_BAD
        case Used():
            kind = INVITATION_USED
        case TooOld():
            kind = INVITATION_EXPIRED
        case _:
            assert_never(worth)
    log_try(kind.code, network)
    raise LuukkuError(kind)
