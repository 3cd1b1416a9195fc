"""Owns the sub-command that checks the described services. It imports late: see access."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from visitor.catalogue.faults import Fault
    from visitor.catalogue.rules import Catalogue


def register(app: typer.Typer) -> None:
    """Add `luukku check-catalogue`."""
    app.command("check-catalogue")(check_catalogue)


def check_catalogue(
    folder: Annotated[
        Path | None, typer.Option(help="Holds the folders catalogue and surveys.")
    ] = None,
    language: Annotated[str, typer.Option(help="Of what is said: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Print every service with its lanes and steps, or all that is wrong with the files."""
    from visitor.catalogue.report import told_catalogue, told_doubts, told_faults
    from visitor.paths import ASSETS
    from visitor.texts import texts

    words = texts(spoken(language))
    place = folder or ASSETS
    if not place.is_dir():
        typer.echo(words.get("catalogue-folder-none", folder=str(place)), err=True)
        raise typer.Exit(1)
    catalogue, faults = _read(place)
    if catalogue is None:
        for line in told_faults(faults, words):
            typer.echo(line, err=True)
        raise typer.Exit(1)
    for line in told_catalogue(catalogue, words):
        typer.echo(line)
    for line in told_doubts(catalogue, words):
        typer.echo(line, err=True)


def _read(folder: Path) -> tuple[Catalogue | None, list[Fault]]:
    from visitor.catalogue.faults import CatalogueError
    from visitor.catalogue.reader import load_catalogue
    from visitor.survey.reader import load_surveys

    faults: list[Fault] = []
    catalogue = None
    try:
        load_surveys(folder / "surveys")
    except CatalogueError as bad:
        faults += bad.faults
    try:
        catalogue = load_catalogue(folder / "catalogue")
    except CatalogueError as bad:
        faults += bad.faults
    return (None, faults) if faults else (catalogue, [])


def spoken(wished: str) -> str:
    """The language of what a command says: the wished one, else that of the machine."""
    from visitor.access.terminal import language_around
    from visitor.languages import languages

    if wished and wished not in languages():
        raise typer.BadParameter(f"one of {', '.join(languages())}", param_hint="--language")
    return language_around(wished)
