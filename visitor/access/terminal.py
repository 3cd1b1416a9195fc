"""Owns how our commands reach the database and speak to people. They import late."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from visitor.db.engine import Database
    from visitor.settings import HubSettings

SettingsFile = Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")]


def hub_here(settings_file: Path | None, *, fresh: bool = False) -> HubSettings:
    """The settings of a hub that is there already; stops with words where there is none.

    `fresh` also takes a hub that was never started, where somebody named its place.
    """
    from sqlalchemy.engine import make_url

    from visitor.settings import load_hub_settings

    settings = load_hub_settings(settings_file)
    url = make_url(settings.resolved_database_url)
    # Another machine's database says for itself when it is not there.
    is_file = url.get_backend_name() == "sqlite" and url.database is not None
    named = settings_file is not None or settings.model_fields_set & {"data_dir", "database_url"}
    if is_file and not Path(url.database or "").is_file() and not (fresh and named):
        raise stop("hub-none-here", folder=str(Path(url.database or "").parent.resolve()))
    return settings


@contextmanager
def opened_database(settings_file: Path | None, *, fresh: bool = False) -> Iterator[Database]:
    """The hub's database, brought up to date; `fresh` as with `hub_here`."""
    from visitor.db.engine import Database
    from visitor.db.migrate import upgrade

    settings = hub_here(settings_file, fresh=fresh)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.resolved_database_url)
    database = Database(settings.resolved_database_url)
    try:
        yield database
    finally:
        database.close()


def word(text_key: str, **facts: Any) -> str:
    """The text in the language of whoever runs the command."""
    from visitor.texts import texts

    return texts(language_around()).get(text_key, **facts)


def language_around(chosen: str = "") -> str:
    """The `chosen` language, else that of whoever runs the command."""
    from visitor.languages import wished

    around = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    # Without a language of ours the reader is a technician: "C", "POSIX", "de_DE".
    return wished((chosen or around.partition(".")[0]).replace("_", "-"), otherwise="en")


def tell(text_key: str, **facts: Any) -> None:
    """Say the text on stderr: stdout is for what other programs read."""
    typer.echo(word(text_key, **facts), err=True)


def stop(text_key: str, detail: str = "", **facts: Any) -> typer.Exit:
    """Say why it goes no further; to be raised."""
    tell(text_key, **facts)
    if detail:
        typer.echo(f"({detail})", err=True)
    return typer.Exit(1)
