"""Owns the sub-command that checks opening hours. It imports late, as the other commands do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku check-opening`."""
    app.command("check-opening")(check_opening)


def check_opening(
    file: Annotated[Path, typer.Argument(help="The opening hours, as the kiosk's opening_file.")],
    since: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], help="The first day instead of today."),
    ] = None,
    timezone: Annotated[str, typer.Option(help="The kiosk's.")] = "Europe/Helsinki",
    language: Annotated[str, typer.Option(help="Of what is said: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Print the hours of the next two weeks, or all that is wrong with the file."""
    from visitor.catalogue.commands import spoken
    from visitor.catalogue.faults import CatalogueError
    from visitor.clock import SystemClock
    from visitor.opening.reader import load_opening
    from visitor.opening.report import told_faults, told_two_weeks
    from visitor.texts import texts

    words = texts(spoken(language))
    zone = _zone(timezone)
    first = since.date() if since else SystemClock().now().astimezone(zone).date()
    try:
        opening = load_opening(file)
    except CatalogueError as bad:
        for line in told_faults(bad.faults, words):
            typer.echo(line, err=True)
        raise typer.Exit(1) from None
    for line in told_two_weeks(words, opening, first):
        typer.echo(line)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise typer.BadParameter("no time zone", param_hint="--timezone") from None
