"""Owns the sub-command that plays the whole journey."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku demo`."""

    @app.command()
    def demo(
        scripted: Annotated[
            bool, typer.Option("--scripted", help="Play the journey by itself and end.")
        ] = False,
        out: Annotated[Path, typer.Option(help="Where pictures and journey.json go.")] = Path(
            "build/demo"
        ),
    ) -> None:
        """Start everything that there is on this machine, with caught messages."""
        from visitor.demo.play import play

        raise typer.Exit(play(scripted=scripted, out=out))
