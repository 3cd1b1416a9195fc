"""Owns the sub-command that starts the customer's room."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku room`."""

    @app.command()
    def room(
        settings: Annotated[Path, typer.Option(help="The room's settings, TOML.")],
        alone: Annotated[bool, typer.Option(help="One screen, without successors.")] = False,
        rehearsal: Annotated[Path | None, typer.Option(hidden=True)] = None,
    ) -> None:
        """Run the customer's room: its screen, and its call beside it."""
        extra = ["--rehearsal", str(rehearsal)] if rehearsal else []
        extra += ["--alone"] if alone else []
        # The keeper replaces this process, so that only one stands above its children.
        command = [sys.executable, "-m", "booth.room", "--settings", str(settings), *extra]
        os.execv(sys.executable, command)  # noqa: S606
