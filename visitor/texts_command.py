"""Owns the sub-commands about a language's texts: to print them all, and to check a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from visitor.languages import added_folder, languages, stand_in, translation_file
from visitor.paths import ASSETS


def register(app: typer.Typer) -> None:
    """Add `luukku texts` and `luukku check-texts`."""

    @app.command()
    def texts(
        language: Annotated[str, typer.Option(help="fi, sv, en, fi-simple or your own.")] = "fi",
    ) -> None:
        """Print all texts of a language: screens, pages, errors and messages."""
        if language not in languages():
            raise typer.BadParameter(f"one of {', '.join(languages())}", param_hint="--language")
        for part in all_texts(language):
            sys.stdout.write(part)

    @app.command("check-texts")
    def check_texts(file: Annotated[Path, typer.Argument(help="A language's .ftl file.")]) -> None:
        """Say all that is wrong with a language's file, and how much of it is missing."""
        _check(file)


def all_texts(language: str) -> Iterator[str]:
    """The Fluent file of `language`, then each message template under its name."""
    yield translation_file(language).read_text(encoding="utf-8")
    added = added_folder()
    folders = [ASSETS / "messages", *([added / "messages"] if added else [])]
    for folder in folders:
        for file in sorted((folder / language).glob("*.*")):
            yield f"\n## {file.name}\n{file.read_text(encoding='utf-8')}"


def _check(file: Path) -> None:
    from visitor.access.terminal import tell
    from visitor.texts_check import check

    english = translation_file("en").read_text(encoding="utf-8")
    found = check(file.name.removesuffix(".ftl"), file.read_bytes(), english)
    for section, count in found.missing.items():
        tell("texts-missing", section=section, count=count, language=_said_by(file.stem))
    for fault in found.faults:
        tell(fault.says, **fault.facts)
    if found.faults:
        tell("texts-faulty", count=len(found.faults))
        raise typer.Exit(1)
    tell("texts-right", count=found.texts)


def _said_by(tag: str) -> str:
    """What the language calls itself whose words are said instead."""
    from visitor.texts import texts

    return texts(stand_in(tag) or "en").get("language-own-name")
