"""Owns the sub-commands about people. They import late: each start pays for imports."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from visitor.access.terminal import SettingsFile, opened_database, stop, tell, word

if TYPE_CHECKING:
    from visitor.access.models import Person

Name = Annotated[str, typer.Option(help="The name that others see.")]
Login = Annotated[str, typer.Option(help="The e-mail address by which the person signs in.")]
LONGEST_LINE = 4096


def register(app: typer.Typer) -> None:
    """Add `add-advisor`, `invite-official`, `people` and `deactivate-person`."""
    app.command("add-advisor")(add_advisor)
    app.command("invite-official")(invite_official)
    app.command("people")(list_people)
    app.command("deactivate-person")(deactivate_person)


def add_advisor(
    name: Name,
    login: Login,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from stdin, one line.")
    ] = False,
    settings: SettingsFile = None,
) -> None:
    """Add an advisor, or give one a new password. Run it on the hub's machine."""
    from visitor.access.password_rules import plain_login, plain_password, weakness
    from visitor.access.passwords import REFUSED, Passwords, load_common
    from visitor.access.people import LoginTaken
    from visitor.access.people import add_advisor as add
    from visitor.clock import SystemClock

    plain = plain_password(_read_line() if password_stdin else _ask_twice())
    if (weak := weakness(plain, plain_login(login), name, load_common())) is not None:
        raise stop(REFUSED[weak].text_key)
    password_hash = Passwords().hash(plain)
    try:
        with opened_database(settings, fresh=True) as database, database.writing() as session:
            outcome = add(session, SystemClock(), name, login, password_hash)
    except ValueError as bad:
        raise stop(f"person-{bad}-bad") from None
    if isinstance(outcome, LoginTaken):
        raise stop("person-login-taken")
    tell("person-added" if outcome.new else "person-password-changed", name=name.strip())


def invite_official(
    name: Name,
    login: Login,
    authority: Annotated[str, typer.Option(help="The authority, as in the catalogue: kela.")],
    settings: SettingsFile = None,
) -> None:
    """Print a personal link by which an official chooses a password, once."""
    from visitor.access.people import LoginTaken
    from visitor.access.people import invite_official as invite
    from visitor.clock import SystemClock
    from visitor.settings import load_hub_settings

    _require_known(authority)
    hub = load_hub_settings(settings)
    clock, days = SystemClock(), hub.remote.invitation_days
    try:
        with opened_database(settings, fresh=True) as database, database.writing() as session:
            outcome = invite(session, clock, name, login, authority, days)
    except ValueError as bad:
        raise stop(f"person-{bad}-bad") from None
    if isinstance(outcome, LoginTaken):
        raise stop("person-login-taken")
    typer.echo(f"{hub.public_url.rstrip('/')}/official/invitation/{outcome.token}")
    until = clock.now() + timedelta(days=days)
    tell("person-invitation-note", name=name.strip(), until=f"{until:%Y-%m-%d %H:%M}Z")


def list_people(settings: SettingsFile = None) -> None:
    """List every person: id, what they are, authority, state, login, name."""
    from visitor.access.people_repository import people

    with opened_database(settings) as database, database.reading() as session:
        known = people(session)
        for person in known:
            facts = (person.id, person.kind, person.authority, _state(person))
            typer.echo("\t".join((*facts, person.login, person.name)))
    if not known:
        tell("person-none")


def deactivate_person(
    who: Annotated[str, typer.Argument(help="The id or the login, as `luukku people` lists it.")],
    settings: SettingsFile = None,
) -> None:
    """Shut a person out: every sign-in ends, the password holds no longer."""
    from visitor.access.people import deactivate
    from visitor.clock import SystemClock

    with opened_database(settings) as database, database.writing() as session:
        person = deactivate(session, SystemClock(), who)
    if person is None:
        raise stop("person-unknown")
    tell("person-shut-out", name=person.name)


def _state(person: Person) -> str:
    if not person.active:
        return word("person-out")
    return word("person-in" if person.password_hash else "person-invited")


def _require_known(authority: str) -> None:
    from visitor.access.authorities import known_authorities

    known = known_authorities()
    if authority not in known:
        raise stop("person-authority-bad", authorities=", ".join(sorted(known)))


def _ask_twice() -> str:
    first: str = typer.prompt(word("person-password"), hide_input=True, err=True)
    again: str = typer.prompt(word("person-password-again"), hide_input=True, err=True)
    if first != again:
        raise stop("person-passwords-differ")
    return first


def _read_line() -> str:
    return sys.stdin.readline(LONGEST_LINE).rstrip("\r\n")
