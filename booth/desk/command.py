"""Owns the sub-command that starts the advisor's desk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku desk`."""

    @app.command()
    def desk(
        settings: Annotated[Path, typer.Option(help="The desk's settings, TOML.")],
        alone: Annotated[bool, typer.Option(help="One screen, without a successor.")] = False,
        rehearsal: Annotated[Path | None, typer.Option(hidden=True)] = None,
    ) -> None:
        """Run the advisor's desk."""
        extra = ["--rehearsal", str(rehearsal)] if rehearsal else []
        extra += ["--alone"] if alone else []
        # The supervisor replaces this process, so that only one stands above the screens.
        command = [sys.executable, "-m", "booth.desk", "--settings", str(settings), *extra]
        os.execv(sys.executable, command)  # noqa: S606
