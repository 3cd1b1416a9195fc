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

SettingsFile = Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")]


@contextmanager
def opened_database(settings_file: Path | None) -> Iterator[Database]:
    """The hub's database, brought up to date."""
    from visitor.db.engine import Database
    from visitor.db.migrate import upgrade
    from visitor.settings import load_hub_settings

    settings = load_hub_settings(settings_file)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.resolved_database_url)
    database = Database(settings.resolved_database_url)
    try:
        yield database
    finally:
        database.close()


def word(text_key: str, **facts: Any) -> str:
    """The text in the language of whoever runs the command."""
    from visitor.texts import LANGUAGES, texts

    wished = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    language = wished[:2].lower()
    # Without a language of ours the reader is a technician: "C", "POSIX", "de_DE".
    return texts(language if language in LANGUAGES else "en").get(text_key, **facts)


def tell(text_key: str, **facts: Any) -> None:
    """Say the text on stderr: stdout is for what other programs read."""
    typer.echo(word(text_key, **facts), err=True)


def stop(text_key: str, detail: str = "", **facts: Any) -> typer.Exit:
    """Say why it goes no further; to be raised."""
    tell(text_key, **facts)
    if detail:
        typer.echo(f"({detail})", err=True)
    return typer.Exit(1)
