"""Owns how people are added, invited and let go, in the caller's unit of work."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from visitor.access import keys
from visitor.access import people_repository as repository
from visitor.access.models import Invitation, Person
from visitor.access.password_rules import plain_login
from visitor.access.roles import PersonKind
from visitor.clock import Clock

LONGEST_NAME = 200
KEPT_AFTER = timedelta(days=30)
"""How long sign-ins and invitations that are over are kept, to be told apart from forged ones."""
_LOGIN = re.compile(r"[^\s@]+@[^\s@]+")
_AUTHORITY = re.compile(r"[a-z][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Added:
    """The person is there; `new` unless they were before."""

    person_id: str
    new: bool


@dataclass(frozen=True, slots=True)
class Invited:
    """An official may now choose a password; the link's token is told once, here."""

    person_id: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LoginTaken:
    """The login is somebody else's."""


def signed_in_advisor(session: Session, device_id: str, at: datetime) -> Person | None:
    """The advisor who is signed in at a desk, None where nobody is."""
    return repository.advisor_at(session, device_id, at)


def add_advisor(
    session: Session, clock: Clock, name: str, login: str, password_hash: str
) -> Added | LoginTaken:
    """An advisor who may sign in at any desk; one who was there gets the name and the password.

    Raises ValueError, "name" or "login", for what is no such thing.
    """
    found = _made_or_found(session, clock, PersonKind.ADVISOR, name, login, "")
    if isinstance(found, LoginTaken):
        return found
    person, new = found
    person.password_hash = password_hash
    return Added(person.id, new)


def invite_official(
    session: Session, clock: Clock, name: str, login: str, authority: str, days: int
) -> Invited | LoginTaken:
    """A link by which an official chooses a password; their older links run out.

    Again for one who is there already, so that a lost password can be chosen anew. Raises
    ValueError, "name", "login" or "authority", for what is no such thing.
    """
    if not _AUTHORITY.fullmatch(authority):
        raise ValueError("authority")
    found = _made_or_found(session, clock, PersonKind.OFFICIAL, name, login, authority)
    if isinstance(found, LoginTaken):
        return found
    person, _new = found
    now = clock.now()
    repository.end_invitations(session, person.id, now)
    repository.forget_old_sign_ins(session, now - KEPT_AFTER)
    token = keys.new_token(clock)
    session.add(
        Invitation(
            token_hash=keys.hash_token(token),
            person_id=person.id,
            expires_at=now + timedelta(days=days),
        )
    )
    return Invited(person.id, token)


def deactivate(session: Session, clock: Clock, who: str) -> Person | None:
    """Shut out the person whose id or login `who` is; None where there is none.

    Their password and their open links hold no longer; every sign-in ends.
    """
    known_by = plain_login(who)
    person = repository.person_by_id(session, known_by)
    person = person or repository.person_by_login(session, known_by)
    if person is None:
        return None
    now = clock.now()
    person.active = False
    person.password_hash = ""
    repository.end_invitations(session, person.id, now)
    repository.end_web_sessions(session, now, person=person.id)
    repository.end_desk_sign_ins(session, now, person=person.id)
    return person


def _made_or_found(
    session: Session, clock: Clock, kind: PersonKind, name: str, login: str, authority: str
) -> tuple[Person, bool] | LoginTaken:
    name, login = name.strip(), plain_login(login)
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise ValueError("name")
    if not _LOGIN.fullmatch(login):
        raise ValueError("login")
    person = repository.person_by_login(session, login)
    if person is not None:
        if (person.kind, person.authority) != (kind.value, authority):
            return LoginTaken()
        person.name, person.active = name, True
        return person, False
    person = _person(clock, kind, name, login, authority)
    session.add(person)
    session.flush()
    return person, True


def _person(clock: Clock, kind: PersonKind, name: str, login: str, authority: str) -> Person:
    return Person(
        id=clock.new_id(),
        kind=kind.value,
        name=name,
        login=login,
        authority=authority,
        password_hash="",
        active=True,
        made_at=clock.now(),
    )
