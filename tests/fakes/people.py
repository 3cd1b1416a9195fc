"""Advisors and officials for tests, with passwords that cost little to check."""

from __future__ import annotations

from datetime import timedelta

from argon2 import PasswordHasher

from visitor.access import keys
from visitor.access.cookies import COOKIE
from visitor.access.models import DeskSignIn, Person, WebSession
from visitor.access.passwords import Passwords
from visitor.access.roles import PersonKind
from visitor.clock import Clock, SystemClock
from visitor.db.engine import Database

PASSWORD = "sininen kuutamo 47"
ORIGIN = "https://localhost:8443"
"""Where a browser says that it is: the public address that a hub has without settings."""


def cheap_passwords() -> Passwords:
    """The same work with the least memory: a hundredth of the time."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def add_person(
    database: Database,
    clock: Clock,
    kind: PersonKind,
    login: str,
    name: str,
    authority: str = "",
) -> str:
    """Write a person whose password is PASSWORD; gives the id."""
    person = Person(
        id=SystemClock().new_id(),
        kind=kind.value,
        name=name,
        login=login,
        authority=authority,
        password_hash=cheap_passwords().hash(PASSWORD),
        active=True,
        made_at=clock.now(),
    )
    with database.writing() as session:
        session.add(person)
    return person.id


def add_advisor(database: Database, clock: Clock, login: str = "leena@koivuranta.example") -> str:
    return add_person(database, clock, PersonKind.ADVISOR, login, "Leena Neuvoja")


def add_official(
    database: Database,
    clock: Clock,
    login: str = "kaisa@kela.example",
    authority: str = "kela",
    name: str = "Kaisa Virkailija",
) -> str:
    return add_person(database, clock, PersonKind.OFFICIAL, login, name, authority)


def at_desk(
    database: Database, clock: Clock, device_id: str, person_id: str, hours: int = 10
) -> None:
    """Have a person be signed in at a desk."""
    now = clock.now()
    with database.writing() as session:
        session.add(
            DeskSignIn(
                id=SystemClock().new_id(),
                device_id=device_id,
                person_id=person_id,
                since=now,
                until=now + timedelta(hours=hours),
            )
        )


def browser_of(database: Database, clock: Clock, person_id: str, hours: int = 12) -> dict[str, str]:
    """The headers by which an official's browser, signed in, asks for something."""
    token = keys.new_token(SystemClock())
    now = clock.now()
    with database.writing() as session:
        session.add(
            WebSession(
                token_hash=keys.hash_token(token),
                person_id=person_id,
                since=now,
                until=now + timedelta(hours=hours),
            )
        )
    return {"cookie": f"{COOKIE}={token}", "origin": ORIGIN}
