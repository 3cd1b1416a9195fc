"""Owns the sub-command that checks slides. It imports late, as the other commands do."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku check-slides`."""
    app.command("check-slides")(check_slides)


def check_slides(
    folder: Annotated[Path, typer.Argument(help="The folder of slides, the kiosk's slides_dir.")],
    language: Annotated[str, typer.Option(help="Of what is said: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Print the slides in their order, or that there is none, or all that is wrong with them."""
    from visitor.catalogue.commands import spoken
    from visitor.slides.reader import load_slides
    from visitor.slides.report import told_faults, told_slides
    from visitor.texts import texts

    words = texts(spoken(language))
    found = load_slides(folder)
    for line in told_slides(words, found.slides):
        typer.echo(line)
    if found.faults:
        for line in told_faults(found.faults, words):
            typer.echo(line, err=True)
    if found.faults or not found.slides:
        raise typer.Exit(1)
