"""Owns the sub-command that prints the pilot's figures. It imports late: see access."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from visitor.survey.results import Given


def register(app: typer.Typer) -> None:
    """Add `luukku survey-results`."""
    app.command("survey-results")(survey_results)


def survey_results(
    settings: Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")] = None,
    service: Annotated[str, typer.Option(help="Only this service's, by its id.")] = "",
    csv: Annotated[bool, typer.Option("--csv", help="As CSV.")] = False,
    small: Annotated[
        bool, typer.Option("--small", help="Also where so few answered that it may tell who.")
    ] = False,
    language: Annotated[str, typer.Option(help="Of what is said: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Print by service and party who was asked, who saw it, who answered, and what."""
    from visitor.catalogue.commands import spoken
    from visitor.paths import ASSETS
    from visitor.survey.reader import load_surveys
    from visitor.survey.results import LEAST, figures
    from visitor.survey.results_report import as_csv, in_words
    from visitor.texts import texts

    least = 1 if small else LEAST
    given = [one for one in _given(settings) if service in ("", one.service_id)]
    found = figures(given, load_surveys(ASSETS / "surveys"), least)
    if csv:
        typer.echo(as_csv(found), nl=False)
        return
    for line in in_words(found, texts(spoken(language)), least):
        typer.echo(line)


def _given(settings: Path | None) -> Iterator[Given]:
    from visitor.access.terminal import hub_here
    from visitor.db.engine import Database
    from visitor.survey.repository import all_given

    database = Database(hub_here(settings).resolved_database_url)
    try:
        with database.reading() as session:
            yield from all_given(session)
    finally:
        database.close()
