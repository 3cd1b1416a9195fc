"""Owns the command `luukku`: sub-commands come from the errands' entry points."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from tomllib import TOMLDecodeError
from typing import TYPE_CHECKING

import typer
from pydantic import ValidationError

from visitor.catalogue.faults import CatalogueError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def main() -> None:
    """Run the sub-command that the command line names."""
    app = typer.Typer(
        name="luukku",
        help="One hatch for every errand.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    for point in sorted(entry_points(group="luukku.commands"), key=lambda point: point.name):
        register = point.load()
        register(app)
    try:
        app()
    except ValidationError as bad:
        _stop([f"{_file_of(bad)}{_told(fault)}" for fault in bad.errors()])
    except CatalogueError as bad:
        _stop([str(fault) for fault in bad.faults])
    except (TOMLDecodeError, UnicodeDecodeError) as bad:
        _stop([f"{_file_of(bad)}the settings file is not TOML: {bad}"])
    except FileNotFoundError as bad:
        _stop([f"there is no file {bad.filename or bad}"])
    except OSError as bad:
        _stop([str(bad)])
    except Exception as bad:
        if (sentence := _of_the_database(bad)) is None:
            raise
        _stop([sentence])


def _file_of(bad: BaseException) -> str:
    return "".join(f"{file}: " for file in getattr(bad, "__notes__", []))


def _told(fault: ErrorDetails) -> str:
    key = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        return f"unknown key “{key}”"
    return f"{key}: {fault['msg']}"


def _of_the_database(bad: Exception) -> str | None:
    from sqlalchemy.exc import ArgumentError, OperationalError

    if isinstance(bad, ArgumentError):
        return "database_url: not the address of a database"
    if isinstance(bad, OperationalError):
        return "the database cannot be reached; is database_url right, and is it running?"
    return None


def _stop(sentences: list[str]) -> None:
    for sentence in sentences:
        sys.stderr.write(f"luukku: {sentence}\n")
    sys.exit(2)


if __name__ == "__main__":
    main()
