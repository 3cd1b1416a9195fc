"""Owns the sub-command that prints every text of one language, to be read by one person."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from visitor.languages import languages, translation_file
from visitor.paths import ASSETS


def register(app: typer.Typer) -> None:
    """Add `luukku texts`."""

    @app.command()
    def texts(
        language: Annotated[str, typer.Option(help="fi, sv, en or fi-simple.")] = "fi",
    ) -> None:
        """Print all texts of a language: screens, pages, errors and messages."""
        if language not in languages():
            raise typer.BadParameter(f"one of {', '.join(languages())}", param_hint="--language")
        for part in all_texts(language):
            sys.stdout.write(part)


def all_texts(language: str) -> Iterator[str]:
    """The Fluent file of `language`, then each message template under its name."""
    yield translation_file(language).read_text(encoding="utf-8")
    for file in sorted((ASSETS / "messages" / language).iterdir()):
        yield f"\n## {file.name}\n{file.read_text(encoding='utf-8')}"
