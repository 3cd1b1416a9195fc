"""Owns the sub-command that starts the hub."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitor.settings import load_hub_settings


def register(app: typer.Typer) -> None:
    """Add `luukku hub`."""

    @app.command()
    def hub(
        settings: Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")] = None,
    ) -> None:
        """Run the hub."""
        from visitor.hub.secrets_store import SecretsUnusableError
        from visitor.hub.server import serve
        from visitor.hub.tls import TlsUnusableError

        try:
            serve(load_hub_settings(settings))
        except (SecretsUnusableError, TlsUnusableError) as bad:
            typer.echo(f"luukku hub: {bad}", err=True)
            raise typer.Exit(2) from None
