"""Owns the sub-command that tells who is here, also while the hub is down. It imports late."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visitor.access.terminal import SettingsFile

if TYPE_CHECKING:
    from visitor.visits.here import HerePage


def register(app: typer.Typer) -> None:
    """Add `luukku who-is-here`."""
    app.command("who-is-here")(who_is_here)


def who_is_here(
    settings: SettingsFile = None,
    page: Annotated[
        Path | None, typer.Option(help="Write a page to print instead, readable by you alone.")
    ] = None,
    language: Annotated[str, typer.Option(help="Of the list: fi, sv, en or fi-simple.")] = "",
) -> None:
    """Print who is here by name, a line each. Run it on the hub's machine; the hub may be down."""
    found = _found(settings, language)
    if page is not None:
        _write(page, found)
        return
    typer.echo("\n".join((found.title, found.taken, found.count)))
    for row in found.rows:
        typer.echo("\t".join((row.name, row.since, row.host, row.department)))


def _found(settings_file: Path | None, language: str) -> HerePage:
    from visitor.access.terminal import hub_here, language_around, opened_database
    from visitor.clock import SystemClock
    from visitor.visits.here import here_page
    from visitor.visits.repository import present

    settings = hub_here(settings_file)
    with opened_database(settings_file) as database, database.reading() as session:
        rows = present(session)
    return here_page(rows, language_around(language), settings, SystemClock().now())


def _write(file: Path, found: HerePage) -> None:
    import os
    from dataclasses import asdict

    from visitor.hub.pages import Pages
    from visitor.paths import ASSETS

    styles = (ASSETS / "pages" / "static" / name for name in ("luukku.css", "here.css"))
    style = "\n".join(style.read_text(encoding="utf-8") for style in styles)
    html = Pages().answer("here.html", asdict(found) | {"style": style}).body
    # Names lie in it: nobody else may read them, not even while it is written.
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchmod(handle, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(bytes(html))
