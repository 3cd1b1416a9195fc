"""Owns the command `luukku`: sub-commands come from the errands' entry points."""

from __future__ import annotations

from importlib.metadata import entry_points

import typer


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
    app()


if __name__ == "__main__":
    main()
