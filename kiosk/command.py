"""Owns the sub-command that starts the kiosk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku kiosk` and `luukku staff-pin`."""
    from kiosk.staff_pin import staff_pin

    app.command("staff-pin")(staff_pin)

    @app.command()
    def kiosk(
        settings: Annotated[Path, typer.Option(help="The kiosk's settings, TOML.")],
        rehearsal: Annotated[Path | None, typer.Option(hidden=True)] = None,
    ) -> None:
        """Run the touchscreen in the hall."""
        extra = ["--rehearsal", str(rehearsal)] if rehearsal else []
        # The supervisor replaces this process, so that only one stands above the screens.
        command = [sys.executable, "-m", "kiosk", "--settings", str(settings), *extra]
        os.execv(sys.executable, command)  # noqa: S606
