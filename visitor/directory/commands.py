"""Owns the sub-command that takes in the municipality's directory. It imports late: see access."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from visitor.directory.csv_import import HostTable
    from visitor.directory.service import Taken
    from visitor.settings import HubSettings


def register(app: typer.Typer) -> None:
    """Add `luukku import-hosts`."""
    app.command("import-hosts")(import_hosts)


def import_hosts(
    file: Annotated[Path, typer.Argument(help="The directory: a CSV file.")],
    settings: Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")] = None,
    owner: Annotated[str, typer.Option(help="Who answers for the data.")] = "",
    language: Annotated[str, typer.Option(help="Of what is said: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Make FILE the directory: all of it, or nothing where something is wrong in it."""
    from visitor.access.terminal import hub_here, language_around
    from visitor.texts import texts

    words = texts(language_around(language))
    known = hub_here(settings, fresh=True)
    table = _table(file, known.country, words.language)
    try:
        taken = _take_in(table, known, owner or file.name)
    except _database_errors() as error:
        raise _stop([words.get("import-no-database"), f"({type(error).__name__})"]) from None
    typer.echo(
        words.get(
            "import-done",
            hosts=taken.hosts,
            added=taken.added,
            changed=taken.changed,
            gone=taken.gone,
        )
    )


def _table(file: Path, region: str, language: str) -> HostTable:
    from visitor.directory.csv_import import read_hosts
    from visitor.directory.fault_report import report
    from visitor.texts import texts

    words = texts(language)
    try:
        data = _read(file)
    except OSError as error:
        raise _stop([words.get("import-no-file", file=str(file)), f"({error.strerror})"]) from None
    found = read_hosts(data, region)
    if isinstance(found, tuple):
        raise _stop(report(found, words))
    return found


def _read(file: Path) -> bytes:
    from visitor.directory.csv_text import MOST_BYTES

    with file.open("rb") as opened:
        # One byte more than is allowed is enough to refuse it.
        return opened.read(MOST_BYTES + 1)


def _take_in(table: HostTable, settings: HubSettings, owner: str) -> Taken:
    from visitor.clock import SystemClock
    from visitor.db.engine import Database
    from visitor.db.migrate import upgrade
    from visitor.directory.service import take_in
    from visitor.hub.events import Events

    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.resolved_database_url)
    database = Database(settings.resolved_database_url)
    try:
        with database.writing() as session:
            # A running hub notices the new version by itself.
            return take_in(session, table, owner[:200], SystemClock(), Events())
    finally:
        database.close()


def _database_errors() -> tuple[type[Exception], ...]:
    from sqlalchemy.exc import OperationalError

    return (OperationalError, OSError)


def _stop(lines: Iterable[str]) -> typer.Exit:
    for line in lines:
        typer.echo(line, err=True)
    return typer.Exit(1)
