"""Owns the command `luukku`: sub-commands come from the errands' entry points."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from tomllib import TOMLDecodeError

import typer
from pydantic import ValidationError


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
    except (FileNotFoundError, PermissionError, ValidationError, TOMLDecodeError) as bad:
        sys.stderr.write(f"luukku: {bad}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
